import { unstable_rethrow } from 'next/navigation'
import type { FormState } from '@/core/form-state'

/** What a form is sent to. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * `action`, which says so where the site is not reached: what was typed stays on the page, and so does the page. An
 * answer that leads to another page passes.
 */
export const reached =
  (action: FormAction): FormAction =>
  async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      const email = form.get('email')
      const values = typeof email === 'string' ? { values: { email } } : {}
      return { message: 'The site did not answer. Try again once you are online.', ...values }
    }
  }
