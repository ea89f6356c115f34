import { expect, test } from 'vitest'
import { knownDevice, knownDeviceAfter } from './known-device'

test('a browser is known to the accounts it signed in to, by one name', async () => {
  const first = await knownDeviceAfter(undefined, 'ada@example.org', false)
  const both = await knownDeviceAfter(first.value, 'eve@example.org', false)
  const name = await knownDevice(first.value, 'ada@example.org')
  expect(name).toMatch(/^[\da-f-]{36}$/)
  expect(await knownDevice(both.value, 'ada@example.org')).toBe(name)
  expect(await knownDevice(both.value, 'eve@example.org')).toBe(name)
  expect(await knownDevice(first.value, 'eve@example.org')).toBeNull()
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false })
})

test.each([undefined, '', 'made up', `${'a.'.repeat(4)}a`])(
  'a browser with the cookie %s is known to none',
  async (made) => {
    expect(await knownDevice(made, 'ada@example.org')).toBeNull()
  },
)

test('an altered cookie is none', async () => {
  const { value } = await knownDeviceAfter(undefined, 'ada@example.org', false)
  expect(await knownDevice(`${value.slice(0, -3)}abc`, 'ada@example.org')).toBeNull()
})

test('the cookie holds the latest few accounts, and no address', async () => {
  let cookie: string | undefined
  for (const index of Array(20).keys()) {
    cookie = (await knownDeviceAfter(cookie, `${index}@example.org`, false)).value
  }
  expect(await knownDevice(cookie, '19@example.org')).not.toBeNull()
  expect(await knownDevice(cookie, '11@example.org')).toBeNull()
  expect(cookie?.length).toBeLessThan(2_000)
})
