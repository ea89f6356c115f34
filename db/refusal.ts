/** A start that cannot be: the message says what is wrong and what to do, and needs no stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The code of a system's error or an SQLSTATE, '' where `error` has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What `error` says, and why. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
