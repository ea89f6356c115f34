/**
 * Opens the database when a server starts, so that the first request need not wait for it. A start that cannot be ends
 * the process; one whose database does not answer goes on, since most of the site asks it nothing.
 */
export async function register(): Promise<void> {
  const { env, startProblems } = await import('./env')
  if (env.NEXT_PHASE === 'phase-production-build') return
  const { meetRequests } = await import('./auth/door')
  meetRequests(env.TRUSTED_PROXY)
  const { openDatabase } = await import('./db/client')
  const { isOutage } = await import('./db/outage')
  const { messageOf, Refusal } = await import('./db/refusal')
  const { say } = await import('./db/say')
  const { authSecret } = await import('./db/secret')
  const { sealedDeck } = await import('./content/sealed-deck')
  try {
    const problems = startProblems(env)
    if (problems.length > 0) throw new Refusal(problems.join('\n'))
    await openDatabase(sealedDeck())
    authSecret()
  } catch (error) {
    if (isOutage(error)) {
      say(`The database does not answer; it is tried again with each request. ${messageOf(error)}`)
      return
    }
    say(error instanceof Refusal ? error.message : String(error instanceof Error ? (error.stack ?? error) : error))
    process.exit(1)
  }
}
