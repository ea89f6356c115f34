import { NextRequest } from 'next/server'
import { localPath } from '../core/local-path'
import { database, retried } from '../db/client'
import { accountById, accountOf } from '../db/queries/users'
import { authJs } from './config'
import { type Cookie, isSecure, knownDeviceCookie, sessionCookie, signedIn, tokenSession } from './cookies'
import { knownDeviceAfter } from './known-device'
import { logFailure } from './log'
import { siteOrigin } from './request'
import { sessionOfClaims, unseal } from './token'

const mostBytes = 64 * 1024
const unstored = { 'Cache-Control': 'no-store' }

const serialized = ({ name, value, httpOnly, secure, maxAge }: Cookie): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${maxAge}`,
    'SameSite=Lax',
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ')

/** Who is signed in, as `/api/auth/session` says it. It never sets a cookie: an answer under way must not bring one back. */
async function sessionAnswer(): Promise<Response> {
  const session = await tokenSession()
  const account = session && (await retried((db) => accountOf(db, session)))
  const body = account && { user: { id: account.id, email: account.email }, expires: session.expires.toISOString() }
  return Response.json(body, { headers: unstored })
}

/** The path inside the site that `address` leads to, which is one of ours or a path; `/` where it leads elsewhere. */
const pathOf = (address: string, origin: string): string =>
  localPath(address.startsWith(`${origin}/`) ? address.slice(origin.length) : address)

/** The address that a cookie of Auth.js leads on to, if that is inside the site. */
function onward(value: string, origin: string): string {
  try {
    return encodeURIComponent(`${origin}${pathOf(decodeURIComponent(value), origin)}`)
  } catch {
    return ''
  }
}

/**
 * The cookies that Auth.js is to see. Not the session's, but for signing out: whoever signs in does so by what they prove
 * now, never by whom a cookie, which may have ended, says they are. What leads on leads nowhere but into the site.
 */
function cookiesFor(action: string, header: string, origin: string): string {
  const seen = header.split(/; */).flatMap((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s, 2)
    if (name.includes('authjs.session-token') && action !== 'signout') return []
    return [name.endsWith('authjs.callback-url') ? `${name}=${onward(value, origin)}` : pair]
  })
  return seen.join('; ')
}

/** The body of a request, or null where it is longer than any form here. */
async function shortBody(request: Request): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > mostBytes) return null
  }
  return text
}

/** The request as Auth.js is to see it: at the site's own address, and leading nowhere else. */
function asSeen(request: NextRequest, action: string, body: string): NextRequest {
  const { pathname, search } = request.nextUrl
  const url = new URL(`${pathname}${search}`, siteOrigin(request.headers))
  const callbackUrl = url.searchParams.get('callbackUrl')
  if (callbackUrl !== null) url.searchParams.set('callbackUrl', `${url.origin}${pathOf(callbackUrl, url.origin)}`)
  const headers = new Headers(request.headers)
  headers.set('cookie', cookiesFor(action, headers.get('cookie') ?? '', url.origin))
  return new NextRequest(url, { method: request.method, headers, ...(request.method === 'POST' ? { body } : {}) })
}

/** The companions of the session cookie that `set` begins or clears; none where it does neither. */
async function companions(request: NextRequest, set: string[]): Promise<Cookie[]> {
  const secure = isSecure(request.headers)
  const name = sessionCookie(secure)
  const value = set
    .findLast((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';', 1)[0]
  if (value === undefined) return []
  const session = sessionOfClaims(await unseal(value, name))
  if (!session) return [{ ...signedIn('', secure), maxAge: 0 }]
  const account = await accountById(await database(), session.userId)
  const known = request.cookies.get(knownDeviceCookie)?.value
  return account ? [signedIn(account.id, secure), await knownDeviceAfter(known, account.email, secure)] : []
}

/** How many seconds a refused try has to wait, as `Wait` says it in the address that Auth.js leads to. */
async function waitSeconds(response: Response): Promise<string | undefined> {
  const said = `${response.headers.get('location') ?? ''} ${await response.clone().text()}`
  return /\bcode=wait-(\d+)/.exec(said)?.[1]
}

async function answer(request: NextRequest): Promise<Response> {
  const action = request.nextUrl.pathname.split('/')[3] ?? ''
  if (action === 'session') {
    if (request.method === 'GET') return sessionAnswer()
    return Response.json({ error: 'method' }, { status: 405, headers: { ...unstored, Allow: 'GET' } })
  }
  const body = await shortBody(request)
  if (body === null) return Response.json({ error: 'too-large' }, { status: 413, headers: unstored })
  const seen = asSeen(request, action, body)
  const response = await (request.method === 'POST' ? authJs.POST(seen) : authJs.GET(seen))
  const seconds = await waitSeconds(response)
  if (seconds) {
    return Response.json({ error: 'wait' }, { status: 429, headers: { ...unstored, 'Retry-After': seconds } })
  }
  const headers = new Headers(response.headers)
  headers.set('Cache-Control', 'no-store')
  for (const cookie of await companions(request, headers.getSetCookie()))
    headers.append('Set-Cookie', serialized(cookie))
  return new Response(response.body, { status: response.status, headers })
}

/** Answers what comes to `/api/auth/…`: Auth.js, with what it must not be told kept from it. */
export async function respond(request: NextRequest): Promise<Response> {
  try {
    return await answer(request)
  } catch (error) {
    logFailure('Signing in failed', error)
    return Response.json({ error: 'unavailable' }, { status: 503, headers: { ...unstored, 'Retry-After': '5' } })
  }
}
