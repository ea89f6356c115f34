import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localPath } from '../core/local-path'
import { database } from '../db/client'
import { endSession } from '../db/queries/ended-sessions'
import { forgetExpired } from '../db/queries/rate-limits'
import { clearSession, isSecure, knownDeviceCookie, startSession, tokenSession } from './cookies'
import { knownDeviceAfter } from './known-device'

/** Any path within the site may be one of its routes; one that is none is a missing page. */
const isRoute = (path: string): path is Route => path.startsWith('/')

/** Leads to `path`, if it is inside the site. */
export function leadTo(path: string): never {
  const local = localPath(path)
  redirect(isRoute(local) ? local : '/')
}

/** Signs this browser in, and remembers that it was. A session that it had ends. */
export async function enter(user: { id: string; email: string; version: number }): Promise<void> {
  const now = new Date()
  await endHere(now)
  await startSession(user)
  const jar = await cookies()
  jar.set(await knownDeviceAfter(jar.get(knownDeviceCookie)?.value, user.email, isSecure(await headers())))
  await forgetExpired(await database(), now)
}

/** Ends this browser's session, whether or not it still lives. */
async function endHere(now: Date): Promise<void> {
  const session = await tokenSession()
  if (session) await endSession(await database(), session.sessionId, session.expires, now)
}

/** Signs this browser out: a copy of its cookie is worth nothing from now on. */
export async function leave(): Promise<void> {
  await endHere(new Date())
  await clearSession()
}
