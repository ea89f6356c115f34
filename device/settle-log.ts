/** Writing what a server's answer changes: acknowledgements together with the seeds that came with them. */
import { answer } from './database'
import { note, readMeta, revise } from './meta'
import { type Settlement, settledRow } from './settlement'
import { baseKey, isNewer, readBase, rowOfBase } from './stored-base'
import { isRecord, readRow } from './stored-row'
import { inTransaction, replaced, type Stores } from './transaction'

/** The stored log's revision before a settlement and after it. */
export interface Revised {
  before: string
  after: string
}

/** Stores the bases that are newer than what is there, and gives their cards. */
async function putBases({ bases }: Stores, settlement: Settlement): Promise<Set<string>> {
  const cards = new Set<string>()
  for (const base of settlement.bases) {
    const key = baseKey(base)
    if (!isNewer(base, readBase(await answer(bases.get(key))))) continue
    await replaced(bases, key, rowOfBase(base))
    cards.add(base.seed.cardId)
  }
  return cards
}

async function settleRows({ events }: Stores, settlement: Settlement, renewed: ReadonlySet<string>): Promise<void> {
  for (const id of new Set([...settlement.acknowledged, ...settlement.moved.keys()])) {
    const stored: unknown = await answer(events.get(id))
    const reading = readRow(id, stored)
    if (reading.kind !== 'row' || !isRecord(stored)) continue
    const settled = settledRow(reading.row, settlement, renewed)
    if (settled !== reading.row) await replaced(events, id, { ...stored, ...settled })
  }
}

async function setAside({ events, aside }: Stores, { owner, refused, at }: Settlement): Promise<void> {
  for (const [id, { reason, row }] of refused) {
    const stored: unknown = await answer(events.get(id))
    if (stored !== undefined) {
      const reading = readRow(id, stored)
      if (reading.kind !== 'row' || reading.row.owner !== owner) continue
      await answer(events.delete(id))
    }
    await answer(aside.add({ key: id, row: stored ?? row, reason, refused: true, at }))
  }
}

/** Writes `settlement` in one transaction; nothing of it where its owner's account was deleted. */
export const settleLog = (db: IDBDatabase, settlement: Settlement): Promise<Revised> =>
  inTransaction(db, async (stores) => {
    const { revision, wiped } = await readMeta(stores.meta)
    if (wiped.includes(settlement.owner)) return { before: revision, after: revision }
    const renewed = await putBases(stores, settlement)
    await settleRows(stores, settlement, renewed)
    await setAside(stores, settlement)
    if (settlement.clockOffsetMs !== null) note(stores.meta, 'clock', settlement.clockOffsetMs)
    return { before: revision, after: revise(stores.meta) }
  })
