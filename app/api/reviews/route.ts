import { currentSession } from '@/auth'
import { retried } from '@/db/client'
import { reviewsAnswer } from './answer'

/** The same as the action `recordReviews`, for when there is no action to call: a page that goes away, or an older one. */
export function POST(request: Request): Promise<Response> {
  return reviewsAnswer(request, { session: currentSession, retried, now: () => new Date() })
}
