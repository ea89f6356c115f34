'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { hasLog } from '@/device/has-log'
import { intendToSignIn, signInIntent, signInIntentOnServer, subscribeSignInIntent } from '@/device/sign-in-intent'
import { reviewsAlong } from './account-words'

/** How many reviews this device holds of a guest. The code that reads them is loaded only where there are any. */
function useGuestReviews(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    const look = async () => {
      if (!(await hasLog())) return
      const { watchGuestReviews } = await import('@/device/guest-reviews')
      if (!isGone) stop = watchGuestReviews(setCount)
    }
    // Without that code nothing is said of the reviews; they come along all the same.
    look().catch(() => setCount(0))
    return () => {
      isGone = true
      stop()
    }
  }, [])
  return count
}

/** What becomes of the reviews on this device when one signs in, and the choice to leave them. `otherwise` without any. */
export function ReviewsAlong({ otherwise }: { otherwise: string }) {
  const count = useGuestReviews()
  const intent = useSyncExternalStore(subscribeSignInIntent, signInIntent, signInIntentOnServer)
  if (count === 0) return <p className="lead-in">{otherwise}</p>
  const other = intent === 'bring' ? 'leave' : 'bring'
  return (
    <div className="lead-in">
      <p aria-live="polite">{reviewsAlong(count, intent)}</p>
      <button type="button" className="quiet" onClick={() => intendToSignIn(other)}>
        {other === 'leave' ? 'Leave them here' : 'Bring them along'}
      </button>
    </div>
  )
}
