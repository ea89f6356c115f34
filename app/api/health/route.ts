import { connection } from 'next/server'

/** Says that the server answers, as of this request: without `connection()` the answer would be frozen at build. */
export async function GET() {
  await connection()
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
