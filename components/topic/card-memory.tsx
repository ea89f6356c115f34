'use client'

import { useSyncExternalStore } from 'react'
import type { CardOutline } from '@/core/card'
import { isOverAYearAgo } from '@/core/shelf-life'
import { Line } from '../ui/line'
import { percent } from '../ui/percent'
import { dueWords, lineLabel, memoryOf, recallInThirtyDays } from './recall-words'
import { useDesiredRetention, useProgress } from './use-progress'

type ShownCard = Pick<CardOutline, 'cardId' | 'version'>

/** On a topic's page: a card's line, and in the margin the recall today and the day it comes back. */
export function CardMemory(card: ShownCard) {
  const [known] = useProgress([card])
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
export function CardLine(card: ShownCard) {
  const [known] = useProgress([card])
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

const never = () => () => undefined
const today = () => new Date().toISOString().slice(0, 10)

/** After the day of a page's last check: whether that is long ago, which the reader's clock says and no build can know. */
export function LongAgo({ day }: { day: string }) {
  return useSyncExternalStore(
    never,
    () => isOverAYearAgo(day, today()),
    () => false,
  )
    ? ', over a year ago'
    : null
}
