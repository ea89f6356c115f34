'use client'

import { counted } from '../ui/counted'
import { recallOf } from './recall-words'
import { useProgress } from './use-progress'

/** `8 cards`; for a reader who has studied some, `6 of 8`: as many as they would recall today. */
export function RecallCount({ cardIds }: { cardIds: string[] }) {
  const { studied, recalled } = recallOf(useProgress(cardIds.map((cardId) => ({ cardId }))))
  const all = cardIds.length
  if (studied === 0) return <span className="count">{counted(all, 'card')}</span>
  return (
    <span className="count">
      {recalled} of {all}
      <span className="vh"> recalled today</span>
    </span>
  )
}

/** Above a column of counts: what they say, once they say it. Its place is kept until then. */
export function RecallKey({ cardIds }: { cardIds: string[] }) {
  const { studied } = recallOf(useProgress(cardIds.map((cardId) => ({ cardId }))))
  return (
    <span className={studied > 0 ? 'key' : 'key invisible'} aria-hidden="true">
      recalled today
    </span>
  )
}
