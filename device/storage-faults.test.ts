/** Every fault of the list that the real browser meets too, on a database in memory and with time by hand. */
import { IDBFactory, IDBVersionChangeEvent } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installDamage } from '../e2e/damage'
import type { StorageFault } from '../e2e/storage-fault'
import { storageFaults } from '../e2e/storage-faults'
import { type DeviceLog, status } from './device-log'
import { openLog } from './log'
import { guestRow } from './stored-row'
import { browserSurroundings } from './surroundings'
import { eventId, quiet, reviewOf, shows, TestClock, TestPage } from './test-log'

const ids = [1, 2, 3, 4].map(eventId)
const newId = eventId(5)

class MemoryStorage {
  readonly #items = new Map<string, string>()
  getItem(key: string) {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value)
  }
  removeItem(key: string) {
    this.#items.delete(key)
  }
}

const patched = ['indexedDB', 'localStorage', 'navigator', 'BroadcastChannel', 'Event'] as const
const prototypes = [IDBFactory.prototype, globalThis.IDBObjectStore.prototype, globalThis.IDBDatabase.prototype]

const outerGlobals = patched.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
const outerMethods = prototypes.map((prototype) => Object.getOwnPropertyDescriptors(prototype))

/** The browser as it works. The database stays. */
function heal(factory: IDBFactory): void {
  prototypes.forEach((prototype, index) => {
    Object.defineProperties(prototype, outerMethods[index] as PropertyDescriptorMap)
  })
  const globals = {
    indexedDB: factory,
    localStorage: storage,
    navigator: { storage: { persist: async () => true } },
    BroadcastChannel: outerGlobals.find(([name]) => name === 'BroadcastChannel')?.[1]?.value,
    Event: IDBVersionChangeEvent,
  }
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value })
  }
}

let factory: IDBFactory
let storage: MemoryStorage
let clock: TestClock
let page: TestPage
const opened: DeviceLog[] = []

function visit(): DeviceLog {
  clock = new TestClock()
  page = new TestPage()
  const { after, now } = clock
  const { isVisible, onVisible, onLeave } = page
  const log = openLog({ ...browserSurroundings(), after, now, isVisible, onVisible, onLeave })
  opened.push(log)
  return log
}

async function load(log: DeviceLog): Promise<void> {
  await shows(log, clock, ({ loaded }) => loaded, 3)
  await log.loaded
}

const idsOf = (log: DeviceLog) => log.snapshot().events.map(({ id }) => id)
const surviving = (indices: readonly number[]) => indices.map((index) => ids[index])

beforeEach(async () => {
  factory = new IDBFactory()
  storage = new MemoryStorage()
  heal(factory)
  installDamage()
  await damage.seed([1, 2, 3, 4].map((number) => guestRow(reviewOf(number))))
})

afterEach(() => {
  for (const log of opened.splice(0)) log.close()
  heal(factory)
  for (const [name, descriptor] of outerGlobals) if (descriptor) Object.defineProperty(globalThis, name, descriptor)
})

async function suffer(fault: StorageFault): Promise<DeviceLog> {
  const harm = () => fault.damage({ ids, change: fault.change ?? {} })
  if (fault.when !== 'live') await harm()
  const log = visit()
  await load(log)
  if (fault.when !== 'live') return log
  await shows(log, clock, (snapshot) => status(snapshot) === 'saved')
  await harm()
  page.show()
  return log
}

describe.each(storageFaults)('$when: $name', (fault) => {
  test('shows what survives and promises no more than is true', async () => {
    const log = await suffer(fault)
    await shows(log, clock, (snapshot) => status(snapshot) === fault.status)
    expect(idsOf(log)).toEqual(surviving(fault.surviving))
    // The promise stands, whatever time may bring.
    for (let i = 0; i < 50; i++) {
      clock.advance(1_000)
      await quiet(10)
    }
    await quiet()
    expect(status(log.snapshot())).toBe(fault.status)
  })

  test('keeps the next review if it says so, even if the browser dies', async () => {
    const log = await suffer(fault)
    await shows(log, clock, (snapshot) => status(snapshot) === fault.status)
    log.append(reviewOf(5))
    expect(idsOf(log)).toEqual([...surviving(fault.surviving), newId])
    expect(status(log.snapshot())).not.toBe('saved')
    await shows(log, clock, (snapshot) => status(snapshot) === fault.afterReview)
    for (let i = 0; i < 50; i++) {
      clock.advance(1_000)
      await quiet(10)
    }
    await quiet()
    expect(status(log.snapshot())).toBe(fault.afterReview)
    expect(idsOf(log)).toEqual([...surviving(fault.surviving), newId])
    log.close()
    heal(factory)
    const next = visit()
    await load(next)
    const kept = surviving(fault.next.surviving)
    const outcomes = { true: [[...kept, newId]], false: [kept], null: [kept, [...kept, newId]] }
    expect(outcomes[`${fault.next.review}`]).toContainEqual(idsOf(next))
  })

  test('keeps the next review in any case if the page is left as pages are', async () => {
    const log = await suffer(fault)
    log.append(reviewOf(5))
    await shows(log, clock, (snapshot) => status(snapshot) === fault.afterReview)
    page.leave()
    log.close()
    heal(factory)
    const next = visit()
    await load(next)
    expect(idsOf(next)).toEqual([...surviving(fault.next.surviving), newId])
  })
})

test('there are faults enough, each under a name of its own', () => {
  const names = storageFaults.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(60)
})
