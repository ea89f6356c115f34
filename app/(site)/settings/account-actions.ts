'use server'

import { cookies } from 'next/headers'
import { type Member, requireUser } from '@/auth'
import { clearSession, knownDeviceCookie } from '@/auth/cookies'
import { enter, leadTo, leave } from '@/auth/enter'
import { field, formAction, newPasswordError, sourceFor } from '@/auth/forms'
import { hashPassword } from '@/auth/password-hash'
import { tryPassword } from '@/auth/password-try'
import type { FormState } from '@/core/form-state'
import { waitMessage } from '@/core/sign-in-problem'
import { database } from '@/db/client'
import { changePasswordHash, deleteUser, endAllSessions } from '@/db/queries/users'

const freshMs = 10 * 60_000

/** The hash of the password that `member` has just proven to know; null where they have none and signed in just now. */
type Proof = { hash: string | null } | FormState

/**
 * Asks `member` once more who they are: by the password in the form's field `name`, else by a sign-in of the last minutes,
 * since a link and a provider cannot be typed into a field.
 */
async function proof(member: Member, form: FormData, name: string): Promise<Proof> {
  const now = new Date()
  if (!member.hasPassword) {
    if (now.getTime() - member.began.getTime() < freshMs) return { hash: null }
    return { message: 'Sign out and in again first, then do this within ten minutes: that proves that it is you.' }
  }
  const { email } = member
  const password = field(form, name)
  if (password === '') return { errors: { [name]: 'Type your password.' } }
  const tried = await tryPassword(await database(), { email, password }, await sourceFor(email), now)
  if (tried.is === 'wait') return { message: waitMessage(tried.retryAfterMs) }
  if (tried.is === 'right') return { hash: tried.account.passwordHash }
  return { errors: { [name]: 'This is not your password.' } }
}

/** The member by whom `form` was sent, or what to say where another account has signed in since its page came. */
async function sender(form: FormData): Promise<Member | FormState> {
  const member = await requireUser('/settings')
  if (member.userId === field(form, 'owner')) return member
  return { message: 'Another account is signed in here by now. Reload the page.' }
}

/** Where a form of this page leads that was sent before the page was awake. */
const asleep = () => '/settings' as const

const ended: FormState = { message: 'Your session has ended meanwhile. Sign in again.' }

/** Changes the password, or sets a first one. Every other session ends; this browser gets a new one. */
export const changePassword = formAction(async (form) => {
  const member = await sender(form)
  if (!('userId' in member)) return member
  const proven = await proof(member, form, 'currentPassword')
  if (!('hash' in proven)) return proven
  const password = field(form, 'newPassword')
  const refused = newPasswordError(password, member.email)
  if (refused) return { errors: { newPassword: refused } }
  const change = { from: proven.hash, to: await hashPassword(password) }
  const version = await changePasswordHash(await database(), member, change)
  if (version === null) return ended
  await enter({ id: member.userId, email: member.email, version })
  return { done: true, message: 'Your password is changed. Every other browser is signed out.' }
}, asleep)

/** Signs this browser out. */
export const signOutHere = formAction(async () => {
  await leave()
  return leadTo('/')
})

/** Ends every session of the member, this one too. */
export const signOutEverywhere = formAction(async (form) => {
  const member = await sender(form)
  if (!('userId' in member)) return member
  await endAllSessions(await database(), member)
  await clearSession()
  return leadTo('/')
}, asleep)

/** Deletes the account with all its rows. What the browser keeps is for the page to delete once this is `done`. */
export const deleteAccount = formAction(async (form) => {
  const member = await sender(form)
  if (!('userId' in member)) return member
  const proven = await proof(member, form, 'password')
  if (!('hash' in proven)) return proven
  if (!(await deleteUser(await database(), member, proven.hash))) return ended
  await clearSession()
  ;(await cookies()).delete(knownDeviceCookie)
  return { done: true, message: 'Your account is deleted, with everything that was in it.' }
}, asleep)
