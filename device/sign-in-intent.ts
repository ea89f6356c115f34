/** Whether a guest's reviews come along when they next sign in. They do, unless the guest said to leave them here. */
import { textItem } from './text-item'

/** Under which the intent lies in localStorage: `bring` or `leave`. */
const signInIntentKey = 'sign-in-intent'
export type SignInIntent = 'bring' | 'leave'

const item = textItem<SignInIntent>(signInIntentKey, (text) => (text === 'leave' ? 'leave' : 'bring'))

/** What is to become of the guest's reviews. */
export const signInIntent = item.snapshot

/** What a server knows: nothing was said. */
export const signInIntentOnServer = (): SignInIntent => 'bring'

/** Calls `listener` when the intent changes, in this tab or another, until the returned function is called. */
export const subscribeSignInIntent = item.subscribe

/** Remembers the intent until the next sign-in. */
export const intendToSignIn = (intent: SignInIntent): boolean => item.store(intent)

/** Forgets the intent: it was acted upon. */
export const forgetSignInIntent = (): boolean => item.store(null)
