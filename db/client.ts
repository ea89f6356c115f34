import { env } from '../env'
import type { Database, OpenDatabase } from './database'
import { openNeon } from './neon'
import { openPglite } from './pglite'
import { openPostgres } from './postgres'

declare global {
  // The bundles of routes and of the server's start are apart, and development loads modules again: all share this.
  var openDatabase: Promise<OpenDatabase> | undefined
}

async function open(): Promise<OpenDatabase> {
  if (!env.DATABASE_URL) return openPglite({ dataDir: `${env.DATA_DIR}/pg` })
  return new URL(env.DATABASE_URL).hostname.endsWith('.neon.tech')
    ? openNeon(env.DATABASE_URL, env.NEON_WS_PROXY)
    : openPostgres(env.DATABASE_URL)
}

/** The site's database, opened by the first caller of the process and shared by all. */
export async function database(): Promise<Database> {
  globalThis.openDatabase ??= open()
  return (await globalThis.openDatabase).db
}
