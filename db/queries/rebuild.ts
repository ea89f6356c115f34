/** The caches of the fold, folded again and compared: nothing in them may differ from what the log says. */
import { asc, eq, gt } from 'drizzle-orm'
import { type Folded, type ReviewState, replay } from '../../core/schedule/replay'
import type { Database } from '../database'
import { users } from '../schema'
import { byCard } from './by-card'
import { type CardChange, writeCaches } from './caches'
import { settingsRow } from './settings-row'
import { type StoredSchedule, storedSchedule } from './stored-schedule'
import { allSchedules, allStates, wholeLog } from './whole-log'

/** Something stored that the log does not say. A row too many or too few is told of its column `row`. */
export interface Difference {
  userId: string
  cardId: string
  table: 'schedules' | 'review_states'
  /** The review, in `review_states`. */
  eventId: string | null
  column: string
  stored: unknown
  folded: unknown
}

type Where = Pick<Difference, 'userId' | 'cardId' | 'table' | 'eventId'>

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What of one row differs. Null: there is no such row. */
function rowDifferences(where: Where, stored: object | null, folded: object | null): Difference[] {
  if (!stored && !folded) return []
  if (!stored || !folded) return [{ ...where, column: 'row', stored: stored && 'one', folded: folded && 'one' }]
  const kept = new Map<string, unknown>(Object.entries(stored))
  return Object.entries(folded).flatMap(([key, value]: [string, unknown]) =>
    Object.is(kept.get(key), value) ? [] : [{ ...where, column: columnOf(key), stored: kept.get(key), folded: value }],
  )
}

interface Kept {
  schedules: ReadonlyMap<string, StoredSchedule>
  states: ReadonlyMap<string, ReviewState>
}

const none: Folded = { schedule: null, effective: [], states: [] }

/** What of one card differs, `eventIds` being all of its events. */
function cardDifferences(userId: string, cardId: string, folded: Folded, eventIds: readonly string[], kept: Kept) {
  const schedule = folded.schedule && storedSchedule(folded.schedule)
  const ofCard: Where = { userId, cardId, table: 'schedules', eventId: null }
  const differences = rowDifferences(ofCard, kept.schedules.get(cardId) ?? null, schedule)
  const states = new Map(folded.states.map((state) => [state.id, state]))
  for (const id of eventIds) {
    const ofEvent: Where = { userId, cardId, table: 'review_states', eventId: id }
    differences.push(...rowDifferences(ofEvent, kept.states.get(id) ?? null, states.get(id) ?? null))
  }
  return differences
}

/** Writes all of one card as it folds. */
function wholeCard(cardId: string, { schedule, states }: Folded, eventIds: readonly string[]): CardChange {
  const inFold = new Set(states.map(({ id }) => id))
  return { cardId, schedule, states, stateless: eventIds.filter((id) => !inFold.has(id)) }
}

/** Folds all of `userId`'s log again and gives what is stored otherwise; where `write` is set, mends it. */
export function rebuildUser(db: Database, userId: string, { write }: { write: boolean }): Promise<Difference[]> {
  return db.transaction(async (tx) => {
    // Whoever records reviews waits until this is done, and the other way round.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update')
    const { weights } = await settingsRow(tx, userId)
    const logs = byCard((await wholeLog(tx, [userId])) ?? [])
    const schedules = new Map((await allSchedules(tx, [userId]))?.map(({ cardId, schedule }) => [cardId, schedule]))
    const kept: Kept = {
      schedules,
      states: new Map((await allStates(tx, [userId]))?.map((state) => [state.id, state])),
    }
    const differences: Difference[] = []
    const changes: CardChange[] = []
    for (const cardId of new Set([...logs.keys(), ...schedules.keys()])) {
      const log = logs.get(cardId)
      const eventIds = log?.map(({ id }) => id) ?? []
      const folded = log ? replay(log, weights ?? undefined) : none
      const found = cardDifferences(userId, cardId, folded, eventIds, kept)
      differences.push(...found)
      if (found.length > 0) changes.push(wholeCard(cardId, folded, eventIds))
    }
    if (write && changes.length > 0) await writeCaches(tx, userId, changes)
    return differences
  })
}

const nobody = '00000000-0000-0000-0000-000000000000'
const pageOfUsers = 500

/** The ids of all users, page by page. */
export async function* allUserIds(db: Database, page = pageOfUsers): AsyncGenerator<string> {
  for (let last: string | undefined = nobody; last !== undefined; ) {
    const { id } = users
    const found: { id: string }[] = await db.select({ id }).from(users).where(gt(id, last)).orderBy(asc(id)).limit(page)
    for (const user of found) yield user.id
    last = found.at(-1)?.id
  }
}
