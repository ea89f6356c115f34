import { ProgressReport } from '@/components/progress/progress-report'
import { progress } from '@/core/statistics/progress'
import { database } from '@/db/client'
import { progressInput } from '@/db/queries/progress'
import { settingsOf } from '@/db/queries/settings'

/** A member's progress, drawn here: the browser gets no code to draw it. `userId` is the session's. */
export async function MemberProgress({ userId }: { userId: string }) {
  const db = await database()
  const settings = await settingsOf(db, userId)
  return <ProgressReport progress={progress(await progressInput(db, userId, settings, new Date()))} />
}
