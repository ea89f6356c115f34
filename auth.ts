import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { tokenSession } from './auth/cookies'
import { respond } from './auth/respond'
import type { TokenSession } from './auth/token'
import type { SignInWays } from './core/sign-in-problem'
import { retried } from './db/client'
import { type Account, accountOf } from './db/queries/users'
import type { UserSession } from './db/session'
import { env } from './env'

/** What answers `/api/auth/…`. */
export const handlers = { GET: respond, POST: respond }

/** Which ways to sign in beside a password this site offers. */
export const signInWays = (): SignInWays => ({
  github: env.AUTH_GITHUB_ID !== undefined,
  google: env.AUTH_GOOGLE_ID !== undefined,
  mail: env.SMTP_URL !== undefined,
})

/** A session that lives, and whose it is. `hasPassword` is false where a link or a provider is the only way in. */
export interface Member extends UserSession {
  email: string
  hasPassword: boolean
  /** When this sign-in happened. */
  began: Date
}

const asMember = ({ userId, sessionId, version, began }: TokenSession, { email, passwordHash }: Account): Member => ({
  userId,
  sessionId,
  version,
  email,
  hasPassword: passwordHash !== null,
  began,
})

/** Who is asking, once a request: one statement tells that the session has not ended. Null for guests. */
export const currentSession = cache(async (): Promise<Member | null> => {
  const session = await tokenSession()
  const account = session && (await retried((db) => accountOf(db, session)))
  return account && asMember(session, account)
})

/** Who is asking. Leads a guest to the sign-in page, and from there back to `path`. */
export async function requireUser(path: Route = '/'): Promise<Member> {
  const member = await currentSession()
  if (member) return member
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}
