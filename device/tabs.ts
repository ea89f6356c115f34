/** What tabs tell one another: the rows they have just made, or that rows known to all have changed. */
import { isRecord, readRows, type StoredRow } from './stored-row'

type Message = { kind: 'rows'; rows: StoredRow[] } | { kind: 'changed' }

/** Rows that were just made. */
export const madeMessage = (rows: readonly StoredRow[]): Message => ({ kind: 'rows', rows: [...rows] })

/** The stored log is to be read again. */
export const changedMessage: Message = { kind: 'changed' }

/** What a message says. Another tab may run another version of this site, so nothing in it is trusted. */
export function receivedMessage(message: unknown): Message | null {
  if (!isRecord(message)) return null
  if (message.kind === 'changed') return changedMessage
  return message.kind === 'rows' ? madeMessage(readRows(message.rows)) : null
}
