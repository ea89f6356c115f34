import { cookies } from 'next/headers'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import * as v from 'valibot'
import { emailAddress } from '../core/email'
import { type StudySettings, studySettings } from '../core/settings'
import type { Database } from '../db/database'
import { createMailedLink, linkedUser, linkProvider, spendMailedLink } from '../db/queries/linked-accounts'
import { accountByEmail, accountById, createUser, proveEmail } from '../db/queries/users'
import { guestSettingsCookie } from './cookies'

interface Known {
  id: string
  email: string
  emailVerified: Date | null
}

/** Of an account no more than Auth.js needs to see: no hash of a password gets into its objects and logs. */
const shown = ({ id, email, emailVerified }: Known): AdapterUser => ({ id, email, emailVerified })

/** The settings that `text`, from a form or a cookie, holds; null where it holds none: they are no reason to refuse. */
export function settingsFrom(text: unknown): StudySettings | null {
  if (typeof text !== 'string' || text.length > 4_000) return null
  try {
    const parsed = v.safeParse(studySettings, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** An account that a provider or a link begins: its address is proven by then, and the guest's settings become its own. */
async function begin(db: Database, email: string, now: Date): Promise<AdapterUser> {
  const study = settingsFrom((await cookies()).get(guestSettingsCookie)?.value)
  const made = await createUser(db, { email, passwordHash: null, emailVerified: now, study })
  if (made === 'taken') throw new Error('the address was taken while its account was being made')
  return shown(made)
}

/**
 * What Auth.js asks of our tables. `ownerId` is whom the browser is signed in as: a link that they follow proves their
 * address without ending their password.
 */
export const adapter = (db: Database, ownerId: () => Promise<string | null>): Adapter => ({
  createUser: ({ email }) => begin(db, emailAddress(email) ?? email, new Date()),
  async getUser(id) {
    const account = await accountById(db, id)
    return account && shown(account)
  },
  async getUserByEmail(email) {
    const account = await accountByEmail(db, email)
    return account && shown(account)
  },
  async getUserByAccount({ provider, providerAccountId }) {
    const user = await linkedUser(db, provider, providerAccountId)
    return user && shown(user)
  },
  async updateUser({ id }) {
    await proveEmail(db, id, (await ownerId()) === id, new Date())
    const account = await accountById(db, id)
    if (!account) throw new Error('the account was deleted meanwhile')
    return shown(account)
  },
  async linkAccount({ userId, type, provider, providerAccountId }) {
    if (type !== 'oauth' && type !== 'oidc') throw new Error(`${type} needs no link`)
    if (!(await linkProvider(db, { userId, type, provider, providerAccountId }))) {
      throw new Error('the address of the account is not proven')
    }
  },
  async createVerificationToken(link) {
    await createMailedLink(db, link)
    return link
  },
  useVerificationToken: ({ identifier, token }) => spendMailedLink(db, identifier, token),
})
