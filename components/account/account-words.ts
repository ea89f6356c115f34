/** What the pages of getting in say. */
import type { SignInIntent } from '@/device/sign-in-intent'

/** What becomes of the reviews on this device. */
export function reviewsAlong(count: number, intent: SignInIntent): string {
  const reviews = count === 1 ? 'The one review on this device' : `The ${count} reviews on this device`
  const isOne = count === 1
  if (intent === 'leave') return `${reviews} ${isOne ? 'stays' : 'stay'} here, for whoever studies without an account.`
  return `${reviews} ${isOne ? 'comes' : 'come'} with you.`
}
