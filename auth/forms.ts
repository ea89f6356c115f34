import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import * as z from 'zod/mini'
import { emailAddress } from '../core/email'
import type { FormState } from '../core/form-state'
import { passwordProblem, passwordProblemWords } from '../core/password'
import { isOutage } from '../db/outage'
import { knownDeviceCookie } from './cookies'
import { knownDevice } from './known-device'
import { logFailure } from './log'
import type { Source } from './password-try'
import { isSameOrigin, networkOf } from './request'

/** What every form says where a request did not come from a page of this site. */
const foreign: FormState = { message: 'This did not come from a page of this site. Reload the page and try again.' }

const noAddress = 'This is not an e-mail address. It should look like name@example.org.'

/** Why a new password is refused, in words; null where it is not. */
export function newPasswordError(password: string, email: string): string | null {
  const problem = passwordProblem(password, email)
  return problem && passwordProblemWords[problem]
}

/** The text of a form's field; empty where there is none. */
export function field(form: FormData, name: string): string {
  const parsed = z.string().safeParse(form.get(name))
  return parsed.success ? parsed.data : ''
}

const outage: FormState = { message: 'The site cannot reach its database at the moment. Try again in a minute.' }

const failed: FormState = { message: 'This did not work, and it is our mistake. Nothing is lost; try again later.' }

/**
 * What a form is sent to: `work`, for requests that a page of this site made; Next by itself lets pass one without an
 * Origin, and arguments of any kind. While the database does not answer, the form says so. No error gets out to where
 * Next would print it: the database's quote what was typed.
 *
 * A form that is sent before its page is awake cannot be answered in place where the page has a streamed part: Next
 * would send that part alone, a blank page. It is led to what `asleep` says instead.
 */
export const formAction =
  (work: (form: FormData) => Promise<FormState>, asleep?: (state: FormState) => Route) =>
  async (_previous: FormState, form: unknown): Promise<FormState> => {
    const state = await answered(work, form)
    if (asleep && !(await headers()).has('next-action')) redirect(asleep(state))
    return state
  }

async function answered(work: (form: FormData) => Promise<FormState>, form: unknown): Promise<FormState> {
  if (!isSameOrigin(await headers())) return foreign
  if (!(form instanceof FormData)) return foreign
  try {
    return await work(form)
  } catch (error) {
    unstable_rethrow(error)
    logFailure('A form was not answered', error)
    return isOutage(error) ? outage : failed
  }
}

/** Whom a form is about, or what to say instead. */
export function addressOf(form: FormData): { email: string } | FormState {
  const text = field(form, 'email')
  const email = emailAddress(text)
  return email ? { email } : { errors: { email: noAddress }, values: { email: text.slice(0, 320) } }
}

/** Where a try on `email`'s account comes from. */
export async function sourceFor(email: string): Promise<Source> {
  const known = (await cookies()).get(knownDeviceCookie)?.value
  return { network: networkOf(await headers()), device: await knownDevice(known, email) }
}
