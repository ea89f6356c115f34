'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReviewsHere } from '@/device/guest-reviews'
import { hasLog } from '@/device/has-log'
import { intendToSignIn, signInIntent, signInIntentOnServer, subscribeSignInIntent } from '@/device/sign-in-intent'
import { reviewsAlong, reviewsWaiting } from './account-words'

const none: ReviewsHere = { guest: 0, waiting: 0 }

/** The reviews that this device holds. The code that reads them is loaded only where there are any. */
function useReviewsHere(): ReviewsHere {
  const [reviews, setReviews] = useState(none)
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    const look = async () => {
      if (!(await hasLog())) return
      const { watchReviewsHere } = await import('@/device/guest-reviews')
      if (!isGone) stop = watchReviewsHere(setReviews)
    }
    // Without that code nothing is said of the reviews; they come along all the same.
    look().catch(() => setReviews(none))
    return () => {
      isGone = true
      stop()
    }
  }, [])
  return reviews
}

/** What becomes of the reviews on this device when one signs in, and the choice to leave them. `otherwise` without any. */
export function ReviewsAlong({ otherwise }: { otherwise: string }) {
  const { guest, waiting } = useReviewsHere()
  const intent = useSyncExternalStore(subscribeSignInIntent, signInIntent, signInIntentOnServer)
  if (guest === 0) return <p className="lead-in">{waiting > 0 ? reviewsWaiting(waiting) : otherwise}</p>
  const other = intent === 'bring' ? 'leave' : 'bring'
  return (
    <div className="lead-in">
      <p aria-live="polite">{reviewsAlong(guest, intent)}</p>
      <button type="button" className="quiet" onClick={() => intendToSignIn(other)}>
        {other === 'leave' ? 'Leave them here' : 'Bring them along'}
      </button>
    </div>
  )
}
