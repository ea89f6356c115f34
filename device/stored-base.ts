/** What a card starts from, as a server last gave it to one owner, and as it lies in the database. */
import * as v from 'valibot'
import type { CardSeed } from '../core/card-log'
import { compareEvents, type ReviewLogEvent } from '../core/review-log'
import { anyInstant, cardSeed, wireSeed } from '../core/wire'

export interface StoredBase {
  owner: string
  seed: CardSeed
  /** The server's time when it gave the seed, an instant. A seed never takes the place of a later one. */
  serverTime: string
}

const baseRow = v.object({
  owner: v.string(),
  cardId: v.string(),
  serverTime: anyInstant,
  seed: cardSeed,
})

export const baseKey = ({ owner, seed }: StoredBase): [string, string] => [owner, seed.cardId]

/** `base` as a row. */
export const rowOfBase = ({ owner, seed, serverTime }: StoredBase) => ({
  owner,
  cardId: seed.cardId,
  serverTime,
  seed: wireSeed(seed),
})

/** The base that `row` holds; null where it makes no sense, and the next answer brings another. */
export function readBase(row: unknown): StoredBase | null {
  const parsed = v.safeParse(baseRow, row)
  if (!parsed.success || parsed.output.cardId !== parsed.output.seed.cardId) return null
  const { owner, seed, serverTime } = parsed.output
  return { owner, seed, serverTime }
}

/** Whether `next` takes the place of `known`. */
export const isNewer = (next: StoredBase, known: StoredBase | undefined | null): boolean =>
  !known || Date.parse(next.serverTime) >= Date.parse(known.serverTime)

/** Whether `seed` has `event`: after its base, or in the part that the base has folded. */
export const holds = ({ base, events }: CardSeed, event: ReviewLogEvent): boolean =>
  (base.last !== null && compareEvents(event, base.last) <= 0) || events.some(({ id }) => id === event.id)
