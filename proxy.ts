import { type NextRequest, NextResponse } from 'next/server'
import { isSameOrigin } from '@/auth/request'

/**
 * Refuses what another site's page sends to a page of this one, which Next would call a failure of the server, and leads
 * an address with a slash too many to the one without. Next's own redirect goes out without the site's headers.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.method === 'POST' && !isSameOrigin(request.headers)) {
    return new NextResponse('This did not come from a page of this site.', {
      status: 403,
      headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const address = new URL(request.url)
  if (address.pathname === '/' || !address.pathname.endsWith('/')) return NextResponse.next()
  address.pathname = address.pathname.replace(/\/+$/, '')
  return NextResponse.redirect(address, 308)
}

/** Routes under `/api` look at an Origin themselves. Pages are asked for without one. */
export const config = {
  matcher: ['/(.+)/', { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'origin' }] }],
}
