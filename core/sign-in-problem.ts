/** How a reader may sign in here beside a password. */
export interface SignInWays {
  github: boolean
  google: boolean
  mail: boolean
}

/** Why signing in by a link or a provider did not work, as the address of the sign-in page says it. */
export type SignInProblem =
  | 'AddressUnproven'
  | 'AddressUnverified'
  | 'LinkSpent'
  | 'MailFailed'
  | 'WrongPassword'
  | 'Wait'
  | 'Failed'

/** The same for a wrong password and for an address without an account. */
export const wrongPassword = 'Email and password do not match.'

const words: Record<SignInProblem, string> = {
  AddressUnproven:
    'There is an account with this e-mail address, and nobody has proven yet that the address is theirs. Sign in with your password; if links by mail are offered here, following one proves the address, and this button works from then on.',
  AddressUnverified:
    'The provider has not verified your e-mail address. Verify it there and try again, or sign up with a password here.',
  LinkSpent: 'This link has been used already or is too old. Ask for a new one.',
  WrongPassword: wrongPassword,
  MailFailed: 'The mail could not be sent. Try again in a few minutes.',
  Wait: 'Too many tries. Wait a while and try again.',
  Failed: 'Signing in did not work. Nothing is lost: try again, or take another way.',
}

const isProblem = (code: string): code is SignInProblem => Object.hasOwn(words, code)

/** Auth.js's own names for what can go wrong. */
const named: Record<string, SignInProblem> = {
  Verification: 'LinkSpent',
  EmailSignInError: 'MailFailed',
  CredentialsSignin: 'WrongPassword',
}

/** What to tell a reader whom `/sign-in?error=…` was shown; null where nothing went wrong. */
export function signInMessage(error: unknown): string | null {
  if (typeof error !== 'string' || error === '') return null
  const problem = isProblem(error) ? error : Object.hasOwn(named, error) ? named[error] : undefined
  return words[problem ?? 'Failed']
}

/** How long to wait, in words: at least what is asked. */
export function waitWords(retryAfterMs: number): string {
  const minutes = Math.ceil(retryAfterMs / 60_000)
  if (minutes <= 1) return 'a minute'
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}

/** What to tell whoever tried too often. */
export const waitMessage = (retryAfterMs: number): string =>
  `Too many tries. Wait ${waitWords(retryAfterMs)}, then try again.`
