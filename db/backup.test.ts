import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp, restore } from './backup'
import { major, prepareFolder } from './folder'
import { migrate } from './migrate'
import { openPglite } from './pglite'
import { topics } from './schema'

let dir: string
let folder: string
let backups: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deck-backup-'))
  folder = path.join(dir, 'pg')
  backups = path.join(dir, 'backups')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 14, minute))

/** Opens the folder, adds a topic of that name, and gives the names that are there. */
async function add(name: string): Promise<string[]> {
  const { db, close } = await openPglite({ dataDir: folder })
  await migrate(db)
  await db.insert(topics).values({ slug: name, position: 1, title: name, short: name })
  const rows = await db.select().from(topics)
  await close()
  return rows.map(({ slug }) => slug).sort()
}

test('the empty database is one of the installed version, and is made once', async () => {
  expect(await prepareFolder(folder)).toBe(true)
  const { db, close } = await openPglite({ dataDir: folder })
  const rows = await db.select({ version: sql<string>`current_setting('server_version')` }).from(sql`(select 1)`)
  await close()
  expect(rows[0]?.version.split('.')[0]).toBe(major)
  expect(await prepareFolder(folder)).toBe(false)
})

test('a folder of another version is refused by name and left alone', async () => {
  await prepareFolder(folder)
  writeFileSync(path.join(folder, 'PG_VERSION'), '17\n')
  await expect(prepareFolder(folder)).rejects.toThrow(/made by PostgreSQL 17; this version of the site reads 18/)
  expect(readFileSync(path.join(folder, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a start that broke off leaves nothing that the next one trips over', async () => {
  await prepareFolder(`${folder}.new`)
  rmSync(path.join(`${folder}.new`, 'base'), { recursive: true })
  await prepareFolder(folder)
  expect(await add('sampling')).toEqual(['sampling'])
})

test('a backup brings back what was there, and what was there since is kept beside it', async () => {
  await prepareFolder(folder)
  await add('before')
  const file = await backUp(folder, backups, at(0))
  await add('since')
  const kept = await restore(file, folder, at(1))
  expect(await add('restored')).toEqual(['before', 'restored'])
  expect(readFileSync(path.join(kept ?? '', 'PG_VERSION'), 'utf8').trim()).toBe(major)
})

test('the last three are kept, and nothing half made', async () => {
  await prepareFolder(folder)
  for (const minute of [0, 1, 2, 3]) await backUp(folder, backups, at(minute))
  const minutes = readdirSync(backups).map((name) => name.slice(14, 16))
  expect(minutes).toEqual(['01', '02', '03'])
})

test('a backup that fails throws and leaves the older ones', async () => {
  await prepareFolder(folder)
  await backUp(folder, backups, at(0))
  await expect(backUp(path.join(dir, 'none'), backups, at(1))).rejects.toThrow('ENOENT')
  expect(readdirSync(backups)).toHaveLength(1)
})

test.each(['cut off', 'no archive'])('a backup that is %s is refused, and nothing changes', async (what) => {
  await prepareFolder(folder)
  await add('before')
  const file = await backUp(folder, backups, at(0))
  if (what === 'cut off') truncateSync(file, 1_000_000)
  else writeFileSync(file, 'no archive')
  await expect(restore(file, folder, at(1))).rejects.toThrow('could not be restored')
  expect(await add('after')).toEqual(['after', 'before'])
  expect(readdirSync(dir).sort()).toEqual(['backups', 'pg'])
  expect(existsSync(`${folder}.restored`)).toBe(false)
})
