'use client'

import { Line } from '../ui/line'
import { dueWords, lineLabel, memoryOf, percent, recallInThirtyDays } from './recall-words'
import { useProgress } from './use-progress'

/** On a topic's page: a card's line, and in the margin the recall today and the day it comes back. */
export function CardMemory({ cardId }: { cardId: string }) {
  const [known] = useProgress([cardId])
  const memory = memoryOf(known)
  return (
    <>
      <div className="line">
        <Line current={memory} label={lineLabel(known)} />
      </div>
      <p className="side">
        <b>{known && memory ? percent(known.recall) : 'New'}</b> {known && memory ? dueWords(known) : 'to you'}
      </p>
    </>
  )
}

/** On a card's own page: its line with the same said beneath. */
export function CardLine({ cardId }: { cardId: string }) {
  const [known] = useProgress([cardId])
  const memory = memoryOf(known)
  return (
    <div className="line">
      <Line current={memory} label={lineLabel(known)} />
      <p className="line-note">
        <span>
          <b>{known && memory ? percent(known.recall) : 'New'}</b>{' '}
          {known && memory ? `today, ${dueWords(known)}` : 'to you'}
        </span>
        <span>{memory && `${percent(recallInThirtyDays(memory))} in 30 days`}</span>
      </p>
    </div>
  )
}
