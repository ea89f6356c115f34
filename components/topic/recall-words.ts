/** The sentences about a reader's own memory of a card or a topic. Numbers before adjectives; no praise, no guilt. */
import { type AgedMemory, retrievability } from '@/core/forgetting-curve'
import { isOutdated } from '@/core/shelf-life'
import type { CardProgress } from '@/device/card-progress'
import { numberInWordsFirst } from '../ui/number-in-words'
import { percent } from '../ui/percent'

/** What is known of a card as of this `version` of it: due where its answer has changed in meaning since. */
export const asOf = (version: number, known: CardProgress | undefined): CardProgress | undefined =>
  known && !known.due && isOutdated({ version }, known) ? { ...known, due: true, dueInDays: 0 } : known

/** What the line is drawn from; null while there is no memory yet. */
export const memoryOf = (card: CardProgress | undefined): AgedMemory | null =>
  card ? { stability: card.stability, elapsedDays: card.elapsedDays } : null

/** Recall (0–1) thirty days from now, were the card not seen again. */
export const recallInThirtyDays = ({ stability, elapsedDays }: AgedMemory): number =>
  retrievability(elapsedDays + 30, stability)

/** The line in one sentence. `desiredRetention` is where its rule stands. */
export function lineLabel(card: CardProgress | undefined, desiredRetention: number): string {
  if (!card) return 'Not studied yet.'
  return `Your recall: ${percent(card.recall)} today, ${percent(recallInThirtyDays(card))} in 30 days. The rule is your target, ${percent(desiredRetention)}.`
}

/** When the card comes back. */
export function dueWords({ due, dueInDays }: CardProgress): string {
  if (dueInDays === null) return 'not studied yet'
  if (dueInDays < -1) return `due ${-dueInDays} days ago`
  if (dueInDays === -1) return 'due since yesterday'
  if (dueInDays === 0) return due ? 'due today' : 'due later today'
  return dueInDays === 1 ? 'due tomorrow' : `due in ${dueInDays} days`
}

/** Of the cards at hand: how many are studied, how many of them would be recalled now (an expectation), how many are due. */
export function recallOf(cards: (CardProgress | undefined)[]): { studied: number; recalled: number; due: number } {
  const known = cards.filter((card) => card !== undefined)
  const expected = known.reduce((sum, { recall }) => sum + recall, 0)
  return { studied: known.length, recalled: Math.round(expected), due: known.filter(({ due }) => due).length }
}

/** A topic in a sentence or two; the same height whether or not anything is studied. */
export function recallSentence(cards: (CardProgress | undefined)[]): string {
  const { studied, recalled, due } = recallOf(cards)
  if (studied === 0)
    return cards.length === 1 ? 'One card, new to you.' : `${numberInWordsFirst(cards.length)} cards, all new to you.`
  const dues = due === 0 ? 'None is due' : due === 1 ? 'One is due' : `${numberInWordsFirst(due)} are due`
  return `Today you would recall about ${recalled} of ${cards.length}. ${dues}.`
}

/** Font weight of a question in a list: what you know is set heavier, what slips lighter. */
export const inkWeight = (recall: number): number =>
  Math.round(Math.min(560, Math.max(320, 330 + (230 * (recall - 0.85)) / 0.15)))
