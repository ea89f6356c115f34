import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isBuilt } from './build.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a project '))
  for (const room of ['app', 'content/sampling', '.next', 'e2e', 'node_modules', 'public']) {
    mkdirSync(join(folder, room), { recursive: true })
  }
  write('app/page.tsx', 'page')
  write('content/sampling/temperature.mdx', 'card')
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

test.each([
  ['a source', 'app/page.tsx'],
  ['a card', 'content/sampling/temperature.mdx'],
  ['a new file in a new place', 'new.ts'],
])('%s changes the fingerprint', (_, path) => {
  const before = fingerprint(folder)
  write(path, 'other')
  expect(fingerprint(folder)).not.toBe(before)
})

test.each([
  'next-env.d.ts',
  'tsconfig.tsbuildinfo',
  '.next/trace',
  'e2e/study.spec.ts',
  'app/page.test.tsx',
  'node_modules/a.js',
  'public/sw.js',
])('%s does not', (path) => {
  const before = fingerprint(folder)
  write(path, 'other')
  expect(fingerprint(folder)).toBe(before)
})

test('a moved byte and a renamed file change it', () => {
  const before = fingerprint(folder)
  rmSync(join(folder, 'app/page.tsx'))
  write('app/other.tsx', 'page')
  expect(fingerprint(folder)).not.toBe(before)
})

test('what the site keeps in its data folder does not, wherever that is', () => {
  mkdirSync(join(folder, 'kept/pg'), { recursive: true })
  const before = fingerprint(folder, { DATA_DIR: 'kept' })
  write('kept/pg/PG_VERSION', '18')
  expect(fingerprint(folder, { DATA_DIR: 'kept' })).toBe(before)
  expect(fingerprint(folder, { DATA_DIR: join(folder, 'kept') })).toBe(before)
  expect(fingerprint(folder, { DATA_DIR: '.data' })).not.toBe(before)
})

test.each(['AUTH_URL', 'FEEDBACK_URL', 'SOURCE_URL'])('%s, which is baked into pages, changes it', (name) => {
  const prints = ['https://a.example', 'https://b.example'].map((value) => fingerprint(folder, { [name]: value }))
  expect(new Set([...prints, fingerprint(folder)]).size).toBe(3)
  expect(fingerprint(folder, { [name]: undefined })).toBe(fingerprint(folder))
})

test('an address counts for the variable that has it', () => {
  const address = 'https://a.example'
  expect(fingerprint(folder, { FEEDBACK_URL: address })).not.toBe(fingerprint(folder, { SOURCE_URL: address }))
})

test('a build counts for its own sources only, and only while it is the build there', () => {
  expect(isBuilt(folder, 'p')).toBe(false)
  write('.next/BUILD_ID', 'one')
  expect(isBuilt(folder, 'p')).toBe(false)
  write('.next/fingerprint.json', JSON.stringify({ print: 'p', buildId: 'one' }))
  expect(isBuilt(folder, 'p')).toBe(true)
  expect(isBuilt(folder, 'q')).toBe(false)
  write('.next/BUILD_ID', 'by hand')
  expect(isBuilt(folder, 'p')).toBe(false)
})
