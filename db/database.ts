import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** The database, whichever driver is behind it, or a transaction on it: what every query takes. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** What a database runs on. */
export type Engine = 'pglite' | 'postgres' | 'neon'

/** A database that is open until `close`. */
export interface OpenDatabase {
  engine: Engine
  db: Database
  close(): Promise<void>
}
