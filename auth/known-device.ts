import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { type Cookie, hidden, knownDeviceCookie } from './cookies'
import { keyed } from './secret'
import { seal, unseal } from './token'

const device = z.object({ device: z.uuid(), accounts: z.array(z.string()) })
const seconds = 400 * 24 * 60 * 60
const mostAccounts = 8

const accountKey = (email: string): string => keyed('known-device', email)

async function opened(cookie: string | undefined): Promise<z.infer<typeof device>> {
  const parsed = device.safeParse(await unseal(cookie, knownDeviceCookie))
  return parsed.success ? parsed.data : { device: randomUUID(), accounts: [] }
}

/** The browser's own name if its `cookie` says that it signed in to `email`'s account before; else null. */
export async function knownDevice(cookie: string | undefined, email: string): Promise<string | null> {
  const { device: id, accounts } = await opened(cookie)
  return accounts.includes(accountKey(email)) ? id : null
}

/** The cookie of a browser that has now signed in to `email`'s account, given the one it had. */
export async function knownDeviceAfter(cookie: string | undefined, email: string, secure: boolean): Promise<Cookie> {
  const { device: id, accounts } = await opened(cookie)
  const key = accountKey(email)
  const latest = [key, ...accounts.filter((other) => other !== key)].slice(0, mostAccounts)
  const value = await seal({ device: id, accounts: latest }, knownDeviceCookie, seconds)
  return hidden(knownDeviceCookie, value, secure, seconds)
}
