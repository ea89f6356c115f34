import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './packages.mjs'

let folder: string
const here = { os: [process.platform], cpu: [process.arch], optional: true }
const wanted = {
  '': { name: 'deck' },
  'node_modules/next': { version: '16.4.6' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/binary-here': { version: '1.0.0', ...here },
  'node_modules/binary-elsewhere': { version: '1.0.0', os: ['plan9'], cpu: ['mips'], optional: true },
}
const { '': _root, 'node_modules/binary-elsewhere': _elsewhere, ...present } = wanted

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages '))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
})
afterEach(() => rmSync(folder, { recursive: true }))

const record = (packages: object) =>
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))

test('nothing there', () => {
  expect(isInstalled(folder)).toBe(false)
})

test('all there', () => {
  record(present)
  expect(isInstalled(folder)).toBe(true)
})

test.each([
  ['next', { 'node_modules/next': { version: '16.4.5' } }],
  ['the development packages', { 'node_modules/vitest': undefined }],
  ['a binary for this machine', { 'node_modules/binary-here': undefined }],
])('%s missing or of another version', (_, difference) => {
  record({ ...present, ...difference })
  expect(isInstalled(folder)).toBe(false)
})

test('a copy without its lock file is refused', () => {
  rmSync(join(folder, 'package-lock.json'))
  expect(() => isInstalled(folder)).toThrow('package-lock.json')
})

type Locked = Record<string, { dependencies?: object; optionalDependencies?: object }>

/** What the packages of a lock file ask for and it does not hold: `npm ci` then installs nothing at all. */
const lacking = (packages: Locked) =>
  Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) => {
    const places = path
      .split('/node_modules/')
      .map((_, depth, all) => all.slice(0, all.length - depth).join('/node_modules/'))
    return Object.keys({ ...dependencies, ...optionalDependencies }).filter(
      (name) =>
        ![...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`].some(
          (at) => at in packages,
        ),
    )
  })

test('the lock file holds every package that its packages ask for, on any machine', () => {
  const sound = { '': { dependencies: { a: '1' } }, 'node_modules/a': { optionalDependencies: { b: '1' } } }
  expect(lacking(sound)).toEqual(['b'])
  expect(lacking({ ...sound, 'node_modules/a/node_modules/b': {} })).toEqual([])
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(lacking(packages)).toEqual([])
})
