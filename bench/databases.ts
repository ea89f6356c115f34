import { randomUUID } from 'node:crypto'
import { openPglite } from '../db/pglite'
import { openPostgres } from '../db/postgres'
import { execute, onDatabase } from '../db/test-global'
import { startPostgres } from '../db/test-postgres'
import { startProxy } from '../db/test-proxy'
import { env } from '../env'
import { type DueQueueTime, dueQueueTimes } from './due-queue'
import { type GradeRate, gradeRates } from './grades'
import { type ProgressTimes, progressTimes } from './progress'
import { type SignInTimes, signInTimes } from './sign-in'

export interface DatabaseMeasures {
  grades: GradeRate[]
  dueQueue: DueQueueTime[]
  progress: ProgressTimes[]
  signIn: SignInTimes
}

/** An empty database on the server at `url`, under a name of this run. */
async function emptyDatabase(url: string): Promise<string> {
  const name = `deck_bench_${randomUUID().slice(0, 8)}`
  await execute(url, `create database ${name}`)
  return onDatabase(url, name)
}

/** What the databases do: on `TEST_DATABASE_URL`, or on a PostgreSQL of its own that does not fsync, like PGlite. */
export async function databaseMeasures(): Promise<DatabaseMeasures> {
  const server = env.TEST_DATABASE_URL ? null : await startPostgres()
  const url = env.TEST_DATABASE_URL ?? server?.url ?? ''
  const proxy = await startProxy()
  try {
    const made: string[] = []
    for (let count = 0; count < 4; count++) made.push(await emptyDatabase(url))
    const [one = '', other = '', third = '', fourth = ''] = made
    const grades = await gradeRates(one, other, proxy.address)
    const dueQueue = await dueQueueTimes(third)
    const progress = [
      ...(await progressTimes(await openPglite())),
      ...(await progressTimes(openPostgres(fourth, 'migration'))),
    ]
    for (const each of made) await execute(url, `drop database ${new URL(each).pathname.slice(1)}`)
    const signIn = await signInTimes(await openPglite())
    return { grades, dueQueue, progress, signIn }
  } finally {
    await proxy.close()
    await server?.remove()
  }
}
