import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareFolder } from './folder'
import { isConnectionLost, isOutage } from './outage'
import { openPglite } from './pglite'

let dir: string
let folder: string

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'deck-pglite-'))
  folder = path.join(dir, 'pg')
  await prepareFolder(folder)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('where PostgreSQL panics, nothing hangs, and what was acknowledged is there after it is opened again', async () => {
  const { db, isBroken } = await openPglite({ dataDir: folder })
  await db.execute(sql`create table kept (i int)`)
  let acknowledged = 0
  const insert = async () => {
    await db.execute(sql`insert into kept values (${acknowledged})`)
    acknowledged++
  }
  for (let i = 0; i < 20; i++) await insert()

  // The log has nowhere to go on, as on a full disk.
  renameSync(path.join(folder, 'pg_wal'), path.join(dir, 'away'))
  const errors: unknown[] = []
  const note = (error: unknown) => errors.push(error)
  await db.execute(sql`select pg_switch_wal()`).catch(note)
  for (let i = 0; i < 5; i++) await insert().catch(note)
  await db.transaction((tx) => tx.execute(sql`insert into kept values (-1)`)).catch(note)
  renameSync(path.join(dir, 'away'), path.join(folder, 'pg_wal'))

  expect(errors.length).toBeGreaterThan(2)
  expect(isConnectionLost(errors.at(-1))).toBe(true)
  expect(isOutage(errors.at(-1))).toBe(true)
  expect(isBroken()).toBe(true)

  const again = await openPglite({ dataDir: folder })
  const rows = await again.db.select({ count: sql<number>`count(*)::int` }).from(sql`kept`)
  await again.close()
  expect(rows[0]?.count).toBe(acknowledged)
})

test('an error of a statement breaks nothing', async () => {
  const { db, isBroken, close } = await openPglite({ dataDir: folder })
  const error = await db.execute(sql`select 1 / 0`).catch((thrown: unknown) => thrown)
  expect(isOutage(error)).toBe(false)
  expect(isBroken()).toBe(false)
  await db.execute(sql`select 1`)
  await close()
})
