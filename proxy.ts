import { type NextRequest, NextResponse } from 'next/server'

/**
 * Leads an address with a slash too many to the one without. Next's own redirect goes out without the site's headers. A
 * slash that is escaped is part of a name that nothing here has.
 */
export function proxy(request: NextRequest): NextResponse {
  const address = new URL(request.url)
  const pathname = address.pathname.replace(/\/+$/, '')
  if (pathname === address.pathname) return NextResponse.rewrite(new URL('/none', address))
  address.pathname = pathname
  return NextResponse.redirect(address, 308)
}

export const config = { matcher: '/(.+)/' }
