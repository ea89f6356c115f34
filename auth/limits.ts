import type { Database } from '../db/database'
import { type Limit, type Taken, take } from '../db/queries/rate-limits'
import { keyed } from './secret'

const hour = 60 * 60_000

const perNetwork: Limit = { points: 30, perMs: hour }
const perAddress: Limit = { points: 5, perMs: hour }

/** Counts a sign-up from a network. */
export const takeSignUp = (db: Database, network: string, now: Date): Promise<Taken> =>
  take(db, keyed('sign-up', network), perNetwork, now)

/**
 * Counts a mail that somebody in `network` asks to be sent to `email`. Whether that address has an account is not looked
 * at, so the answer says nothing about it. Links and resets are counted apart: who has others ask for links of theirs can
 * still have their password reset.
 */
export async function takeMail(
  db: Database,
  what: 'link' | 'reset',
  network: string,
  email: string,
  now: Date,
): Promise<Taken> {
  const fromOne = await take(db, keyed('mail-from', network), perNetwork, now)
  return fromOne.allowed ? take(db, keyed('mail-to', what, email), perAddress, now) : fromOne
}
