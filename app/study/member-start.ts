import { currentSession } from '@/auth'
import type { MemberStart } from '@/components/study/use-learner'
import { retried } from '@/db/client'
import { isOutage } from '@/db/outage'
import { learnerStart } from '@/db/queries/learner'

/** What the study page of whoever asks starts from; null for a guest, and where the database does not answer. */
export async function memberStart(): Promise<MemberStart | null> {
  try {
    const member = await currentSession()
    if (!member) return null
    const now = new Date()
    const { settings, seeds } = await retried((db) => learnerStart(db, member, now))
    return { owner: member.userId, settings, seeds, serverTime: now.toISOString() }
  } catch (error) {
    // The device goes on from what it knows.
    if (isOutage(error)) return null
    throw error
  }
}
