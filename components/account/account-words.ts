/** What the pages of getting in say. */
import type { SignInIntent } from '@/device/sign-in-intent'
import { numberInWordsFirst } from '../ui/number-in-words'

/** What becomes of the reviews on this device. */
export function reviewsAlong(count: number, intent: SignInIntent): string {
  const reviews = count === 1 ? 'The one review on this device' : `The ${count} reviews on this device`
  const isOne = count === 1
  if (intent === 'leave') return `${reviews} ${isOne ? 'stays' : 'stay'} here, for whoever studies without an account.`
  return `${reviews} ${isOne ? 'comes' : 'come'} with you.`
}

/** That this device holds reviews of an account that is not signed in. */
export const reviewsWaiting = (count: number): string =>
  count === 1
    ? 'One review waits on this device and goes out when its account signs in.'
    : `${numberInWordsFirst(count)} reviews wait on this device and go out when their account signs in.`

/** What a new password should be, until one was refused: why it was says the same. */
export const newPasswordHelp =
  'At least 15 characters. Four words that do not belong together are easy to keep in mind.'
