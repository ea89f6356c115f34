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

// By its name: the server's start and its routes have each their own copy of the class.
const isBreakdown = (error: unknown) => error instanceof Error && error.name === 'BrokenDatabase'

const isLost = (error: unknown) =>
  isBreakdown(error) ||
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

/**
 * What PostgreSQL says where another try may do: it rolled back for another's sake (40), has no room (53), was told to
 * stop or took too long (57, 25P03, 25P04, 55P03), only reads since a failover (25006), or its system fails (58).
 */
const passingCodes = /^(40|53|57|58)\w{3}$|^(25006|25P03|25P04|55P03)$/

/** True where `error` is the database's trouble and not the asker's: to be answered with 503, and tried again later. */
export const isOutage = (error: unknown): boolean =>
  isConnectionLost(error) || isDiskFull(error) || [...causes(error)].some((cause) => passingCodes.test(codeOf(cause)))
