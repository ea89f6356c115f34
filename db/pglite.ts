import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { OpenDatabase } from './database'
import { BrokenDatabase, isDiskFull } from './outage'
import { say } from './say'
import * as schema from './schema'

/**
 * PostgreSQL's cache of pages. The default of 128 MB would all be memory of this process, which serves the site too; the
 * system keeps the folder's files in its own cache anyway.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

const isFatal = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && ['PANIC', 'FATAL'].includes(String(error.severity))

let saidFullAt = 0

/** Says it once a minute, however many ask meanwhile. */
function sayFull(): void {
  if (Date.now() - saidFullAt < 60_000) return
  saidFullAt = Date.now()
  say('DATA_DIR: the disk is full. Nothing is saved until there is room; what was saved is kept.')
}

/**
 * PGlite that is never asked again once it broke down. A PostgreSQL server ends itself then; PGlite says PANIC, lives on,
 * and would spin forever at the next query, with the whole process.
 */
class Embedded extends PGlite {
  broken: Error | undefined

  #breakDown(cause: unknown): Error {
    this.broken ??= new BrokenDatabase('the embedded database broke down', { cause })
    return this.broken
  }

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.broken) throw this.broken
    try {
      return super.execProtocolRawSync(message)
    } catch (error) {
      throw this.#breakDown(error)
    }
  }

  #judged(error: unknown): unknown {
    if (isDiskFull(error)) sayFull()
    return isFatal(error) ? this.#breakDown(error) : error
  }

  override async execProtocolStream(...args: Parameters<PGlite['execProtocolStream']>) {
    try {
      return await super.execProtocolStream(...args)
    } catch (error) {
      throw this.#judged(error)
    }
  }

  override async execProtocol(...args: Parameters<PGlite['execProtocol']>) {
    try {
      return await super.execProtocol(...args)
    } catch (error) {
      throw this.#judged(error)
    }
  }
}

/** The embedded database, with PGlite itself. */
export interface OpenPglite extends OpenDatabase {
  client: PGlite
}

/** Opens the embedded database: the folder `dataDir`, or memory. */
export async function openPglite(options: PGliteOptions = {}): Promise<OpenPglite> {
  const client = new Embedded({ startParams, ...options })
  await client.waitReady
  return {
    engine: 'pglite',
    client,
    db: drizzle(client, { schema }),
    isBroken: () => client.broken !== undefined,
    close: () => client.close(),
  }
}
