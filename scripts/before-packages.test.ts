import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './processes.mjs'

const imported = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|(?:import|export) [^'"=]*? from) ['"]([^'"]+)['"]/gm)].flatMap(
    ([, name]) => name ?? [],
  )

/** What `file` and all that it imports import that is neither a file of the project nor of Node. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return imported(file).flatMap((name) => {
    if (name.startsWith('node:')) return []
    const path = resolve(dirname(file), name)
    return name.startsWith('.') && existsSync(path) ? packagesOf(path, seen) : [`${name} by ${file}`]
  })
}

test.each(['start', 'test', 'dev', 'bench', 'check', 'on-database'])(
  'npm’s %s begins without a package: a fresh clone has none',
  (name) => {
    expect(packagesOf(join(root, `scripts/${name}.mjs`))).toEqual([])
  },
)
