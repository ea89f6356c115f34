import { connection } from 'next/server'
import { currentSession } from '@/auth'
import { logFailure } from '@/auth/log'
import { retried } from '@/db/client'
import { isOutage } from '@/db/outage'
import { studyExport } from '@/db/queries/export'

const privately = { 'Cache-Control': 'no-store' }
const failed = (status: number, error: string, more = {}) =>
  Response.json({ error }, { status, headers: { ...privately, ...more } })

/** `pieces` as the body of an answer, each made when the one before has gone out. */
function streamed(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

/** Gives everything back to whom it belongs, as a file. `/export.schema.json` says what is in it. */
export async function GET(): Promise<Response> {
  await connection()
  try {
    const session = await currentSession()
    const now = new Date()
    const kept = session && (await retried((db) => studyExport(db, session, now)))
    if (!kept) return failed(401, 'signed-out')
    const disposition = `attachment; filename="ai-engineering-deck-${now.toISOString().slice(0, 10)}.json"`
    const headers = { ...privately, 'Content-Type': 'application/json', 'Content-Disposition': disposition }
    return new Response(streamed(kept), { headers })
  } catch (error) {
    if (!isOutage(error)) throw error
    logFailure('An export was not answered', error)
    return failed(503, 'unavailable', { 'Retry-After': '5' })
  }
}
