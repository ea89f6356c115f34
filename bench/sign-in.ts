import { hashPassword, isPassword } from '../auth/password-hash'
import { tryPassword } from '../auth/password-try'
import type { OpenDatabase } from '../db/database'
import { migrate } from '../db/migrate'
import { users } from '../db/schema'
import { median } from './statistics'

/** What a try of a password costs, in ms: the hash alone, and the whole try by what becomes of it. */
export interface SignInTimes {
  hashMs: number
  rightMs: number
  wrongMs: number
  /** An address that has no account. */
  unknownMs: number
}

const password = 'quiet harbour lantern seven'
const email = 'known@bench.test'
const rounds = 60

/** Takes an empty database, and closes it. The kinds of try take turns, so that whatever slows one slows all. */
export async function signInTimes({ db, close }: OpenDatabase): Promise<SignInTimes> {
  try {
    await migrate(db)
    const hash = await hashPassword(password)
    await db.insert(users).values({ email, passwordHash: hash })
    const took = new Map<string, number[]>()
    for (let round = 0; round < rounds; round++) {
      // Each try from a network of its own: limits are not what is measured.
      const source = (kind: string) => ({ network: `${kind} ${round}`, device: null })
      const tries = {
        hashMs: () => isPassword(hash, password),
        wrongMs: () => tryPassword(db, { email, password: 'some other words than these' }, source('wrong'), new Date()),
        unknownMs: () => tryPassword(db, { email: 'nobody@bench.test', password }, source('unknown'), new Date()),
        rightMs: () => tryPassword(db, { email, password }, source('right'), new Date()),
      }
      for (const [kind, attempt] of Object.entries(tries)) {
        const began = performance.now()
        await attempt()
        took.set(kind, [...(took.get(kind) ?? []), performance.now() - began])
      }
    }
    const medianOf = (kind: keyof SignInTimes) => median(took.get(kind) ?? [])
    return {
      hashMs: medianOf('hashMs'),
      rightMs: medianOf('rightMs'),
      wrongMs: medianOf('wrongMs'),
      unknownMs: medianOf('unknownMs'),
    }
  } finally {
    await close()
  }
}
