'use server'

import { enter } from '@/auth/enter'
import { field, formAction, newPasswordError } from '@/auth/forms'
import { hashPassword } from '@/auth/password-hash'
import { resetHash } from '@/auth/reset'
import type { FormState } from '@/core/form-state'
import { signInMessage } from '@/core/sign-in-problem'
import { database } from '@/db/client'
import { resetEmail, spendReset } from '@/db/queries/password-resets'

/** Sets a new password by the token of a mailed link, ends every session, and signs this browser in. */
export const resetPassword = formAction(async (form) => {
  const db = await database()
  const now = new Date()
  const tokenHash = resetHash(field(form, 'token'))
  const email = await resetEmail(db, tokenHash, now)
  const spent: FormState = { errors: { token: signInMessage('LinkSpent') ?? '' } }
  if (!email) return spent
  const password = field(form, 'password')
  const refused = newPasswordError(password, email)
  if (refused) return { errors: { password: refused } }
  const account = await spendReset(db, tokenHash, await hashPassword(password), now)
  if (!account) return spent
  await enter({ ...account, email })
  return { done: true, message: 'Your new password is set, and you are signed in. Every other browser is signed out.' }
})
