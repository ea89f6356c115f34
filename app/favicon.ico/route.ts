import { icoOf } from '../ico'
import { icon } from '../icons'

/** For browsers and crawlers that ask for this name whatever a page says. Written once, at build. */
export async function GET() {
  const file = icoOf([
    { size: 32, png: await icon(32) },
    { size: 48, png: await icon(48) },
  ])
  return new Response(file, { headers: { 'Content-Type': 'image/x-icon', 'Cache-Control': 'public, max-age=86400' } })
}
