import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env'
import { codeOf, Refusal } from './refusal'

/** Makes the file in one step, readable by its owner alone; one that is there already stays, whoever was first. */
function keep(file: string, secret: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, secret, { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

/**
 * The secret that `folder` keeps under `name`, 256 random bits in base64, made the first time. Throws a Refusal where
 * the file holds something else: to replace it would silently end every session.
 */
export function keptSecret(folder: string, name: string): string {
  const file = path.join(folder, name)
  const read = () => readFileSync(file, 'utf8').trim()
  let secret: string
  try {
    secret = read()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    keep(file, randomBytes(32).toString('base64'))
    secret = read()
  }
  if (Buffer.from(secret, 'base64').length === 32) return secret
  throw new Refusal(
    `DATA_DIR: ${file} holds no secret. Remove it to have a new one made; everybody signs in again then.`,
  )
}

/** What signs sessions: `AUTH_SECRET`, else one kept in `DATA_DIR`. Throws a Refusal as `startProblems` of `env` says. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET
  if (env.DATABASE_URL && env.DATABASE_DRIVER !== 'pglite' && env.NODE_ENV === 'production') {
    throw new Refusal('AUTH_SECRET: required with DATABASE_URL in production.')
  }
  return keptSecret(env.DATA_DIR, 'auth-secret')
}

/** What names the server's actions at build, so that a new build keeps the names that open pages know. */
export const actionsKey = (): string =>
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? keptSecret(env.DATA_DIR, 'actions-key')
