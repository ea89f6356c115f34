import type { FormState } from '@/core/form-state'

/** What a form is sent to. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
