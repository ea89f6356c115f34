import { connection } from 'next/server'
import { health } from '@/db/client'

/** Says whether the database answers, as of this request: without `connection()` the answer would be frozen at build. */
export async function GET() {
  await connection()
  const { isWell, engine } = await health()
  return Response.json(
    { status: isWell ? 'ok' : 'unavailable', database: engine },
    { status: isWell ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
