import { say } from '../db/say'

/**
 * One line on what failed, without what a learner typed: messages of mail servers and databases quote addresses, so only
 * the kinds and codes of an error and its causes are written.
 */
export function logFailure(what: string, error: unknown): void {
  const kinds: string[] = []
  for (let cause = error; cause instanceof Error && kinds.length < 5; cause = inner(cause)) {
    kinds.push('code' in cause && typeof cause.code === 'string' ? `${cause.name} ${cause.code}` : cause.name)
  }
  say(`${what}: ${kinds.join(' < ') || 'unknown'}`)
}

const inner = ({ cause }: Error): unknown =>
  typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : cause
