import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrate'
import { openNeon } from './neon'
import { openPostgres } from './postgres'
import { topics } from './schema'
import { engines, testPostgres } from './test-engines'
import { execute, onDatabase } from './test-global'

const drivers = [
  { name: 'postgres', open: (url: string) => openPostgres(url, 'migration') },
  { name: 'neon', open: (url: string) => openNeon(url, 'migration', testPostgres().proxy) },
]

const { length: known } = readMigrationFiles({ migrationsFolder: 'db/migrations' })
const applied = sql<number>`(select count(*)::int from drizzle.__drizzle_migrations)`

describe.each(drivers)('an empty database, by $name', ({ open }) => {
  let url: string
  let name: string

  beforeEach(async () => {
    name = `deck_empty_${randomUUID().replaceAll('-', '')}`
    url = onDatabase(testPostgres().url, name)
    await execute(testPostgres().url, `create database ${name}`)
  })
  afterEach(() => execute(testPostgres().url, `drop database ${name} with (force)`))

  test('four migrators at once agree, one after the other', async () => {
    let inside = 0
    let most = 0
    const four = Array.from({ length: 4 }, () => open(url))
    const work = four.map(({ db }) =>
      migrate(db, async (tx) => {
        most = Math.max(most, ++inside)
        await tx.execute(sql`select pg_sleep(0.05)`)
        await tx.insert(topics).values({ slug: randomUUID(), position: 1, title: 't', short: 's' })
        inside--
      }),
    )
    await Promise.all(work)
    expect(most).toBe(1)
    const [row] = await (four[0]?.db
      .select({ applied, topics: sql<number>`(select count(*)::int from topics)` })
      .from(sql`(select 1)`) ?? [])
    expect(row).toEqual({ applied: known, topics: 4 })
    for (const { close } of four) await close()
  })
})

describe.each(engines)('migrations on $name', ({ fresh }) => {
  test('a second time does nothing, and what fails inside is taken back', async () => {
    const { db, close } = await fresh()
    await migrate(db)
    const failing = migrate(db, async (tx) => {
      await tx.insert(topics).values({ slug: 'a', position: 1, title: 't', short: 's' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.$count(topics)).toBe(0)
    expect(await db.select({ applied }).from(sql`(select 1)`)).toEqual([{ applied: known }])
    await close()
  })
})
