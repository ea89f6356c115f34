import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { type Env, env } from '../env'
import { backUpOpened, noteOpened } from './backup'
import type { Database, Engine, OpenDatabase, Purpose } from './database'
import { prepareFolder } from './folder'
import { type FolderLock, lockFolder } from './lock'
import { migrate } from './migrate'
import { openNeon } from './neon'
import { isConnectionLost } from './outage'
import { openPglite } from './pglite'
import { openPostgres } from './postgres'
import { messageOf, Refusal } from './refusal'
import { say } from './say'
import { type DeckSource, syncDeck } from './sync'

/** What the process holds: the bundles of routes and of the server's start are apart, and `next dev` loads them again. */
interface Held {
  opening?: Promise<OpenDatabase> | undefined
  lock?: FolderLock | undefined
  deck?: DeckSource | undefined
  isBackedUp?: boolean
  what?: string
}

declare global {
  var siteDatabase: Held | undefined
}

const held = (): Held => {
  globalThis.siteDatabase ??= {}
  return globalThis.siteDatabase
}

/** What the environment asks for: Neon's driver for Neon's hosts, unless told otherwise. */
export function chosenEngine({ DATABASE_URL, DATABASE_DRIVER }: Pick<Env, 'DATABASE_URL' | 'DATABASE_DRIVER'>): Engine {
  if (DATABASE_DRIVER) return DATABASE_DRIVER
  if (!DATABASE_URL) return 'pglite'
  return /\.neon\.(tech|build)$/.test(new URL(DATABASE_URL).hostname) ? 'neon' : 'postgres'
}

/** What PostgreSQL needs to open a folder: a file of its log, and some room for tables. */
const leastRoom = 24 * 1024 * 1024

async function requireRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= leastRoom) return
  const error: Error & { code?: string } = new Error(`DATA_DIR: the disk is full. ${folder} needs 24 MB of room.`)
  error.code = 'ENOSPC'
  throw error
}

const backups = () => path.join(env.DATA_DIR, 'backups')

async function keepBackup(folder: string, now: Date): Promise<void> {
  try {
    if (await backUpOpened(folder, backups(), now)) return
    say('DATA_DIR: the last start did not open the database, so no backup was made; the older ones are kept.')
  } catch (error) {
    say(`DATA_DIR: no backup was made, the older ones are kept: ${messageOf(error)}`)
  }
}

async function openFolder(now: Date): Promise<OpenDatabase> {
  const state = held()
  const folder = path.join(env.DATA_DIR, 'pg')
  await mkdir(env.DATA_DIR, { recursive: true, mode: 0o700 })
  state.lock ??= await lockFolder(env.DATA_DIR, state.what ?? `http://localhost:${env.PORT}`)
  await requireRoom(env.DATA_DIR)
  const isNew = await prepareFolder(folder)
  // Commands that only look, or mend a row, would push out the copies of days.
  if (state.deck && !state.isBackedUp && !isNew) await keepBackup(folder, now)
  state.isBackedUp = true
  return openPglite({ dataDir: folder })
}

async function openServer(engine: Engine, purpose: Purpose): Promise<OpenDatabase> {
  const url = env.DATABASE_URL
  if (!url) throw new Refusal(`DATABASE_URL: required by DATABASE_DRIVER=${engine}.`)
  return engine === 'neon' ? openNeon(url, purpose, env.NEON_WS_PROXY) : openPostgres(url, purpose)
}

async function migrated({ db }: OpenDatabase, now: Date): Promise<void> {
  const { deck } = held()
  await migrate(db, async (tx) => {
    if (deck) await syncDeck(tx, deck, now)
  })
}

async function open(now: Date): Promise<OpenDatabase> {
  const engine = chosenEngine(env)
  if (engine === 'pglite') {
    const opened = await openFolder(now)
    try {
      await migrated(opened, now)
      await noteOpened(backups())
      return opened
    } catch (error) {
      if (!opened.isBroken()) await opened.close()
      throw error
    }
  }
  const migration = await openServer(engine, 'migration')
  await migrated(migration, now).finally(() => migration.close())
  return openServer(engine, 'requests')
}

async function opened(): Promise<OpenDatabase> {
  if (env.NEXT_PHASE === 'phase-production-build') throw new Error('no page may ask the database while it is built')
  const state = held()
  const before = state.opening
  const current = await before?.catch(() => undefined)
  if (current && !current.isBroken()) return current
  // Of many who find it broken, or not opened for want of a server, the first opens it again: two openers of a folder
  // would lose each other's rows.
  if (state.opening === before) state.opening = undefined
  state.opening ??= open(new Date())
  return state.opening
}

/**
 * The site's database, opened, migrated and given `deck` by the first caller of the process, and shared by all: for the
 * server's start and for commands, which say `what` they are to whoever finds the folder in use. Throws a Refusal where
 * the start cannot be, and what `isOutage` tells where the database does not answer; the next caller tries again.
 */
export async function openDatabase(deck?: DeckSource, what?: string): Promise<Engine> {
  const state = held()
  state.deck = deck
  if (what) state.what = what
  return (await opened()).engine
}

/** What `work` gives, or what `isOutage` tells where that takes longer than `patienceMs`. */
async function within<T>(patienceMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('the database did not open in time'), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => reject(error), patienceMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * The site's database. Throws as `openDatabase` does, and after `patienceMs` while it is still being opened: another
 * server's migration may take its time, and no request should wait for that. Take it anew for each request: it may have
 * been opened again.
 */
export const database = async (patienceMs = 10_000): Promise<Database> => (await within(patienceMs, opened())).db

/**
 * Does `work`, and does it once more where the connection to the database was lost meanwhile: the server was started
 * again, or had been suspended. Only for work that may be done twice, since the first may have been done after all.
 */
export async function retried<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await database())
  } catch (error) {
    if (!isConnectionLost(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, 200))
    return work(await database())
  }
}

/** Whether the database answers within `patienceMs`, and what it runs on. */
export async function health(patienceMs = 4000): Promise<{ isWell: boolean; engine: Engine }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const asked = database()
    .then((db) => db.execute(sql`select 1`))
    .then(() => true)
    .catch(() => false)
  const isWell = await Promise.race([asked, late])
  clearTimeout(timer)
  return { isWell, engine: chosenEngine(env) }
}

/** Closes what is open and gives the folder free: for commands, and for tests. */
export async function closeDatabase(): Promise<void> {
  const state = held()
  const current = await state.opening?.catch(() => undefined)
  if (current && !current.isBroken()) await current.close()
  await state.lock?.release()
  globalThis.siteDatabase = undefined
}
