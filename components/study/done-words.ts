import type { DaySummary, NextDue } from '@/core/statistics/day'
import { counted } from '../ui/counted'
import { numberInWords } from '../ui/number-in-words'
import { lengthOfTime } from './length-of-time'
import { whenWords } from './time-words'

/** Beneath "Done for today": what was done, and what comes. */
export function doneSentence(summary: DaySummary, next: NextDue | null, now: Date, topic?: string): string {
  const nothing = topic ? `Nothing is due in ${topic}.` : 'Nothing is due.'
  const done =
    summary.cards === 0 ? nothing : `${counted(summary.cards, 'card')} in ${lengthOfTime(summary.durationMs)}.`
  if (!next) return done
  const when = whenWords(next.at, now)
  if (next.count <= 1) return `${done} The next one comes ${when}.`
  return `${done} The next ${numberInWords(next.count)} come ${when}.`
}
