import { cookies, headers } from 'next/headers'
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers'
import Credentials from 'next-auth/providers/credentials'
import { emailAddress } from '../core/email'
import { localPath } from '../core/local-path'
import { database } from '../db/client'
import { endSession } from '../db/queries/ended-sessions'
import { linkedUser } from '../db/queries/linked-accounts'
import { accountByEmail, accountById, accountOf } from '../db/queries/users'
import { say } from '../db/say'
import { authSecret } from '../db/secret'
import { env } from '../env'
import { adapter } from './adapter'
import { isSecure, knownDeviceCookie, tokenSession } from './cookies'
import { knownDevice } from './known-device'
import { takeMail } from './limits'
import { logFailure } from './log'
import { linkMail, mailNeedsAddress, sendMail } from './mail'
import { tryPassword } from './password-try'
import { github, google } from './providers'
import { mailedOrigin, networkOf } from './request'
import { checkedVersion, newClaims, sessionOfClaims, sessionSeconds } from './token'

const hour = 60 * 60

/** A try of a password that has to wait: `code` carries how long to the answer. */
class Wait extends CredentialsSignin {
  constructor(retryAfterMs: number) {
    super()
    this.code = `wait-${Math.ceil(retryAfterMs / 1_000)}`
  }
}

/** A mail that did not go out, under Auth.js's own name for it. */
class MailFailed extends AuthError {
  static type = 'EmailSignInError' as const
}

async function authorize(given: Partial<Record<'email' | 'password', unknown>>) {
  const email = typeof given.email === 'string' ? emailAddress(given.email) : null
  if (!email || typeof given.password !== 'string') return null
  const network = networkOf(await headers())
  const device = await knownDevice((await cookies()).get(knownDeviceCookie)?.value, email)
  const tried = await tryPassword(
    await database(),
    { email, password: given.password },
    { network, device },
    new Date(),
  )
  if (tried.is === 'wait') throw new Wait(tried.retryAfterMs)
  if (tried.is === 'wrong') return null
  const { id, version } = tried.account
  return { id, email, version }
}

const password = Credentials({ id: 'credentials', credentials: { email: {}, password: {} }, authorize })

/** A link by mail. Its address is ours, whatever the request that asked for it made Auth.js believe. */
const mailedLink = (): EmailConfig => ({
  id: 'email',
  type: 'email',
  name: 'E-mail',
  maxAge: hour,
  normalizeIdentifier(text) {
    const email = emailAddress(text)
    if (!email) throw new Error('no e-mail address')
    return email
  },
  async sendVerificationRequest({ identifier, url }) {
    const { pathname, search } = new URL(url)
    const origin = mailedOrigin(await headers())
    if (!origin) {
      say(mailNeedsAddress)
      throw new Error('no address to lead to')
    }
    try {
      await sendMail(identifier, 'Sign in to your flashcards', linkMail(`${origin}${pathname}${search}`))
    } catch (cause) {
      throw new MailFailed('the mail did not go out', { cause })
    }
  },
})

const problem = (code: string): string => `/sign-in?error=${code}`

type SignIn = NonNullable<NonNullable<NextAuthConfig['callbacks']>['signIn']>

/** Lets a sign-in pass, or says what to tell instead. No provider joins an account that nobody proved to own. */
const mayEnter: SignIn = async ({ user, account, email }) => {
  if (account?.type === 'credentials') return true
  const db = await database()
  if (account?.type === 'email') {
    if (!email?.verificationRequest) return true
    const { allowed } = await takeMail(db, 'link', networkOf(await headers()), account.providerAccountId, new Date())
    return allowed || problem('Wait')
  }
  if (!account || (await linkedUser(db, account.provider, account.providerAccountId))) return account !== null
  if (!user.email) return problem('AddressUnverified')
  const existing = await accountByEmail(db, user.email)
  return !existing || existing.emailVerified !== null || problem('AddressUnproven')
}

const callbacks: NextAuthConfig['callbacks'] = {
  signIn: mayEnter,
  redirect: ({ url, baseUrl }) => {
    const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
    return `${baseUrl}${localPath(path)}`
  },
  async jwt({ user }) {
    const account = user?.id ? await accountById(await database(), user.id) : null
    return account && newClaims({ id: account.id, version: checkedVersion(user) ?? account.version })
  },
}

const events: NextAuthConfig['events'] = {
  async signOut(message) {
    const session = 'token' in message ? sessionOfClaims(message.token) : null
    if (session) await endSession(await database(), session.sessionId, session.expires, new Date())
  },
}

/** A wrong password, a spent link or a body that cannot be read is no failure of ours. */
const expected = new Set(['CredentialsSignin', 'Wait', 'MissingCSRF', 'UnknownAction', 'Verification', 'SyntaxError'])

const logger: NextAuthConfig['logger'] = {
  error: (error) => {
    if (!expected.has(error.name)) logFailure('Signing in failed', error)
  },
  warn: () => {},
  debug: () => {},
}

async function ownerId(): Promise<string | null> {
  const session = await tokenSession()
  const account = session && (await accountOf(await database(), session))
  return account?.id ?? null
}

/** Auth.js, set up at each request: nothing is opened while the site is being built. */
export const { handlers: authJs, signIn } = NextAuth(async () => ({
  adapter: adapter(await database(), ownerId),
  basePath: '/api/auth',
  callbacks,
  events,
  logger,
  pages: { signIn: '/sign-in', signOut: '/settings', error: '/sign-in', verifyRequest: '/sign-in?sent=1' },
  providers: [password, ...github(), ...google(), ...(env.SMTP_URL ? [mailedLink()] : [])],
  secret: authSecret(),
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  trustHost: true,
  useSecureCookies: isSecure(await headers()),
}))
