import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../core/settings'
import { settings } from '../schema'
import { engines } from '../test-engines'
import { endSession } from './ended-sessions'
import { saveSettings, settingsOf } from './settings'
import { anAccount, opener, sessionOf } from './test-accounts'
import { deleteUser, endAllSessions } from './users'

const now = new Date('2026-11-24T12:00:00.000Z')
const inAnHour = new Date('2026-11-24T13:00:00.000Z')

describe.each(engines)('settings on $name', ({ fresh }) => {
  const database = opener(fresh)

  test('are the defaults until one is changed, and then the one', async () => {
    const db = await database()
    const ada = await anAccount(db)
    const eve = await anAccount(db, 'eve@example.org')
    expect(await settingsOf(db, ada.id)).toEqual(defaultSettings)
    const changed = { ...defaultSettings, newCards: 5 }
    expect(await saveSettings(db, sessionOf(ada), { newCards: 5 })).toEqual(changed)
    expect(await settingsOf(db, ada.id)).toEqual(changed)
    expect(await settingsOf(db, eve.id)).toEqual(defaultSettings)
  })

  test('keep every change of several made at once', async () => {
    const db = await database()
    const ada = await anAccount(db)
    const session = sessionOf(ada)
    await Promise.all([
      saveSettings(db, session, { newCards: 5 }),
      saveSettings(db, session, { timeZone: 'Asia/Kolkata', rollover: 0 }),
      saveSettings(db, session, { learningSteps: [] }),
      saveSettings(db, session, { desiredRetention: 0.85 }),
    ])
    expect(await settingsOf(db, ada.id)).toEqual({
      ...defaultSettings,
      newCards: 5,
      timeZone: 'Asia/Kolkata',
      rollover: 0,
      learningSteps: [],
      desiredRetention: 0.85,
    })
    // The device's zone again.
    expect(await saveSettings(db, session, { timeZone: null })).toMatchObject({ timeZone: null, rollover: 0 })
  })

  test('are not changed by a session that has ended, in whatever way', async () => {
    const db = await database()
    const ada = await anAccount(db)
    const [ended, stale] = [sessionOf(ada), sessionOf(ada)]
    await endSession(db, ended.sessionId, inAnHour, now)
    expect(await saveSettings(db, ended, { newCards: 5 })).toBeNull()
    await endAllSessions(db, sessionOf(ada))
    expect(await saveSettings(db, stale, { newCards: 5 })).toBeNull()
    expect(await settingsOf(db, ada.id)).toEqual(defaultSettings)
    expect(await db.$count(settings)).toBe(0)
  })

  test('of an account that is gone are gone, and none come again', async () => {
    const db = await database()
    const ada = await anAccount(db)
    const session = sessionOf(ada)
    await saveSettings(db, session, { newCards: 5 })
    await deleteUser(db, session, 'hash')
    expect(await db.$count(settings)).toBe(0)
    expect(await saveSettings(db, session, { newCards: 5 })).toBeNull()
  })

  test('that are damaged are the defaults, each by itself', async () => {
    const db = await database()
    const ada = await anAccount(db)
    const session = sessionOf(ada)
    await saveSettings(db, session, { newCards: 5, rollover: 6 })
    const damaged = { ...defaultSettings, newCards: 'five', rollover: 6 }
    await db
      .update(settings)
      .set({ study: damaged as never })
      .where(eq(settings.userId, ada.id))
    expect(await settingsOf(db, ada.id)).toEqual({ ...defaultSettings, rollover: 6 })
    expect(await saveSettings(db, session, { newCards: 3 })).toEqual({ ...defaultSettings, newCards: 3, rollover: 6 })
  })
})
