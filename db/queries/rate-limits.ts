import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Database } from '../database'
import { rateLimits } from '../schema'

/** How many tries a key has in each stretch of `perMs` that begins with a try. */
export interface Limit {
  points: number
  perMs: number
}

/** Whether a try is allowed, and how long until the next one is. */
export interface Taken {
  allowed: boolean
  retryAfterMs: number
}

/**
 * Counts a try on `key` and says whether it is within `limit`. One statement, so tries at the same time are all counted.
 * Refused tries do not prolong the wait. Keys are hashes: no address and no e-mail is stored here.
 */
export async function take(db: Database, key: string, { points, perMs }: Limit, now: Date): Promise<Taken> {
  const expires = new Date(now.getTime() + perMs)
  const isOver = sql`${rateLimits.expires} <= ${now.toISOString()}::timestamptz`
  const [row] = await db
    .insert(rateLimits)
    .values({ key, points: 1, expires })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${isOver} then 1 else least(${rateLimits.points} + 1, ${points + 1}) end`,
        expires: sql`case when ${isOver} then ${expires.toISOString()}::timestamptz else ${rateLimits.expires} end`,
      },
    })
    .returning({ points: rateLimits.points, expires: rateLimits.expires })
  if (!row) throw new Error('an upsert gave no row')
  const allowed = row.points <= points
  return { allowed, retryAfterMs: allowed ? 0 : Math.max(1, row.expires.getTime() - now.getTime()) }
}

/** Forgets the tries on `keys`. */
export async function forget(db: Database, keys: string[]): Promise<void> {
  await db.delete(rateLimits).where(inArray(rateLimits.key, keys))
}

/** Forgets what no limit looks at any more. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lte(rateLimits.expires, now))
}

/** Whether anything is counted on `key` at the moment. */
export async function isCounted(db: Database, key: string, now: Date): Promise<boolean> {
  return (await db.$count(rateLimits, and(eq(rateLimits.key, key), gt(rateLimits.expires, now)))) > 0
}
