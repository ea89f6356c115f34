import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, Engine, OpenDatabase } from '../db/database'
import { openNeon } from '../db/neon'
import { openPglite } from '../db/pglite'
import { openPostgres } from '../db/postgres'
import { recordReviews } from '../db/queries/review-logs'
import type { UserSession } from '../db/session'
import { gradeOf, learnerId, now, prepareDatabase } from './bench-database'
import { pgbenchRate } from './pgbench'
import { medianOf } from './statistics'

export const clientCounts = [1, 4, 16]

export interface GradeRate {
  engine: Engine
  clients: number
  /** Grades recorded a second, each in a sending of its own. */
  perSecond: number
  /** What `pgbench` reaches with the same statements and clients on the same server; null where there is none. */
  pgbenchPerSecond: number | null
}

/** As many clients as `clients` grade for `ms`, each for a learner of its own. */
async function rate(db: Database, clients: number, first: number, ms: number): Promise<number> {
  const began = performance.now()
  let done = 0
  const client = async (number: number) => {
    const session: UserSession = { userId: learnerId(first + number), sessionId: randomUUID(), version: 0 }
    for (let i = 0; performance.now() - began < ms; i++) {
      const outcome = await recordReviews(db, session, [gradeOf(i)], { now })
      if (outcome.kind !== 'recorded' || outcome.acknowledged.length !== 1) throw new Error('a grade was not recorded')
      done++
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return (done * 1_000) / (performance.now() - began)
}

const roundMs = 2_000
const rounds = 3

/** Learners are counted through: each client of each round begins with an empty log. */
async function rates(engine: Engine, open: () => Promise<OpenDatabase>, serverUrl: string | null) {
  const { db, close } = await open()
  try {
    await prepareDatabase(db, 200)
    let first = 0
    const round = async (clients: number) => {
      const found = await rate(db, clients, first, roundMs)
      first += clients
      return found
    }
    await round(1)
    const results: GradeRate[] = []
    for (const clients of clientCounts) {
      const perSecond = await medianOf(rounds, () => round(clients))
      const pgbenchPerSecond = serverUrl === null ? null : await pgbenchRate(serverUrl, clients, roundMs, 100 + first)
      results.push({ engine, clients, perSecond, pgbenchPerSecond })
    }
    return results
  } finally {
    await close()
  }
}

/** Grades a second on each engine. `url` leads to an empty database of the server, `other` to one more. */
export async function gradeRates(url: string, other: string, proxy: string): Promise<GradeRate[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deck-bench-'))
  try {
    return [
      ...(await rates('pglite', () => openPglite({ dataDir: join(folder, 'pg') }), null)),
      ...(await rates('postgres', async () => openPostgres(url, 'requests'), url)),
      ...(await rates('neon', async () => openNeon(other, 'requests', proxy), null)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
