import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { OpenDatabase } from './database'
import * as schema from './schema'

/**
 * PostgreSQL's cache of pages. The default of 128 MB is all memory of this process, which also serves the site; the
 * system keeps the folder's files in its own cache anyway.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/** Opens the embedded database: the folder `dataDir`, or memory. */
export async function openPglite(options: PGliteOptions = {}): Promise<OpenDatabase & { client: PGlite }> {
  const client = await PGlite.create({ startParams, ...options })
  return { engine: 'pglite', client, db: drizzle(client, { schema }), close: () => client.close() }
}
