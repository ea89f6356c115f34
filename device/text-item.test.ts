import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../core/settings'

let items: Map<string, string>
let isFull: boolean
let listeners: Set<() => void>

/** A module as a new tab loads it. */
async function tab() {
  vi.resetModules()
  const [settings, theme, intent, zone] = await Promise.all([
    import('./guest-settings'),
    import('./theme'),
    import('./sign-in-intent'),
    import('./zone-offer'),
  ])
  return { ...settings, ...theme, ...intent, ...zone }
}

beforeEach(() => {
  items = new Map()
  isFull = false
  listeners = new Set()
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.add(listener))
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) => listeners.delete(listener))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  })
})

const tellTabs = () => {
  for (const listener of listeners) listener()
}

describe('a guest’s settings', () => {
  test('are the defaults at first and on a server', async () => {
    const { guestSettings, guestSettingsOnServer } = await tab()
    expect(guestSettings()).toEqual(defaultSettings)
    expect(guestSettingsOnServer()).toEqual(defaultSettings)
  })

  test('are kept, told, and the same object until the next change', async () => {
    const { guestSettings, saveGuestSettings, subscribeGuestSettings } = await tab()
    const listener = vi.fn()
    const stop = subscribeGuestSettings(listener)
    expect(saveGuestSettings({ ...defaultSettings, newCards: 3 })).toBe(true)
    expect(listener).toHaveBeenCalledTimes(1)
    expect(guestSettings().newCards).toBe(3)
    expect(guestSettings()).toBe(guestSettings())
    stop()
    saveGuestSettings(defaultSettings)
    expect(listener).toHaveBeenCalledTimes(1)
    saveGuestSettings({ ...defaultSettings, rollover: 6 })
    expect((await tab()).guestSettings().rollover).toBe(6)
  })

  test('are followed in another tab, which hears of nothing else', async () => {
    const { guestSettings, subscribeGuestSettings } = await tab()
    const listener = vi.fn()
    const stop = subscribeGuestSettings(listener)
    expect(guestSettings().newCards).toBe(20)
    items.set('other', '1')
    tellTabs()
    expect(listener).not.toHaveBeenCalled()
    items.set('study-settings', JSON.stringify({ ...defaultSettings, newCards: 7 }))
    tellTabs()
    expect(listener).toHaveBeenCalledTimes(1)
    expect(guestSettings().newCards).toBe(7)
    stop()
    expect(listeners.size).toBe(0)
  })

  test.each(['', 'null', '[]', '{"newCards":', '{"newCards":"7"}'])('are the defaults for %s', async (text) => {
    items.set('study-settings', text)
    expect((await tab()).guestSettings()).toEqual(defaultSettings)
  })

  test('hold for this tab on a full disk, and say so', async () => {
    isFull = true
    const { guestSettings, saveGuestSettings } = await tab()
    expect(saveGuestSettings({ ...defaultSettings, newCards: 3 })).toBe(false)
    expect(guestSettings().newCards).toBe(3)
    expect((await tab()).guestSettings().newCards).toBe(20)
  })

  test('are the defaults where storage is forbidden', async () => {
    vi.stubGlobal('localStorage', undefined)
    expect((await tab()).guestSettings()).toEqual(defaultSettings)
  })
})

test('a theme is one of three, and none is stored for the system’s', async () => {
  const { chooseTheme, theme } = await tab()
  expect(theme()).toBe('system')
  chooseTheme('dark')
  expect([theme(), items.get('theme')]).toEqual(['dark', 'dark'])
  chooseTheme('system')
  expect([theme(), items.has('theme')]).toEqual(['system', false])
  items.set('theme', 'sepia')
  expect(theme()).toBe('system')
})

test('reviews come along at sign-in unless they are to be left', async () => {
  const { forgetSignInIntent, intendToSignIn, signInIntent } = await tab()
  expect(signInIntent()).toBe('bring')
  intendToSignIn('leave')
  expect([signInIntent(), items.get('sign-in-intent')]).toEqual(['leave', 'leave'])
  intendToSignIn('bring')
  expect(items.get('sign-in-intent')).toBe('bring')
  forgetSignInIntent()
  expect(items.has('sign-in-intent')).toBe(false)
})

test('another zone is offered until it is declined for this pair of zones', async () => {
  const { isZoneOffered, keepZone, keptZone } = await tab()
  const offered = (zone: string | null, device: string) => isZoneOffered(zone, device, keptZone())
  expect(offered(null, 'America/New_York')).toBe(false)
  expect(offered('Europe/Berlin', 'Europe/Berlin')).toBe(false)
  expect(offered('Europe/Berlin', 'America/New_York')).toBe(true)
  keepZone('Europe/Berlin', 'America/New_York')
  expect(offered('Europe/Berlin', 'America/New_York')).toBe(false)
  expect(offered('Europe/Berlin', 'Asia/Tokyo')).toBe(true)
})
