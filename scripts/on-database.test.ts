import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '@/db/lock'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deck-command-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs `npm run <name>` with no npm to install with, on a data folder of the test's own. */
function run(name: string, ...args: string[]) {
  const { npm_execpath: _, ...env } = process.env
  return spawnSync(process.execPath, ['scripts/on-database.mjs', name, ...args], {
    cwd: root,
    env: { ...env, DATA_DIR: dir, DATABASE_URL: '', DATABASE_DRIVER: '' },
    encoding: 'utf8',
    timeout: 60_000,
  })
}

test('migrate makes the database, a second time keeps a copy, and restore brings that back', () => {
  expect(run('migrate').stdout).toBe('The database (pglite) is up to date.\n')
  expect(run('migrate').status).toBe(0)
  expect(run('rebuild', '--check').status).toBe(0)
  const [backup = '', ...more] = readdirSync(path.join(dir, 'backups'))
  expect(more).toEqual([])
  const restored = run('restore', path.join(dir, 'backups', backup))
  expect(restored.stderr).toBe('')
  expect(restored.stdout).toContain(
    `${backup} is restored. What was there before is in ${path.join(dir, 'pg.before-')}`,
  )
  expect(run('migrate').status).toBe(0)
}, 120_000)

test.each(['migrate', 'restore'])(
  '%s on a folder in use is refused, names the owner and changes nothing',
  async (name) => {
    const lock = await lockFolder(dir, 'http://localhost:3000')
    const { status, stderr, stdout } = run(name, 'any.tar.gz')
    await lock.release()
    expect(stderr).toContain('DATA_DIR: ')
    expect(stderr).toContain(' is in use by ')
    expect(stderr).not.toContain('    at ')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(readdirSync(dir)).toEqual([])
  },
)

test('restore without a file says how it is used', () => {
  const { status, stderr } = run('restore')
  expect(stderr).toContain('usage: npm run restore -- FILE')
  expect(status).toBe(1)
})
