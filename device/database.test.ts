import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database'
import { TestBrowser } from './test-browser'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

test('creates the stores, the index and the marker', async () => {
  const db = await openDatabase(browser.factory)
  expect([...db.objectStoreNames]).toEqual(['aside', 'bases', 'events', 'meta'])
  const events = db.transaction('events').objectStore('events')
  expect(events.keyPath).toBe('id')
  expect([...events.indexNames]).toEqual(['owner'])
  db.close()
  expect(await damage.rows('meta')).toEqual([{ key: 'schema', value: 1 }])
})

test('a connection stands in nobody’s way, even before it is used', async () => {
  await openDatabase(browser.factory)
  await damage.upgrade((db) => db.createObjectStore('other'))
  expect(await damage.rows('other')).toEqual([])
})

test('opens again where another tab has raised the version in between', async () => {
  await damage.seed([])
  await damage.upgrade((db) => db.deleteObjectStore('aside'))
  let raced = 0
  const racing = Object.create(browser.factory)
  racing.open = (name: string, version?: number) => {
    if (version && raced++ === 0) {
      const first = browser.factory.open(name, version + 5)
      first.onsuccess = () => first.result.close()
    }
    return browser.factory.open(name, version)
  }
  const db = await openDatabase(racing)
  expect(raced).toBe(2)
  expect([...db.objectStoreNames]).toContain('aside')
  db.close()
})
