import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../db/database'
import { createReset } from '../db/queries/password-resets'
import { takeMail } from './limits'
import { logFailure } from './log'
import { resetMail, sendMail } from './mail'

const hourMs = 60 * 60_000

/** What is stored of a reset's token: whoever reads the database can use none of them. */
export const resetHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * Sends a link that sets a new password, if the address has an account and was not sent too many. Meant to run after the
 * answer has been given: how long it takes, and whether it fails, tells whether there is an account.
 */
export async function sendReset(
  db: Database,
  { email, network, origin }: { email: string; network: string; origin: string },
  now: Date,
): Promise<void> {
  try {
    if (!(await takeMail(db, 'reset', network, email, now)).allowed) return
    const token = randomBytes(32).toString('base64url')
    const expires = new Date(now.getTime() + hourMs)
    if (!(await createReset(db, { email, tokenHash: resetHash(token), expires }, now))) return
    await sendMail(email, 'A new password for your flashcards', resetMail(`${origin}/reset-password?token=${token}`))
  } catch (error) {
    logFailure('A mail to reset a password was not sent', error)
  }
}
