import { cookies, headers } from 'next/headers'
import * as z from 'zod/mini'
import { emailAddress } from '../core/email'
import type { FormState } from '../core/form-state'
import { type PasswordProblem, passwordProblem } from '../core/password'
import { knownDeviceCookie } from './cookies'
import { knownDevice } from './known-device'
import type { Source } from './password-try'
import { isSameOrigin, networkOf } from './request'

/** What every form says where a request did not come from a page of this site. */
const foreign: FormState = { message: 'This did not come from a page of this site. Reload the page and try again.' }

const noAddress = 'This is not an e-mail address. It should look like name@example.org.'

const passwordWords: Record<PasswordProblem, string> = {
  short: 'Use at least 15 characters. Four words that do not belong together are easy to keep in mind.',
  long: 'Use at most 1,024 characters.',
  common: 'This password is one of those that are guessed first. Four words that do not belong together do well.',
}

/** Why a new password is refused, in words; null where it is not. */
export function newPasswordError(password: string, email: string): string | null {
  const problem = passwordProblem(password, email)
  return problem && passwordWords[problem]
}

/** The text of a form's field; empty where there is none. */
export function field(form: FormData, name: string): string {
  const parsed = z.string().safeParse(form.get(name))
  return parsed.success ? parsed.data : ''
}

/** What is wrong with a request itself, whatever the form says; null where nothing is. */
export async function foreignForm(): Promise<FormState | null> {
  return isSameOrigin(await headers()) ? null : foreign
}

/** Whom a form is about, or what to say instead. */
export async function addressOf(form: FormData): Promise<{ email: string } | FormState> {
  const refused = await foreignForm()
  if (refused) return refused
  const text = field(form, 'email')
  const email = emailAddress(text)
  return email ? { email } : { errors: { email: noAddress }, values: { email: text.slice(0, 320) } }
}

/** Where a try on `email`'s account comes from. */
export async function sourceFor(email: string): Promise<Source> {
  const known = (await cookies()).get(knownDeviceCookie)?.value
  return { network: networkOf(await headers()), device: await knownDevice(known, email) }
}
