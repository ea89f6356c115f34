import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chosenEngine } from './client'
import type { Database } from './database'
import { lockFolder } from './lock'
import { isConnectionLost, isOutage } from './outage'
import { topics } from './schema'
import { engines, type TestDatabase, testPostgres } from './test-engines'
import { execute } from './test-global'
import { startPostgres, type TestServer } from './test-postgres'
import { listen, startProxy, type TestProxy } from './test-proxy'

type Client = typeof import('./client')

let client: Client
let dir: string

/** The site's database as a process of that environment has it. */
async function site(variables: Record<string, string>): Promise<Client> {
  const all = { DATA_DIR: dir, DATABASE_URL: '', DATABASE_DRIVER: '', NEON_WS_PROXY: '', ...variables }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  vi.resetModules()
  client = await import('./client')
  return client
}

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deck-site-'))
})
afterEach(async () => {
  await client.closeDatabase()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

const addTopic = (slug: string) => async (db: Database) => {
  const row = { slug, position: 1, title: slug, short: slug }
  await db.insert(topics).values(row).onConflictDoNothing()
}
const deck = { revision: 1, hash: 'a', read: async () => ({ topics: [], cards: [] }) }

describe('the embedded database of the site', () => {
  beforeEach(() => site({}))

  test('one instance for all who ask at once, also from another copy of the module', async () => {
    const asked = await Promise.all([client.database(), client.database()])
    vi.resetModules()
    const copy: Client = await import('./client')
    expect(new Set([...asked, await copy.database()]).size).toBe(1)
    expect(await client.health()).toEqual({ isWell: true, engine: 'pglite' })
  })

  test('is locked while it is open, and backed up when it is opened again', async () => {
    await client.openDatabase(deck, 'npm run something')
    await expect(lockFolder(dir, 'another', 0)).rejects.toThrow(`in use by process ${process.pid} (npm run something)`)
    expect(readdirSync(dir)).toEqual(['pg'])
    await client.closeDatabase()
    await client.openDatabase(deck)
    expect(readdirSync(path.join(dir, 'backups'))).toHaveLength(1)
  })

  test('is opened again, once, after it broke down, and has everything', async () => {
    await client.retried(addTopic('before'))
    const broken = await client.database()
    const wal = path.join(dir, 'pg/pg_wal')
    renameSync(wal, path.join(dir, 'away'))
    await broken.execute(sql`select pg_switch_wal()`).catch(() => undefined)
    const lost = await addTopic('never')(broken).catch((error: unknown) => error)
    renameSync(path.join(dir, 'away'), wal)
    expect(isConnectionLost(lost)).toBe(true)
    const all = await Promise.all([client.database(), client.database(), client.database()])
    expect(new Set(all).size).toBe(1)
    expect(all[0]).not.toBe(broken)
    await client.retried(addTopic('after'))
    const rows = await (await client.database()).select().from(topics)
    expect(rows.map(({ slug }) => slug).sort()).toEqual(['after', 'before'])
  })

  test('a start that failed can be tried again', async () => {
    const failing = { ...deck, read: () => Promise.reject(new Error('no deck')) }
    await expect(client.openDatabase(failing)).rejects.toThrow('no deck')
    // Closed, or the next one would be a second opener of the folder.
    expect(existsSync(path.join(dir, 'pg/postmaster.pid'))).toBe(false)
    await client.openDatabase(deck)
    await client.retried(addTopic('after'))
  })

  test('starts that fail one after the other push out no backup of a database that opened', async () => {
    const starts = async (source: typeof deck) => {
      await client.openDatabase(source).catch(() => undefined)
      await client.closeDatabase()
    }
    const kept = () => readdirSync(path.join(dir, 'backups'))
    await starts(deck)
    await starts(deck)
    const good = kept()
    expect(good).toHaveLength(1)
    for (const hash of ['b', 'c', 'd', 'e']) {
      await starts({ ...deck, hash, read: () => Promise.reject(new Error('no deck')) })
    }
    expect(kept()).toEqual(expect.arrayContaining(good))
    await starts(deck)
    await starts(deck)
    expect(kept()).toHaveLength(3)
  })

  test('no page may ask it while it is built', async () => {
    await site({ NEXT_PHASE: 'phase-production-build' })
    await expect(client.database()).rejects.toThrow('while it is built')
    expect(readdirSync(dir)).toEqual([])
  })
})

describe.each(engines.filter(({ name }) => name !== 'pglite'))('the pool on $name', ({ name, fresh }) => {
  let opened: TestDatabase
  let proxy: TestProxy

  beforeEach(async () => {
    opened = await fresh()
    proxy = await startProxy()
    await site({ DATABASE_URL: opened.url ?? '', DATABASE_DRIVER: name, NEON_WS_PROXY: proxy.address })
  })
  afterEach(async () => {
    await client.closeDatabase()
    await proxy.close()
    await opened.close()
  })

  const manyAtOnce = () =>
    Promise.all(Array.from({ length: 8 }, (_, i) => client.retried((db) => db.execute(sql`select ${i}::int`))))

  test('outlives its connections, also those in use', async () => {
    await manyAtOnce()
    const busy = Promise.all([0, 1].map(() => client.retried((db) => db.execute(sql`select pg_sleep(0.3)`))))
    const others = `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
      and datname = current_database()`
    await new Promise((resolve) => setTimeout(resolve, 100))
    await execute(opened.url ?? '', others)
    await busy
    await manyAtOnce()
    expect(await client.health()).toEqual({ isWell: true, engine: name })
  })

  test('outlives the proxy’s connections', async () => {
    await manyAtOnce()
    proxy.drop()
    await manyAtOnce()
  })

  test('work that fails for its own reasons is done once', async () => {
    let times = 0
    const failing = client.retried((db) => {
      times++
      return db.execute(sql`select 1 / 0`)
    })
    await expect(failing).rejects.toThrow()
    expect(times).toBe(1)
  })
})

describe('a PostgreSQL that goes away and comes back', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await startPostgres()
  })
  afterEach(async () => {
    await client.closeDatabase()
    await server.remove()
  })

  test('is named while it is away, and used again after', async () => {
    await site({ DATABASE_URL: server.url })
    await client.retried(addTopic('before'))
    await server.stop()
    expect(await client.health()).toEqual({ isWell: false, engine: 'postgres' })
    const error = await client.retried(addTopic('during')).catch((thrown: unknown) => thrown)
    expect(isOutage(error)).toBe(true)
    await server.start()
    await client.retried(addTopic('after'))
    expect(await client.health()).toEqual({ isWell: true, engine: 'postgres' })
  })

  test('who asks while another migrates without end is answered, and asks again', async () => {
    await site({ DATABASE_URL: server.url })
    const other = new pg.Client(server.url)
    await other.connect()
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock(727274)')
    const error = await client.database(300).catch((thrown: unknown) => thrown)
    expect(isOutage(error)).toBe(true)
    await other.query('rollback')
    await other.end()
    await client.retried(addTopic('after'))
  })

  test('a start while it is away is an outage, and the next who asks opens it', async () => {
    await server.stop()
    await site({ DATABASE_URL: server.url })
    const error = await client.openDatabase(deck).catch((thrown: unknown) => thrown)
    expect(isOutage(error)).toBe(true)
    await server.start()
    await client.retried(addTopic('after'))
  })
})

