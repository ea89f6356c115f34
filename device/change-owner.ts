/** Changing whose log this device shows: one transaction, so that every row is always exactly one owner's. */
import { dayMs } from '../core/study-day'
import { answer } from './database'
import { isInForce, type OwnerChange, ownerAfter } from './device-owner'
import { note, readMeta, revise } from './meta'
import { rowsInRange } from './read-log'
import { isRecord, readRow } from './stored-row'
import { inTransaction, replaced, type Stores } from './transaction'

const chunk = 1_000

/** How long what a server has stays on the device. */
const keepMs = 7 * dayMs

/** Does `change`; false where it has no say any more. */
export const changeOwner = (db: IDBDatabase, change: OwnerChange, isRetry: boolean): Promise<boolean> =>
  inTransaction(db, async (stores) => {
    const { owner, left, wiped } = await readMeta(stores.meta)
    if (owner.epoch === change.epoch) return true
    if (!isInForce(owner, change, isRetry)) return false
    const next = ownerAfter(owner, change)
    if (owner.value !== null && owner.value !== next.value) left.set(owner.value, change.at)
    if (next.value !== null) left.delete(next.value)
    if (change.kind === 'wipe') left.delete(change.userId)
    stores.meta.put({ key: 'owner', ...next })
    note(stores.meta, 'left', Object.fromEntries(left))
    revise(stores.meta)
    if (change.kind === 'adopt') {
      if (wiped.includes(change.userId))
        note(
          stores.meta,
          'wiped',
          wiped.filter((id) => id !== change.userId),
        )
      if (change.bring) await bring(stores, change.userId)
    }
    if (change.kind === 'wipe') {
      note(stores.meta, 'wiped', [...new Set([...wiped, change.userId])])
      await wipe(stores, change.userId)
    }
    return true
  })

/** Makes every row of the guest's the user's; what cannot be read in it as well. */
async function bring({ events }: Stores, userId: string): Promise<void> {
  const keys = await answer(events.getAllKeys())
  for (let start = 0; start < keys.length; start += chunk) {
    const part = keys.slice(start, start + chunk)
    const rows = await rowsInRange(events, part)
    const guests = part.flatMap((key, index) => {
      const row = rows[index]
      return isRecord(row) && row.owner === null ? [replaced(events, key, { ...row, owner: userId })] : []
    })
    await Promise.all(guests)
  }
}

const keysOf = (events: IDBObjectStore, owner: string): Promise<IDBValidKey[]> =>
  answer(events.index('owner').getAllKeys(owner))

async function dropBases(bases: IDBObjectStore, owner: string): Promise<void> {
  for (const key of await answer(bases.getAllKeys())) if (Array.isArray(key) && key[0] === owner) bases.delete(key)
}

async function wipe({ events, aside, bases }: Stores, userId: string): Promise<void> {
  for (const key of await keysOf(events, userId)) events.delete(key)
  await dropBases(bases, userId)
  const keys = await answer(aside.getAllKeys())
  const rows: unknown[] = await answer(aside.getAll())
  keys.forEach((key, index) => {
    const row = rows[index]
    if (isRecord(row) && isRecord(row.row) && row.row.owner === userId) aside.delete(key)
  })
}

/**
 * Deletes what a server has had for a week: of an owner whose log is shown, what the cards' seeds hold as well; of one
 * who left a week ago, all of it, and the seeds. Never deletes an event that was not acknowledged.
 */
export const expire = (db: IDBDatabase, now: Date): Promise<void> =>
  inTransaction(db, async (stores) => {
    const { owner, left } = await readMeta(stores.meta)
    const before = new Date(now.getTime() - keepMs).toISOString()
    const gone = [...left].filter(([userId, at]) => at < before && userId !== owner.value).map(([userId]) => userId)
    for (const userId of gone) {
      await dropAcknowledged(stores, userId, () => true)
      await dropBases(stores.bases, userId)
      left.delete(userId)
    }
    if (gone.length > 0) note(stores.meta, 'left', Object.fromEntries(left))
    if (owner.value === null) return
    await dropAcknowledged(stores, owner.value, (at, seeded) => seeded && at < before)
  })

async function dropAcknowledged(
  { events }: Stores,
  owner: string,
  isOver: (acknowledgedAt: string, seeded: boolean) => boolean,
): Promise<void> {
  for (const key of await keysOf(events, owner)) {
    const reading = readRow(key, await answer(events.get(key)))
    if (reading.kind !== 'row' || reading.row.acknowledgedAt === null) continue
    if (isOver(reading.row.acknowledgedAt, reading.row.seeded)) events.delete(key)
  }
}
