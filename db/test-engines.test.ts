import { afterEach, describe, expect, test } from 'vitest'
import { topics } from './schema'
import { engines, type TestDatabase } from './test-engines'

const open: TestDatabase[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

describe.each(engines)('a fresh database on $name', ({ fresh }) => {
  const opened = async () => {
    const database = await fresh()
    open.push(database)
    return database.db
  }

  test('is migrated, empty and of its own', async () => {
    const one = await opened()
    const other = await opened()
    await one.insert(topics).values({ slug: 'sampling', position: 1, title: 'Sampling', short: 'Sampling' })
    expect(await one.$count(topics)).toBe(1)
    expect(await other.$count(topics)).toBe(0)
  })
})
