/**
 * What a server acknowledged and does not have: the embedded database can lose its newest rows with the machine's power,
 * and a backup that was restored is older than what came after it. The device still has a week of them.
 */
import type { CardSeed } from '../core/card-log'
import { holds } from './stored-base'
import type { StoredRow } from './stored-row'

/** Whether anything of `rows`, one card's, still counts: a review or reset that none of them takes back. */
function hasEffect(rows: readonly StoredRow[]): boolean {
  const undone = new Set(rows.flatMap(({ event }) => (event.kind === 'undo' ? [event.undoes] : [])))
  return rows.some(({ event }) => event.kind !== 'undo' && !undone.has(event.id))
}

/**
 * The ids of those acknowledged events of `rows`, one owner's, that `seeds` do not hold, which are all the seeds that the
 * server has for them. A card on which nothing counts has no seed, and nothing to lose.
 */
export function lostEvents(rows: readonly StoredRow[], seeds: readonly CardSeed[]): Set<string> {
  const seedOf = new Map(seeds.map((seed) => [seed.cardId, seed]))
  const byCard = new Map<string, StoredRow[]>()
  for (const row of rows) {
    if (row.acknowledgedAt === null) continue
    const own = byCard.get(row.event.cardId) ?? []
    own.push(row)
    byCard.set(row.event.cardId, own)
  }
  const lost = new Set<string>()
  for (const [cardId, own] of byCard) {
    const seed = seedOf.get(cardId)
    if (!seed && !hasEffect(own)) continue
    for (const { id, event } of own) if (!seed || !holds(seed, event)) lost.add(id)
  }
  return lost
}
