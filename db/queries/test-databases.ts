import { afterEach } from 'vitest'
import type { StudyExport } from '../../core/export'
import type { Database } from '../database'
import type { UserSession } from '../session'
import type { TestDatabase } from '../test-engines'
import { studyExport } from './export'
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

/** The export of `session`'s user as text; null where there is none. */
export async function exportText(db: Database, session: UserSession, now: Date): Promise<string | null> {
  const pieces = await studyExport(db, session, now)
  return pieces && [...pieces].join('')
}

/** The export of `session`'s user, read again. */
export async function exportOf(db: Database, session: UserSession, now: Date): Promise<StudyExport | null> {
  return JSON.parse((await exportText(db, session, now)) ?? 'null')
}
