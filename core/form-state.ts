/**
 * What a form shows after it was sent: a word per field that was refused, one message for all, and what to fill in again.
 * `done` where what it asked for has happened and the page stays.
 */
export type FormState = {
  errors?: Partial<Record<string, string>>
  message?: string
  values?: { email?: string }
  done?: true
}
