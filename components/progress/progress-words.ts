/** The progress page's sentences. Numbers before adjectives; no praise, no guilt. */
import type { DayDone } from '@/core/statistics/days'
import { forecastDays } from '@/core/statistics/forecast'
import type { NextDue, Progress, TopicProgress } from '@/core/statistics/progress'
import type { StudyDay } from '@/core/study-day'
import { counted } from '../ui/counted'
import { numberInWords, numberInWordsFirst } from '../ui/number-in-words'
import { percent } from '../ui/percent'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `5 November`. */
export const dayWords = (day: StudyDay): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`

/** `5 Nov`. */
export const shortDay = (day: StudyDay): string => dayWords(day).replace(/(?<=\s\w{3})\w+/, '')

/** A count within a sentence: in words up to twelve. */
const few = (count: number): string => (count <= 12 ? numberInWords(count) : String(count))

/** A length of time in minutes, in hours from ninety minutes on. */
export function minutesWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes >= 90) return `${few(Math.round(minutes / 60))} hours`
  return `${few(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** The page in one sentence. */
export const headline = ({ recalled, cards }: Progress): string =>
  `Today you would recall about ${Math.round(recalled)} of ${counted(cards, 'card')}.`

const total = (days: readonly DayDone[]) => ({
  reviews: days.reduce((sum, { reviews }) => sum + reviews, 0),
  durationMs: days.reduce((sum, { durationMs }) => sum + durationMs, 0),
  studied: days.filter(({ reviews }) => reviews > 0).length,
})

/** How long `cards` reviews would take at the pace of the last thirty days; empty where there is no pace yet. */
function takes(cards: number, days: readonly DayDone[]): string {
  const { reviews, durationMs } = total(days)
  if (reviews === 0) return ''
  const words = minutesWords((cards * durationMs) / reviews)
  return words.startsWith('less') ? `, ${words}` : `, about ${words}`
}

function newSentence({ newCards, cards }: Progress): string {
  if (newCards === 0) return cards === 1 ? 'You have met it.' : 'You have met them all.'
  return `${numberInWordsFirst(newCards)} ${newCards === 1 ? 'is' : 'are'} still new.`
}

function dueSentence({ comingDue, days }: Progress): string {
  const next = comingDue.findIndex(({ cards }) => cards > 0)
  const count = comingDue[next]?.cards ?? 0
  if (count === 0) return 'None comes due in the next fourteen days.'
  const first = numberInWordsFirst(count)
  if (next === 0) return `${first} ${count === 1 ? 'is' : 'are'} due today${takes(count, days)}.`
  const when = next === 1 ? 'tomorrow' : `in ${few(next)} days`
  return `${first} ${count === 1 ? 'comes' : 'come'} due ${when}${takes(count, days)}.`
}

/** What stands beneath the headline: what is new, and what comes due first. */
export const standfirst = (progress: Progress): string =>
  progress.newCards === progress.cards ? newSentence(progress) : `${newSentence(progress)} ${dueSentence(progress)}`

/** The thirty days ahead in one sentence. */
export function forecastLabel({ topics, mean }: Progress): string {
  const studied = topics.reduce((sum, topic) => sum + topic.studied.length, 0)
  const [now, end] = [mean[0], mean.at(-1)]
  if (!now || !end) return 'No card has been studied yet.'
  const cards = studied === 1 ? 'one card' : `each of ${studied} cards`
  return `Recall of ${cards} over the next ${forecastDays} days if nothing is reviewed. The mean falls from ${percent(now.recall)} to ${percent(end.recall)}.`
}

/** When a topic's next card is to be seen. */
export function nextDueWords(due: NextDue): string {
  if (!due) return 'none'
  if (due.when === 'now') return 'now'
  if (due.days === 0) return 'later today'
  return due.days === 1 ? 'tomorrow' : `in ${due.days} days`
}

/** A topic's cards by what is known of them, and when the next one comes. */
export function topicWords({ newCards, learning, known, nextDue }: TopicProgress): string {
  const parts = [known && `${known} known`, learning && `${learning} learning`, newCards && `${newCards} new`]
  const counts = parts.filter(Boolean).join(', ')
  return nextDue ? `${counts}; next due ${nextDueWords(nextDue)}` : counts
}

/** A topic's line in one sentence. */
export function topicLabel({ studied, newCards, learning, known, recall }: TopicProgress): string {
  if (recall === null) return 'No card studied yet.'
  return `${studied.length} of ${counted(newCards + learning + known, 'card')} studied, mean recall ${percent(recall)} today.`
}

/** The last thirty study days in one sentence. */
export function daysSentence(days: readonly DayDone[]): string {
  const { reviews, durationMs, studied } = total(days)
  if (reviews === 0) return `No reviews in the last ${days.length} study days.`
  return `Studied on ${studied} of the last ${days.length} study days: ${counted(reviews, 'review')} in ${minutesWords(durationMs)}.`
}

/** The next fourteen study days in one sentence. */
export function comingSentence({ comingDue }: Progress): string {
  const cards = comingDue.reduce((sum, day) => sum + day.cards, 0)
  if (cards === 0) return 'Nothing comes due in the next fourteen days.'
  const overdue = comingDue[0]?.cards ?? 0
  const today = overdue === 0 ? 'none today' : `${few(overdue)} today`
  const come = cards === 1 ? 'One card comes' : `${numberInWordsFirst(cards)} cards come`
  return `${come} due within fourteen days, ${today}.`
}
