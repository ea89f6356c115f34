import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EnvError, env } from '../env'

/** The secret kept in `folder`, made by whoever asks first: a file is there whole or not at all. */
export function keptSecret(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'auth-secret')
  const draft = join(folder, `.auth-secret-${randomUUID()}`)
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

let kept: string | undefined

/** What signs sessions. Throws an EnvError where many servers may share a database and no secret is given. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET
  if (env.DATABASE_URL && env.NODE_ENV === 'production') {
    throw new EnvError('AUTH_SECRET: expected together with DATABASE_URL, was unset')
  }
  kept ??= keptSecret(env.DATA_DIR)
  return kept
}

/** A name for `parts` that only this site can make: what is counted or remembered under it says nothing to a reader. */
export const keyed = (...parts: string[]): string =>
  createHmac('sha256', authSecret()).update(JSON.stringify(parts)).digest('base64url')
