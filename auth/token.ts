import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import * as z from 'zod/mini'
import { authSecret } from '../db/secret'
import type { UserSession } from '../db/session'

/** How long a sign-in lasts. It is not prolonged by use: an answer under way can so never bring back what has ended. */
export const sessionSeconds = 90 * 24 * 60 * 60

const claims = z.object({ sub: z.uuid(), sid: z.uuid(), version: z.int(), iat: z.int(), exp: z.int() })

/** What a token says of a session that begins now. */
export const newClaims = (user: { id: string; version: number }) => ({
  sub: user.id,
  sid: randomUUID(),
  version: user.version,
})

const checked = z.object({ version: z.int() })

/**
 * The session version that an account had when the password of `user`, as `authorize` gives them, was checked. One that
 * was changed since then must not begin a session of the version after it. Undefined for who came without a password.
 */
export const checkedVersion = (user: unknown): number | undefined => checked.safeParse(user).data?.version

/** A session with the times at which it began and at which its token expires by itself. */
export interface TokenSession extends UserSession {
  began: Date
  expires: Date
}

/** The session that a token's claims stand for; null where they are of another kind. */
export function sessionOfClaims(value: unknown): TokenSession | null {
  const parsed = claims.safeParse(value)
  if (!parsed.success) return null
  const { sub, sid, version, iat, exp } = parsed.data
  const at = (seconds: number) => new Date(seconds * 1_000)
  return { userId: sub, sessionId: sid, version, began: at(iat), expires: at(exp) }
}

/** A signed, sealed token, which only a cookie called `name` can hold. */
export const seal = (token: Record<string, unknown>, name: string, maxAge = sessionSeconds): Promise<string> =>
  encode({ token, secret: authSecret(), salt: name, maxAge })

/** What a token of the cookie `name` holds; null where it is not one of ours or has expired. */
export async function unseal(token: string | undefined, name: string): Promise<unknown> {
  if (!token) return null
  try {
    return await decode({ token, secret: authSecret(), salt: name })
  } catch {
    return null
  }
}
