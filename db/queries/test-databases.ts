import { afterEach } from 'vitest'
import type { UserSession } from '../session'
import type { TestDatabase } from '../test-engines'
import { addDeck, newLearner } from './test-learner'

const open: TestDatabase[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

/** A fresh database with a deck and a learner, closed after the test. */
export async function withLearner(
  fresh: () => Promise<TestDatabase>,
): Promise<TestDatabase & { session: UserSession }> {
  const database = await fresh()
  open.push(database)
  await addDeck(database.db)
  return { ...database, session: await newLearner(database.db) }
}
