import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** The database, whichever driver is behind it, or a transaction on it: what every query takes. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** What a database runs on. */
export type Engine = 'pglite' | 'postgres' | 'neon'

/** A database that is open until `close`, or until `isBroken` says that it can no longer be asked. */
export interface OpenDatabase {
  engine: Engine
  db: Database
  isBroken(): boolean
  close(): Promise<void>
}

/** What a pool of connections is for: the site's requests, where nothing may hang, or one migration, which takes its time. */
export type Purpose = 'requests' | 'migration'

/** Options of both drivers' pools. Times are in ms; whatever takes longer fails, and the connection goes. */
export const poolOptions = (connectionString: string, purpose: Purpose) =>
  purpose === 'requests'
    ? { connectionString, max: 10, connectionTimeoutMillis: 4000, query_timeout: 10_000, keepAlive: true }
    : { connectionString, max: 1, connectionTimeoutMillis: 4000, keepAlive: true }

/** As much of a driver's pool as `tended` needs. */
interface Pool<Client extends { end(): Promise<void> }> {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'release', listener: (error: Error, client: Client) => void): unknown
}

/**
 * Makes a pool outlive its server. A lost idle connection is no event of ours: the pool forgets it and makes another. One
 * that is given back while a query on it never ended is closed, or the next to have it would wait behind that.
 */
export function tend<Client extends { end(): Promise<void> }>(pool: Pool<Client>): void {
  pool.on('error', () => undefined)
  pool.on('release', (_, client) => {
    if ('readyForQuery' in client && client.readyForQuery === false) client.end().catch(() => undefined)
  })
}
