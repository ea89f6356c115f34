import { expect, test, vi } from 'vitest'
import type { Progress } from './card-progress'
import { progressServerSnapshot, progressStore } from './progress'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function source(found: boolean) {
  let show: (progress: Progress) => void = () => undefined
  let made: () => void = () => undefined
  const parts = {
    hasLog: vi.fn(async () => found),
    watch: vi.fn(async (to: (progress: Progress) => void) => {
      show = to
    }),
    onLogMade: vi.fn((listener: () => void) => {
      made = listener
    }),
  }
  return { ...parts, show: (progress: Progress) => show(progress), made: () => made() }
}

const progress: Progress = { now: new Date(0), desiredRetention: 0.9, byCard: new Map() }

test('asks nothing before somebody listens, and loads nothing where there is no log', async () => {
  const none = source(false)
  const store = progressStore(none)
  expect(store.snapshot()).toBeNull()
  expect(none.hasLog).not.toHaveBeenCalled()
  store.subscribe(() => undefined)
  await settled()
  expect(none.hasLog).toHaveBeenCalledTimes(1)
  expect(none.watch).not.toHaveBeenCalled()
  expect(progressServerSnapshot()).toBeNull()
})

test('loads once for all islands, and tells each until it leaves', async () => {
  const log = source(true)
  const store = progressStore(log)
  const [one, two] = [vi.fn(), vi.fn()]
  const stop = store.subscribe(one)
  store.subscribe(two)
  await settled()
  expect(log.watch).toHaveBeenCalledTimes(1)
  log.show(progress)
  expect(store.snapshot()).toBe(progress)
  stop()
  log.show(progress)
  expect(one).toHaveBeenCalledTimes(1)
  expect(two).toHaveBeenCalledTimes(2)
})

test('looks again when another tab begins a log, and when a page is entered', async () => {
  const log = source(false)
  const store = progressStore(log)
  store.subscribe(() => undefined)
  await settled()
  store.subscribe(() => undefined)
  await settled()
  expect(log.hasLog).toHaveBeenCalledTimes(2)
  log.hasLog.mockResolvedValue(true)
  log.made()
  await settled()
  expect(log.watch).toHaveBeenCalledTimes(1)
  expect(log.onLogMade).toHaveBeenCalledTimes(1)
})

test('tries again after the code did not arrive', async () => {
  const log = source(true)
  log.watch.mockRejectedValueOnce(new Error('offline'))
  const store = progressStore(log)
  store.subscribe(() => undefined)
  await settled()
  store.subscribe(() => undefined)
  await settled()
  expect(log.watch).toHaveBeenCalledTimes(2)
})
