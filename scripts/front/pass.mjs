import { randomBytes } from 'node:crypto'
import { tightened } from './policy.mjs'

/** A page that tells of a failure stands at no address of its own. */
const errorPages = { 404: ['/_not-found', '/_404'], 500: ['/_global-error', '/_500'] }

/** True where Next sends a page as it was built, in which nothing has a nonce. */
const isPrerendered = (response) =>
  response.hasHeader('x-nextjs-prerender') && !response.hasHeader('x-nextjs-postponed')

/**
 * Completes what Next answers, just before its head is written: the headers that every answer has, a policy that allows
 * this page's scripts alone, and no leave for shared caches to keep a page beyond the next version.
 */
function complete(response, { path, asksData, nonce }, table) {
  for (const [name, value] of Object.entries(table.headersAt(path)))
    if (!response.hasHeader(name)) response.setHeader(name, value)
  // A browser that is told that nothing has changed takes over the headers with that, and no type comes along.
  const isPage = response.statusCode === 304 || /^text\/html/.test(String(response.getHeader('content-type')))
  const pages = [path, ...(errorPages[response.statusCode] ?? [])].map(table.sourcesAt)
  const own = {
    scripts: pages.flatMap(({ scripts }) => scripts),
    styles: pages.flatMap(({ styles }) => styles),
    ...(!isPrerendered(response) && { nonce }),
  }
  const policy = String(response.getHeader('content-security-policy') ?? '')
  if (policy) response.setHeader('content-security-policy', tightened(policy, isPage ? own : {}))
  if (/s-maxage/.test(String(response.getHeader('cache-control'))))
    response.setHeader('cache-control', `${asksData ? 'private' : 'public'}, max-age=0, must-revalidate`)
}

/**
 * Hands a request to Next, which puts the nonce of a policy in the request's headers on each script that it writes while
 * it answers. What a sender says there itself counts for nothing. `asksData` where the data of a page is asked for, and
 * not the page.
 */
export async function pass(request, response, { path, url, asksData }, { next, table }) {
  const nonce = randomBytes(16).toString('base64')
  request.url = url
  request.headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  delete request.headers['content-security-policy-report-only']
  const asked = { path, asksData, nonce }
  const { writeHead } = response
  response.writeHead = (status, ...more) => {
    response.writeHead = writeHead
    response.statusCode = status
    complete(response, asked, table)
    return writeHead.call(response, response.statusCode, ...more)
  }
  try {
    await next(request, response)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
}
