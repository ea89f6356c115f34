import type { Database } from '../db/database'
import { forget, isCounted, type Limit, take } from '../db/queries/rate-limits'
import { type Account, accountByEmail } from '../db/queries/users'
import { isPassword } from './password-hash'
import { keyed } from './secret'

const minute = 60_000
const day = 24 * 60 * minute

/** Failed tries on an account from one network, or from one browser that has signed in to it before. */
export const triesFromOne: Limit = { points: 10, perMs: 10 * minute }
/** Failed tries in a row on an account from everywhere; after them only networks unknown to it wait. */
export const triesInARow: Limit = { points: 100, perMs: day }
/** How long an account remembers a network that it was signed in to from. */
const remembered: Limit = { points: 1, perMs: 90 * day }

/** Who tries: from which network, and, where the browser has signed in to the account before, which browser. */
export interface Source {
  network: string
  device: string | null
}

export type PasswordTry = { is: 'right'; account: Account } | { is: 'wrong' } | { is: 'wait'; retryAfterMs: number }

/**
 * Tries a password on the account of `email`. Every try is counted before it is looked at, so that many at once are not
 * more than allowed, and forgotten when it was right. Tells neither by answer nor by time whether there is an account.
 * A browser that has signed in before counts for itself: nobody else's tries keep its owner out.
 */
export async function tryPassword(
  db: Database,
  { email, password }: { email: string; password: string },
  { network, device }: Source,
  now: Date,
): Promise<PasswordTry> {
  const own = device === null ? keyed('tries', email, 'network', network) : keyed('tries', email, 'device', device)
  const row = keyed('row', email)
  const known = keyed('known', email, network)
  const fromOne = await take(db, own, triesFromOne, now)
  if (!fromOne.allowed) return { is: 'wait', retryAfterMs: fromOne.retryAfterMs }
  const isKnown = device !== null || (await isCounted(db, known, now))
  const inARow = isKnown ? undefined : await take(db, row, triesInARow, now)
  if (inARow && !inARow.allowed) return { is: 'wait', retryAfterMs: inARow.retryAfterMs }
  const account = await accountByEmail(db, email)
  if (!(await isPassword(account?.passwordHash ?? null, password)) || !account) return { is: 'wrong' }
  await forget(db, [own, row])
  if (network !== 'unknown') await take(db, known, remembered, now)
  return { is: 'right', account }
}
