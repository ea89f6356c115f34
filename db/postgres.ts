import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { type OpenDatabase, type Purpose, poolOptions, tend } from './database'
import * as schema from './schema'

/** Opens a pool on the PostgreSQL at `url`. Nothing is asked of the server before the first query. */
export function openPostgres(url: string, purpose: Purpose = 'requests'): OpenDatabase {
  const pool = new pg.Pool(poolOptions(url, purpose))
  tend(pool)
  return { engine: 'postgres', db: drizzle(pool, { schema }), isBroken: () => false, close: () => pool.end() }
}