test.each(['postgres', 'neon'])('a server that never answers %s is unwell within five seconds', async (driver) => {
  const silent = createServer(() => undefined)
  const port = await listen(silent)
  const address = `127.0.0.1:${port}`
  await site({ DATABASE_URL: `postgres://a:b@${address}/c`, DATABASE_DRIVER: driver, NEON_WS_PROXY: address })
  const began = performance.now()
  expect((await client.health()).isWell).toBe(false)
  expect(performance.now() - began).toBeLessThan(5000)
  silent.close()
})

test.each([
  [{}, 'pglite'],
  [{ DATABASE_URL: 'postgres://a@db.example.org/deck' }, 'postgres'],
  [{ DATABASE_URL: 'postgres://a@ep-x-pooler.eu-central-1.aws.neon.tech/deck' }, 'neon'],
  [{ DATABASE_URL: 'postgres://a@neon.tech.example.org/deck' }, 'postgres'],
  [{ DATABASE_URL: 'postgres://a@db.example.org/deck', DATABASE_DRIVER: 'neon' as const }, 'neon'],
  [{ DATABASE_URL: 'postgres://a@ep-x.neon.tech/deck', DATABASE_DRIVER: 'postgres' as const }, 'postgres'],
])('%j is %s', (settings, engine) => {
  expect(chosenEngine({ DATABASE_URL: undefined, DATABASE_DRIVER: undefined, ...settings })).toBe(engine)
})

test('the tests’ server is there', () => {
  expect(testPostgres().url).toMatch(/^postgres/)
})
