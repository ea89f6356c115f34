import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser, starts } from './browser.mjs'

let folder: string
const program = (name: string, code: number) => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`)
  chmodSync(path, 0o755)
  return path
}
let sound: string
let broken: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'some browsers '))
  sound = program('sound', 0)
  broken = program('broken', 127)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a browser counts where it starts, not where its file is', () => {
  expect(starts(sound)).toBe(true)
  expect(starts(broken)).toBe(false)
  expect(starts(join(folder, 'none'))).toBe(false)
})

test('the chosen browser comes first', async () => {
  expect(await findBrowser(sound, [])).toBe(sound)
})

test('a chosen browser that does not start gives way to the next that does', async () => {
  const found = await findBrowser(broken, [broken, sound])
  expect(found).toBeDefined()
  expect(found).not.toBe(broken)
})
