import { eq } from 'drizzle-orm'
import { exportFormat, type StudyExport } from '../../core/export'
import { defaultSettings } from '../../core/settings'
import type { Database } from '../database'
import { users } from '../schema'
import type { UserSession } from '../session'
import { settingsRow } from './settings-row'
import { allSchedules, type CardSchedule, logPage } from './whole-log'

const exported = ({ cardId, schedule }: CardSchedule) => {
  const { state, step, dueDay, dueAt, stability, difficulty, reps, lapses, lastReview } = schedule
  return { cardId, state, step, dueDay, dueAt, stability, difficulty, reps, lapses, lastReview }
}

const pageSize = 2_000
const eventsAPiece = 500
/** A device may have made even this one. */
const firstId = '00000000-0000-0000-0000-000000000000'

/** What an event sorts by, in front of its JSON: `at` and `id` have each the same length always. */
const keyLength = 24 + 36

/** The whole log as lines, in its order. As text and a page at a time, a long one takes little more room than it has bytes. */
async function logLines(tx: Database, userId: string): Promise<string[]> {
  const lines: string[] = []
  let last: string | undefined
  for (;;) {
    const page = (await logPage(tx, [userId, last ?? firstId, pageSize])) ?? []
    for (const event of page) {
      if (event.id !== last) lines.push(`${event.at}${event.id}${JSON.stringify(event)}`)
    }
    if (page.length < pageSize) return lines.sort()
    last = page.at(-1)?.id
  }
}

/** The JSON of an export, piece by piece. */
function* pieces({ schedules, ...head }: Omit<StudyExport, 'events'>, lines: readonly string[]): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`
  for (let start = 0; start < lines.length; start += eventsAPiece) {
    const some = lines.slice(start, start + eventsAPiece).map((line) => line.slice(keyLength))
    yield (start > 0 ? ',' : '') + some.join()
  }
  yield `],"schedules":${JSON.stringify(schedules)}}`
}

/**
 * All that is kept of `session`'s user, as of one moment: a `StudyExport` as JSON in pieces, the events in the order of the
 * log, schedules by card. Of the same log it is the same text but for `exportedAt`. Null where the user is gone.
 */
export function studyExport(db: Database, { userId }: UserSession, now: Date): Promise<Generator<string> | null> {
  const read = async (tx: Database): Promise<Generator<string> | null> => {
    const { id, email } = users
    const [account] = await tx.select({ id, email }).from(users).where(eq(users.id, userId))
    if (!account) return null
    const { study, weights } = await settingsRow(tx, userId)
    const head = {
      format: exportFormat,
      exportedAt: now.toISOString(),
      account,
      settings: study ?? defaultSettings,
      weights,
      schedules: ((await allSchedules(tx, [userId])) ?? []).map(exported),
    } as const
    return pieces(head, await logLines(tx, userId))
  }
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' })
}
