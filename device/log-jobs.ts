/** What is done to the stored log and to memory alike. */
import { changeOwner } from './change-owner'
import type { OwnerChange } from './device-owner'
import type { Job } from './jobs'
import type { Memory } from './memory'
import { settleLog } from './settle-log'
import type { Settlement } from './settlement'

/** Does `change`; `done` hears whether it had a say. */
export const ownerJob = (memory: Memory, change: OwnerChange, done: (hadSay: boolean) => void): Job => ({
  isOwed: true,
  work: async (db, isRetry) => {
    const hadSay = await changeOwner(db, change, isRetry)
    if (hadSay) memory.apply(change, isRetry)
    done(hadSay)
  },
  again: (isRetry) => memory.apply(change, isRetry),
})

/** Writes `settlement`; `stale` is called where another tab has changed rows that memory knows. */
export const settleJob = (memory: Memory, settlement: Settlement, stale: () => void): Job => ({
  isOwed: false,
  work: async (db) => {
    const { before, after } = await settleLog(db, settlement)
    memory.settle(settlement)
    if (memory.revision === before) memory.revision = after
    else stale()
  },
  again: () => memory.settle(settlement),
})

/**
 * Stores once more whose the log is, after somebody deleted the database under a tab that knows it. Rejects where it
 * cannot be written.
 */
export async function restoreOwner(db: IDBDatabase, memory: Memory): Promise<void> {
  const { value, brought, epoch, at } = memory.owner
  if (value === null) return
  await changeOwner(db, { kind: 'adopt', userId: value, bring: brought, since: '', epoch, at }, false)
  memory.isOwnerLost = false
}
