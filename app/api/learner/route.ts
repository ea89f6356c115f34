import { currentSession } from '@/auth'
import { wireSeed } from '@/core/wire'
import { isOutage } from '@/db/outage'
import { startOf } from '../../study/member-start'

const unstored = { 'Cache-Control': 'no-store' }

/** What the signed-in learner's cards start from and their settings, for pages that are the same for everybody; null for a guest. */
export async function GET(): Promise<Response> {
  try {
    const member = await currentSession()
    if (!member) return Response.json(null, { headers: unstored })
    const start = await startOf(member)
    return Response.json({ ...start, seeds: start.seeds.map(wireSeed) }, { headers: unstored })
  } catch (error) {
    if (!isOutage(error)) throw error
    return Response.json({ error: 'unavailable' }, { status: 503, headers: { ...unstored, 'Retry-After': '5' } })
  }
}
