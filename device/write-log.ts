/** Writing events, and putting aside what is none. Nothing here replaces or drops a row that can be read. */
import { answer } from './database'
import { ownerOfGuests } from './device-owner'
import { type Meta, note, readMeta } from './meta'
import { recovered } from './read-log'
import { readRow, type StoredRow } from './stored-row'
import { added, inTransaction, replaced, type Stores } from './transaction'

export interface Written {
  /** What is stored now under the ids asked for; where an id was taken, the row that had it first. */
  rows: StoredRow[]
  /** Ids that are not this tab's to keep: somebody's unreadable row has them, or their owner was deleted. */
  gone: string[]
  /** How many rows there are. */
  count: number
  /** The stored log's revision. */
  revision: string
}

/** Moves what is stored under `key` aside, as it is. */
async function moveAside({ events, aside }: Stores, key: IDBValidKey, now: Date): Promise<void> {
  const row: unknown = await answer(events.get(key))
  const reading = readRow(key, row)
  // Another tab may have moved it already.
  if (row === undefined || reading.kind !== 'unreadable') return
  await answer(aside.add({ key, row, reason: reading.reason, at: now.toISOString() }))
  await answer(events.delete(key))
}

async function writeRow(stores: Stores, row: StoredRow, asked: Promise<Meta>, now: Date, written: Written) {
  if (await added(stores.events, row.id, row)) return settleOwner(stores, row, await asked, written)
  const reading = readRow(row.id, await answer(stores.events.get(row.id)))
  if (reading.kind === 'row') written.rows.push(reading.row)
  else if (reading.owner !== null) written.gone.push(row.id)
  else {
    await moveAside(stores, row.id, now)
    await writeRow(stores, row, asked, now, written)
  }
}

/** What a tab that has not heard of it yet made as a guest's goes with the guest's log; what a deleted owner made, goes. */
async function settleOwner({ events }: Stores, row: StoredRow, meta: Meta, written: Written): Promise<void> {
  const owner = row.owner ?? ownerOfGuests(meta.owner)
  if (owner !== null && meta.wiped.includes(owner)) {
    written.gone.push(row.id)
    await answer(events.delete(row.id))
    return
  }
  const settled = owner === row.owner ? row : { ...row, owner }
  written.rows.push(settled)
  if (settled !== row) await replaced(events, row.id, settled)
}

/** Stores `rows` in one transaction. An id already stored keeps what it has. */
export const writeRows = (db: IDBDatabase, rows: readonly StoredRow[], now: Date): Promise<Written> =>
  inTransaction(db, async (stores) => {
    const written: Written = { rows: [], gone: [], count: 0, revision: '' }
    const meta = readMeta(stores.meta)
    const writing = rows.map((row) => writeRow(stores, row, meta, now, written))
    const [{ revision }, count] = await Promise.all([meta, answer(stores.events.count()), ...writing])
    return { ...written, count, revision }
  })

/** Moves the rows under `keys` aside, and gives back to the log what lies there and can be read. */
export const tidyLog = (db: IDBDatabase, keys: readonly IDBValidKey[], now: Date): Promise<StoredRow[]> =>
  inTransaction(db, async (stores) => {
    for (const key of keys) await moveAside(stores, key, now)
    return takeBack(stores)
  })

async function takeBack({ events, aside }: Stores): Promise<StoredRow[]> {
  const back: StoredRow[] = []
  const keys = await answer(aside.getAllKeys())
  const rows: unknown[] = await answer(aside.getAll())
  for (const [index, key] of keys.entries()) {
    const found = recovered(rows[index])
    if (!found || !(await added(events, found.key, found.row))) continue
    const reading = readRow(found.key, found.row)
    if (reading.kind === 'row') back.push(reading.row)
    await answer(aside.delete(key))
  }
  return back
}

/** Notes that the browser was asked to keep this site's storage, and what it said. */
export const notePersist = (db: IDBDatabase, granted: boolean): Promise<unknown> =>
  inTransaction(db, ({ meta }) => answer(note(meta, 'persist', granted)))
