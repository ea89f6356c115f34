import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bodyStore } from './bodies.mjs'

test('bodies come from memory, and beyond the limit those go that nobody asked for longest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-bodies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const name of ['a', 'b', 'c']) write(name, `${name}old`)
  const body = bodyStore(folder, 8)
  const read = (name: string) => body(name).toString()
  expect([read('a'), read('b'), read('a')]).toEqual(['aold', 'bold', 'aold'])
  for (const name of ['a', 'b', 'c']) write(name, `${name}new`)
  expect(read('c')).toBe('cnew')
  expect(read('a')).toBe('aold')
  expect(read('b')).toBe('bnew')
  write('big', 'more than all of it')
  expect(read('big')).toBe('more than all of it')
  expect(read('b')).toBe('bnew')
})
