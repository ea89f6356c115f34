import { embeddable, maximum } from './asked'
import { embedding, keptSeconds } from './embedding'

const json = (body: object, status: number, cached: boolean): Response =>
  Response.json(body, {
    status,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': cached ? `public, max-age=${keptSeconds}` : 'no-store',
    },
  })

const refusal = (status: 400 | 404 | 501, error: string): Response => json({ error }, status, false)

/** Longer queries are nobody's who asks for a page of this site. */
const longestQuery = 4000

/** Every name that may be asked once only. */
const names = ['url', 'maxwidth', 'maxheight', 'format']

/**
 * The oEmbed answer to a query, `origins` being the site's own: 400 where it cannot be read, 404 for what is no topic or
 * card of this site, 501 for a format other than JSON.
 */
export function oembedAnswer(search: string, origins: readonly string[]): Response {
  if (search.length > longestQuery) return refusal(404, 'no page of this site has so long an address')
  const query = new URLSearchParams(search)
  const twice = names.find((name) => query.getAll(name).length > 1)
  if (twice !== undefined) return refusal(400, `${twice} is given more than once`)
  const [width, height] = [maximum(query.get('maxwidth')), maximum(query.get('maxheight'))]
  if (width === undefined || height === undefined) return refusal(400, 'maxwidth and maxheight are numbers of pixels')
  const url = query.get('url')
  if (!url) return refusal(400, 'url is missing')
  if ((query.get('format') || 'json') !== 'json') return refusal(501, 'JSON is the one format')
  const asked = embeddable(url, origins)
  const document = asked && embedding(asked, { width, height })
  return document ? json(document, 200, true) : refusal(404, 'no topic or card of this site')
}
