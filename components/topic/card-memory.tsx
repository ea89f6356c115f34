'use client'

import { Line } from '../ui/line'
import { percent } from '../ui/percent'
import { dueWords, lineLabel, memoryOf, recallInThirtyDays } from './recall-words'
import { useDesiredRetention, useProgress } from './use-progress'

/** On a topic's page: a card's line, and in the margin the recall today and the day it comes back. */
export function CardMemory({ cardId }: { cardId: string }) {
  const [known] = useProgress([cardId])
  const target = useDesiredRetention()
  return (
    <>
      <div className="line">
        <Line current={memoryOf(known)} desiredRetention={target} label={lineLabel(known, target)} />
      </div>
      <p className="side">
        <b>{known ? percent(known.recall) : 'New'}</b> {known ? dueWords(known) : 'to you'}
      </p>
    </>
  )
}

/** On a card's own page: its line with the same said beneath. */
export function CardLine({ cardId }: { cardId: string }) {
  const [known] = useProgress([cardId])
  const target = useDesiredRetention()
  return (
    <div className="line">
      <Line current={memoryOf(known)} desiredRetention={target} label={lineLabel(known, target)} />
      <p className="line-note">
        <span>
          <b>{known ? percent(known.recall) : 'New'}</b> {known ? `today, ${dueWords(known)}` : 'to you'}
        </span>
        <span>{known && `${percent(recallInThirtyDays(known))} in 30 days`}</span>
      </p>
    </div>
  )
}
