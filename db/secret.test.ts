import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptSecret } from './secret'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deck-secret-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

test('a secret is made once, for its owner alone, and each name has its own', () => {
  const folder = path.join(dir, 'new')
  const secret = keptSecret(folder, 'one')
  expect(Buffer.from(secret, 'base64')).toHaveLength(32)
  expect(keptSecret(folder, 'one')).toBe(secret)
  expect(keptSecret(folder, 'two')).not.toBe(secret)
  expect(statSync(path.join(folder, 'one')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['one', 'two'])
})

test('a file that holds no secret is named and stays', () => {
  writeFileSync(path.join(dir, 'one'), '')
  expect(() => keptSecret(dir, 'one')).toThrow(/^DATA_DIR: .*one holds no secret/)
})

async function secretWith(variables: Record<string, string>): Promise<string> {
  const all = { DATA_DIR: dir, DATABASE_URL: '', AUTH_SECRET: '', NODE_ENV: 'production', ...variables }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  vi.resetModules()
  return (await import('./secret')).authSecret()
}
const DATABASE_URL = 'postgres://db.example.org/deck'
const AUTH_SECRET = 'a secret of thirty-two characters'

test('the given secret wins, the embedded database keeps one, others require it in production', async () => {
  expect(await secretWith({ AUTH_SECRET, DATABASE_URL })).toBe(AUTH_SECRET)
  expect(readdirSync(dir)).toEqual([])
  await expect(secretWith({ DATABASE_URL })).rejects.toThrow('AUTH_SECRET: required')
  expect(await secretWith({})).toBe(keptSecret(dir, 'auth-secret'))
  expect(await secretWith({ DATABASE_URL, DATABASE_DRIVER: 'pglite' })).toBe(keptSecret(dir, 'auth-secret'))
  expect(await secretWith({ DATABASE_URL, NODE_ENV: 'development' })).toBe(keptSecret(dir, 'auth-secret'))
})
