import { afterEach, expect, test, vi } from 'vitest'
import { hasLog, logName, markLog } from './has-log'

afterEach(() => vi.unstubAllGlobals())

function stub(storage: unknown, databases: unknown): void {
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('indexedDB', databases === undefined ? undefined : { databases })
}

const holding = (value: string | null) => ({ getItem: () => value })
const forbidden = {
  getItem() {
    throw new DOMException('forbidden', 'SecurityError')
  },
  setItem() {
    throw new DOMException('full', 'QuotaExceededError')
  },
}
const listing =
  (...names: string[]) =>
  async () =>
    names.map((name) => ({ name, version: 1 }))

test.each([
  ['the mark is there', holding('1'), undefined, true],
  ['there is no mark but the database', holding(null), listing('other', logName), true],
  ['there is neither', holding(null), listing('other'), false],
  ['the mark is no mark of ours', holding('yes'), listing(), false],
  ['storage is forbidden and the database there', forbidden, listing(logName), true],
  ['the browser cannot list databases', holding(null), null, false],
  ['listing fails', holding(null), async () => Promise.reject(new Error('no')), false],
  ['there is no storage of any kind', undefined, undefined, false],
])('where %s', async (_case, storage, databases, found) => {
  stub(storage, databases)
  expect(await hasLog()).toBe(found)
})

test('marks once, and bears a storage that refuses', () => {
  const setItem = vi.fn()
  stub({ getItem: () => null, setItem }, undefined)
  markLog()
  expect(setItem).toHaveBeenCalledWith(logName, '1')
  stub({ getItem: () => '1', setItem: forbidden.setItem }, undefined)
  expect(markLog).not.toThrow()
  stub(forbidden, undefined)
  expect(markLog).not.toThrow()
})
