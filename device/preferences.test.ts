import { beforeEach, expect, test, vi } from 'vitest'

let items: Map<string, string>
let isFull: boolean

/** The module as a new tab loads it. */
async function tab() {
  vi.resetModules()
  return import('./preferences')
}

beforeEach(() => {
  items = new Map()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  })
})

const none = { answersHidden: false, toldAboutDevice: false }

test('nothing is chosen at first, nor on a server', async () => {
  const { preferencesSnapshot, preferencesServerSnapshot } = await tab()
  expect(preferencesSnapshot()).toEqual(none)
  expect(preferencesServerSnapshot()).toEqual(none)
})

test('a choice is told, kept, and the same object until the next one', async () => {
  const { prefer, preferencesSnapshot, subscribePreferences } = await tab()
  const listener = vi.fn()
  const stop = subscribePreferences(listener)
  prefer('answersHidden', true)
  expect(listener).toHaveBeenCalledTimes(1)
  expect(preferencesSnapshot()).toEqual({ ...none, answersHidden: true })
  expect(preferencesSnapshot()).toBe(preferencesSnapshot())
  stop()
  prefer('toldAboutDevice', true)
  expect(listener).toHaveBeenCalledTimes(1)
  const next = await tab()
  expect(next.preferencesSnapshot()).toEqual({ answersHidden: true, toldAboutDevice: true })
})

test.each(['', 'null', '7', '[]', '{"answersHidden":', '{"answersHidden":"true"}', '{"other":true}'])(
  'what cannot be understood counts as never chosen: %s',
  async (text) => {
    items.set('preferences', text)
    const { preferencesSnapshot } = await tab()
    expect(preferencesSnapshot()).toEqual(none)
  },
)

test('on a full disk a choice holds for this tab', async () => {
  isFull = true
  const { prefer, preferencesSnapshot } = await tab()
  prefer('answersHidden', true)
  expect(preferencesSnapshot().answersHidden).toBe(true)
  prefer('answersHidden', false)
  expect(preferencesSnapshot().answersHidden).toBe(false)
})

test('follows another tab, and passes over what it stores beside', async () => {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const { preferencesSnapshot, subscribePreferences } = await tab()
  const listener = vi.fn()
  subscribePreferences(listener)
  items.set('preferences', '{"answersHidden":true}')
  page.dispatchEvent(new Event('storage'))
  expect(listener).toHaveBeenCalledTimes(1)
  expect(preferencesSnapshot().answersHidden).toBe(true)
  items.set('other', '1')
  page.dispatchEvent(new Event('storage'))
  expect(listener).toHaveBeenCalledTimes(1)
})
