/** The study screen's sentences: what happened, what is safe, what comes. */

import { retrievability } from '@/core/forgetting-curve'
import type { Rating } from '@/core/review-log'
import { type Outcome, ratingNames } from '@/core/schedule/preview'
import { memoryAt, type Schedule } from '@/core/schedule/schedule'
import { type LogSnapshot, status } from '@/device/device-log'
import { counted } from '../ui/counted'
import { numberInWordsFirst } from '../ui/number-in-words'
import { percent } from '../ui/percent'
import { lengthOfTime } from './length-of-time'

/** The recall (0–1) of a card at `now`, or null while it has no memory. */
export function recallAt(schedule: Schedule | null, now: Date): number | null {
  const memory = memoryAt(schedule, now)
  return memory && retrievability(memory.elapsedDays, memory.stability)
}

/** Beneath the line: what was to be expected of this answer. */
export function expectation(schedule: Schedule | null, now: Date): { strong: string; rest: string } {
  const recall = recallAt(schedule, now)
  if (recall === null || !schedule?.lastReview) return { strong: 'New', rest: ' card' }
  const ago = lengthOfTime(now.getTime() - schedule.lastReview.getTime())
  return { strong: percent(recall), rest: ` expected, last seen ${ago} ago` }
}

/** The line in one sentence, for whoever does not see it. `desiredRetention` is where its rule stands. */
export function lineSentence(
  schedule: Schedule | null,
  after: Outcome,
  rating: Rating,
  now: Date,
  desiredRetention: number,
): string {
  const recall = recallAt(schedule, now)
  const before = recall === null ? 'A new card.' : `Your recall of this card before this answer: ${percent(recall)}.`
  const later = percent(retrievability(30, after.schedule.stability ?? 1))
  return `${before} After ${ratingNames[rating]} it would fall from 100% to ${later} in 30 days. The rule is your target, ${percent(desiredRetention)}.`
}

/** What the screen promises of the answers given so far; empty for the moment of writing. */
export function savedWords(log: LogSnapshot): string {
  const state = status(log)
  if (state === 'saving') return ''
  if (state === 'waiting') return `${counted(log.waiting, 'review')} waiting`
  return state === 'saved' ? 'Saved' : 'Not saved on this device'
}

interface Trouble {
  strong: string
  rest: string
  /** What the reader can do about it. */
  way?: { label: string; href: '/sign-in?callbackUrl=%2Fstudy' }
}

/** What went wrong with the log, if anything did: what happened, and what is safe. */
export function trouble(log: LogSnapshot): Trouble | null {
  if (log.loaded && status(log) === 'not-saved') return notSaved(log)
  if (log.waiting > 0) {
    const unsent = unsentWords(log)
    if (unsent) return unsent
  }
  if (log.refused > 0) {
    const answers = log.refused === 1 ? 'One answer was' : `${numberInWordsFirst(log.refused)} answers were`
    return {
      strong: `${answers} not accepted.`,
      rest: 'All others count; what was refused is kept aside on this device.',
    }
  }
  if (log.setAside > 0) {
    const rows = log.setAside === 1 ? 'One stored answer' : `${numberInWordsFirst(log.setAside)} stored answers`
    return { strong: `${rows} could not be read.`, rest: 'All others are here; what was unreadable is kept aside.' }
  }
  return null
}

function notSaved({ owner, storage }: LogSnapshot): Trouble {
  const strong = 'Not saved on this device.'
  if (owner !== null) return { strong, rest: 'Keep this tab open until your answers have gone out.' }
  if (storage === 'absent') return { strong, rest: 'Your answers last until this tab is closed.' }
  return { strong, rest: 'Tried again shortly. Your answers last at least until this tab is closed.' }
}

/** Why a user's answers wait, where it is more than the moment of sending. */
function unsentWords({ sending, waiting }: LogSnapshot): Trouble | null {
  const answers = counted(waiting, 'answer')
  const [are, go] = waiting === 1 ? ['is', 'goes'] : ['are', 'go']
  if (sending === 'offline') {
    return { strong: 'Offline.', rest: `${answers} ${are} kept here and ${go} out when the network returns.` }
  }
  if (sending === 'held') {
    return { strong: 'The server asks to wait.', rest: `${answers} ${are} kept here and ${go} out soon.` }
  }
  if (sending === 'signed-out') {
    const label = `Sign in to send ${counted(waiting, 'review')}`
    return { strong: 'You are signed out.', rest: '', way: { label, href: '/sign-in?callbackUrl=%2Fstudy' } }
  }
  if (sending === 'other-user') {
    const whose = waiting === 1 ? 'It is kept here for its owner.' : 'They are kept here for their owner.'
    return { strong: 'Another account is signed in.', rest: `${counted(waiting, 'review')} did not go out. ${whose}` }
  }
  return null
}
