import { mendAnswers } from './auth/answers'
import { meetRequests } from './auth/door'
import { sealedDeck } from './content/sealed-deck'
import { openDatabase } from './db/client'
import { isOutage } from './db/outage'
import { messageOf, Refusal } from './db/refusal'
import { say } from './db/say'
import { authSecret } from './db/secret'
import { env, startProblems } from './env'

async function start(): Promise<void> {
  const problems = startProblems(env)
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  authSecret()
  await openDatabase(sealedDeck())
}

const described = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/**
 * Opens the database when a server starts, so that the first request need not wait for it. A start that cannot be ends
 * the process; one whose database does not answer goes on, since most of the site asks it nothing.
 */
export async function startServer(): Promise<void> {
  if (env.NEXT_PHASE === 'phase-production-build') return
  meetRequests(env.TRUSTED_PROXY)
  mendAnswers()
  try {
    await start()
  } catch (error) {
    if (isOutage(error)) {
      say(`The database does not answer; it is tried again with each request. ${messageOf(error)}`)
      return
    }
    say(error instanceof Refusal ? error.message : described(error))
    process.exit(1)
  }
}
