import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock'

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deck-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const made of [folder, `${folder}-link`]) rmSync(made, { recursive: true, force: true })
})

const script = path.join(import.meta.dirname, 'test-locker.ts')

function startLocker(patienceMs = 0) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(patienceMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return { child, said: once(child.stdout, 'data').then(String) }
}

async function race(racers: number) {
  const all = Array.from({ length: racers }, () => startLocker())
  const said = await Promise.all(all.map((one) => one.said))
  const owner = all[said.indexOf('locked\n')]?.child
  return { said, owner, owners: said.filter((line) => line === 'locked\n').length }
}

test('of twelve processes one gets the lock, again after it was killed, and the others name it', async () => {
  const first = await race(12)
  expect(first.owners).toBe(1)
  const refusals = first.said.filter((line) => line !== 'locked\n')
  expect(refusals).toHaveLength(11)
  for (const line of refusals) expect(line).toContain(`in use by process ${first.owner?.pid} (a test)`)

  const dead = first.owner && once(first.owner, 'exit')
  first.owner?.kill('SIGKILL')
  await dead
  expect((await race(12)).owners).toBe(1)
}, 120_000)

test('one that waits gets the lock of one that ends meanwhile', async () => {
  const { child, said } = startLocker()
  expect(await said).toBe('locked\n')
  const waiting = lockFolder(folder, 'the next', 20_000)
  child.kill('SIGKILL')
  await (await waiting).release()
})

test('the lock is the folder’s, by whatever path, and is free after its release', async () => {
  const other = `${folder}-link`
  symlinkSync(folder, other)
  const lock = await lockFolder(folder, 'one', 0)
  await expect(lockFolder(other, 'two', 0)).rejects.toThrow(`in use by process ${process.pid} (one)`)
  await lock.release()
  await (await lockFolder(other, 'two', 0)).release()
})
