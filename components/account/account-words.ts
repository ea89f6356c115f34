/** What the pages of getting in say. */
import type { SignInIntent } from '@/device/sign-in-intent'

/** What becomes of the reviews on this device. */
export function reviewsAlong(count: number, intent: SignInIntent): string {
  const reviews = count === 1 ? 'The one review on this device' : `The ${count} reviews on this device`
  const isOne = count === 1
  if (intent === 'leave') return `${reviews} ${isOne ? 'stays' : 'stay'} here, for whoever studies without an account.`
  return `${reviews} ${isOne ? 'comes' : 'come'} with you.`
}

/** Why a way in led back here, by the code in the address; empty where it names none. */
export function signInTrouble(code: string): string {
  switch (code) {
    case '':
      return ''
    case 'OAuthAccountNotLinked':
      return 'There is an account with this address already, and nothing shows yet that both are yours. Sign in with your password.'
    case 'AccessDenied':
      return 'That account did not let you in. Its address may not be verified there; verify it and try again.'
    case 'Verification':
      return 'That link has been used or is too old. Ask for a new one.'
    case 'CredentialsSignin':
      return 'Email and password do not match.'
    default:
      return 'Signing in did not work. Nothing is lost; try again or take another way.'
  }
}
