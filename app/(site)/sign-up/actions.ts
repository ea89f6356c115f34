'use server'

import { headers } from 'next/headers'
import { settingsFrom } from '@/auth/adapter'
import { enter, leadTo } from '@/auth/enter'
import { addressOf, field, formAction, newPasswordError } from '@/auth/forms'
import { takeSignUp } from '@/auth/limits'
import { hashPassword } from '@/auth/password-hash'
import { networkOf } from '@/auth/request'
import { waitMessage } from '@/core/sign-in-problem'
import { database } from '@/db/client'
import { createUser } from '@/db/queries/users'

const taken = 'There is an account with this address already. Sign in instead.'

/** Makes an account with the guest's settings, signs in and leads on. */
export const signUp = formAction(async (form) => {
  const asked = addressOf(form)
  if (!('email' in asked)) return asked
  const { email } = asked
  const password = field(form, 'password')
  const refused = newPasswordError(password, email)
  if (refused) return { errors: { password: refused }, values: { email } }
  const db = await database()
  const { allowed, retryAfterMs } = await takeSignUp(db, networkOf(await headers()), new Date())
  if (!allowed) return { message: waitMessage(retryAfterMs), values: { email } }
  const passwordHash = await hashPassword(password)
  const study = settingsFrom(field(form, 'settings'))
  const account = await createUser(db, { email, passwordHash, emailVerified: null, study })
  if (account === 'taken') return { errors: { email: taken }, values: { email } }
  await enter(account)
  return leadTo(field(form, 'callbackUrl'))
})
