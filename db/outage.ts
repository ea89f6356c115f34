import { codeOf, messageOf } from './refusal'

/** The embedded database broke down, as PostgreSQL does where it cannot write its log. What it acknowledged is kept. */
export class BrokenDatabase extends Error {
  override name = 'BrokenDatabase'
}

/** `error` and what caused it, outermost first. */
function* causes(error: unknown): Generator<unknown> {
  for (let next = error; next !== undefined && next !== null; ) {
    yield next
    next = next instanceof Error ? next.cause : undefined
  }
}

const lostCodes =
  /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\w{3})$/
const lostWords =
  /connection terminated|connection error|not queryable|connection timeout|trying to connect|read timeout|connection closed|unexpectedly/i

/** Neon's driver throws what a WebSocket says of itself, which is no Error. */
const isSocketEvent = (error: unknown) =>
  typeof error === 'object' && error !== null && 'type' in error && ['error', 'close'].includes(String(error.type))

const isLost = (error: unknown) =>
  error instanceof BrokenDatabase ||
  isSocketEvent(error) ||
  lostCodes.test(codeOf(error)) ||
  (error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.some(isConnectionLost)) ||
  (codeOf(error) === '' && lostWords.test(messageOf(error)))

/** True where `error` says that the connection to the database is gone, was never had, or took too long. */
export function isConnectionLost(error: unknown): boolean {
  return [...causes(error)].some(isLost)
}

/** True where `error` is a full disk. */
export function isDiskFull(error: unknown): boolean {
  return [...causes(error)].some((cause) => ['53100', 'ENOSPC'].includes(codeOf(cause)))
}

/** True where `error` is the database's trouble and not the asker's: to be answered with 503, and tried again later. */
export const isOutage = (error: unknown): boolean =>
  isConnectionLost(error) || isDiskFull(error) || [...causes(error)].some((cause) => /^(53|58)/.test(codeOf(cause)))
