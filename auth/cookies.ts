import { cookies, headers } from 'next/headers'
import { siteOrigin } from './request'
import { newClaims, seal, sessionOfClaims, sessionSeconds, type TokenSession, unseal } from './token'

/** Says to scripts of the static pages who is signed in, without a request. Proves nothing: the session cookie does. */
export const signedInCookie = 'signed-in'

/** What this browser signed in to before, sealed. */
export const knownDeviceCookie = 'known-device'

/** The settings of a guest on the way through a provider's sign-in. */
export const guestSettingsCookie = 'guest-settings'

/** Whether cookies are kept to https: as the site is reached. */
export const isSecure = (requestHeaders: Headers): boolean => siteOrigin(requestHeaders).startsWith('https:')

/** The session cookie's name, which is Auth.js's. */
export const sessionCookie = (secure: boolean): string => `${secure ? '__Secure-' : ''}authjs.session-token`

const lasting = (secure: boolean, seconds: number) => ({
  path: '/',
  sameSite: 'lax' as const,
  secure,
  maxAge: seconds,
})

/** A cookie as `cookies().set` and `response.cookies.set` take it. */
export interface Cookie extends ReturnType<typeof lasting> {
  name: string
  value: string
  httpOnly: boolean
}

/** A cookie that scripts cannot read. */
export const hidden = (name: string, value: string, secure: boolean, seconds: number): Cookie => ({
  name,
  value,
  httpOnly: true,
  ...lasting(secure, seconds),
})

/** The companion of a session's cookie. */
export const signedIn = (userId: string, secure: boolean): Cookie => ({
  name: signedInCookie,
  value: userId,
  httpOnly: false,
  ...lasting(secure, sessionSeconds),
})

/** The session in the request's cookie. Whether it still lives, only the database knows. */
export async function tokenSession(): Promise<TokenSession | null> {
  const name = sessionCookie(isSecure(await headers()))
  return sessionOfClaims(await unseal((await cookies()).get(name)?.value, name))
}

/** Begins a session in this browser. */
export async function startSession(user: { id: string; version: number }): Promise<void> {
  const secure = isSecure(await headers())
  const name = sessionCookie(secure)
  const jar = await cookies()
  jar.set(hidden(name, await seal(newClaims(user), name), secure, sessionSeconds))
  jar.set(signedIn(user.id, secure))
}

/** Takes the session out of this browser. */
export async function clearSession(): Promise<void> {
  const jar = await cookies()
  const secure = isSecure(await headers())
  jar.set(hidden(sessionCookie(secure), '', secure, 0))
  jar.set({ ...signedIn('', secure), maxAge: 0 })
}

/** Keeps a guest's settings, as a form gave them, for the account that a provider or a link may make within the hour. */
export async function keepGuestSettings(settings: string): Promise<void> {
  if (settings === '' || settings.length > 2_000) return
  ;(await cookies()).set(hidden(guestSettingsCookie, settings, isSecure(await headers()), 60 * 60))
}
