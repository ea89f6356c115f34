import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { inject } from 'vitest'
import type { Database, Engine, OpenDatabase } from './database'
import { emptyDatabase, largeWindow } from './folder'
import { migrate } from './migrate'
import { openNeon } from './neon'
import { openPglite } from './pglite'
import { openPostgres } from './postgres'
import { execute, onDatabase, type TestPostgres } from './test-global'

/** A migrated, empty database of a test's own. `url` where a server has it. */
export interface TestDatabase {
  db: Database
  url?: string
  close(): Promise<void>
}

/** Migrated once a process; loading a copy is ten times as fast as making one. */
let migrated: Promise<Blob> | undefined

async function emptyFolder(): Promise<Blob> {
  const archive = brotliDecompressSync(readFileSync(emptyDatabase()), { params: largeWindow })
  const { client, db, close } = await openPglite({ loadDataDir: new Blob([archive]) })
  await migrate(db)
  const dump = await client.dumpDataDir('none')
  await close()
  return dump
}

async function freshPglite(): Promise<TestDatabase> {
  migrated ??= emptyFolder()
  return openPglite({ loadDataDir: await migrated })
}

/** The run's PostgreSQL. Throws where it could not be started: that is a failure, not a reason to skip. */
export function testPostgres(): TestPostgres {
  const found = inject('postgres')
  if ('failure' in found) throw new Error(`no PostgreSQL to test with: ${found.failure}`)
  return found
}

async function freshOnServer(open: (url: string, proxy: string) => OpenDatabase): Promise<TestDatabase> {
  const { url, template, proxy } = testPostgres()
  const name = `deck_test_${randomUUID().replaceAll('-', '')}`
  await execute(url, `create database ${name} template ${template}`)
  const own = onDatabase(url, name)
  const { db, close } = open(own, proxy)
  return {
    db,
    url: own,
    close: async () => {
      await close()
      await execute(url, `drop database ${name} with (force)`)
    },
  }
}

/** Every engine, for `describe.each(engines)('… on $name', ({ fresh }) => …)`. Close what `fresh` gives. */
export const engines: { name: Engine; fresh: () => Promise<TestDatabase> }[] = [
  { name: 'pglite', fresh: freshPglite },
  { name: 'postgres', fresh: () => freshOnServer((url) => openPostgres(url)) },
  { name: 'neon', fresh: () => freshOnServer((url, proxy) => openNeon(url, 'requests', proxy)) },
]
