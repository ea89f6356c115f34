import { type NextRequest, NextResponse } from 'next/server'

/** Leads an address with a slash too many to the one without. Next's own redirect goes out without the site's headers. */
export function proxy(request: NextRequest): NextResponse {
  const address = new URL(request.url)
  address.pathname = address.pathname.replace(/\/+$/, '')
  return NextResponse.redirect(address, 308)
}

export const config = { matcher: '/(.+)/' }
