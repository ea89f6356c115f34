'use server'

import { redirect } from 'next/navigation'
import { AuthError } from 'next-auth'
import * as z from 'zod/mini'
import { signIn } from '@/auth/config'
import { keepGuestSettings } from '@/auth/cookies'
import { enter, leadTo } from '@/auth/enter'
import { addressOf, field, formAction, sourceFor } from '@/auth/forms'
import { tryPassword } from '@/auth/password-try'
import type { FormState } from '@/core/form-state'
import { localPath } from '@/core/local-path'
import { type SignInProblem, signInMessage, waitMessage, wrongPassword } from '@/core/sign-in-problem'
import { database } from '@/db/client'

/** Where a form of this page leads that was sent before the page was awake. */
const asleep = ({ done, errors }: FormState): '/sign-in' | `/sign-in?error=${SignInProblem}` => {
  if (done) return '/sign-in'
  return errors ? '/sign-in?error=WrongPassword' : '/sign-in?error=Wait'
}

/** Signs in with e-mail and password, and leads on. */
export const signInWithPassword = formAction(async (form) => {
  const asked = addressOf(form)
  if (!('email' in asked)) return asked
  const { email } = asked
  const password = field(form, 'password')
  if (password === '') return { errors: { password: 'Type your password.' }, values: { email } }
  const tried = await tryPassword(await database(), { email, password }, await sourceFor(email), new Date())
  if (tried.is === 'wait') return { message: waitMessage(tried.retryAfterMs), values: { email } }
  if (tried.is === 'wrong') return { errors: { password: wrongPassword }, values: { email } }
  await enter(tried.account)
  return leadTo(field(form, 'callbackUrl'))
}, asleep)

/** Where Auth.js leads to; what to say where it leads nowhere. */
async function led(provider: string, options: Record<string, string>): Promise<{ to: string } | FormState> {
  try {
    const to: unknown = await signIn(provider, { ...options, redirect: false })
    if (typeof to !== 'string') return { message: signInMessage('Failed') ?? '' }
    const error = URL.canParse(to) ? new URL(to).searchParams.get('error') : null
    return error ? { message: signInMessage(error) ?? '' } : { to }
  } catch (error) {
    if (error instanceof AuthError) return { message: signInMessage(error.type) ?? '' }
    throw error
  }
}

/** Sends a link that signs in. Whoever has no account gets one by following it, so the answer tells nothing. */
export const requestMailLink = formAction(async (form) => {
  const asked = addressOf(form)
  if (!('email' in asked)) return asked
  await keepGuestSettings(field(form, 'settings'))
  const result = await led('email', { email: asked.email, redirectTo: localPath(field(form, 'callbackUrl')) })
  if (!('to' in result)) return { ...result, values: asked }
  return { done: true, message: 'A link is on its way to that address. It works once, within an hour.' }
}, asleep)

/** A provider's address, not a path of ours. */
const isElsewhere = (to: string): to is `https://${string}` => /^https?:/.test(to)

const provider = z.enum(['github', 'google'])

const atProvider = (name: string) =>
  formAction(async (form) => {
    const known = provider.safeParse(name)
    if (!known.success) return { message: signInMessage('Failed') ?? '' }
    await keepGuestSettings(field(form, 'settings'))
    const result = await led(known.data, { redirectTo: localPath(field(form, 'callbackUrl')) })
    if (!('to' in result)) return result
    return isElsewhere(result.to) ? redirect(result.to) : leadTo('/')
  })

/** Signs in at a provider: leads there, and from there back. */
export async function signInWith(name: string, previous: FormState, form: FormData): Promise<FormState> {
  return atProvider(name)(previous, form)
}
