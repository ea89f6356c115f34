import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { OpenDatabase } from './database'
import * as schema from './schema'

/** Opens a pool on the PostgreSQL at `url`. Nothing is asked of the server before the first query. */
export function openPostgres(url: string): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => undefined)
  return { engine: 'postgres', db: drizzle(pool, { schema }), close: () => pool.end() }
}
