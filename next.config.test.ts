import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { afterAll, expect, test } from 'vitest'
import config from './next.config.mjs'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'deck-config-'))
afterAll(() => {
  process.chdir(root)
  rmSync(folder, { recursive: true })
})

test('a topic of a thousand cards makes no pattern longer than Next takes', async () => {
  mkdirSync(join(folder, 'content/topic'), { recursive: true })
  const names = ['index', ...Array.from({ length: 1000 }, (_, index) => `card-${index}`)]
  for (const name of names) writeFileSync(join(folder, 'content/topic', `${name}.mdx`), '')
  process.chdir(folder)
  const { headers, rewrites } = await config(PHASE_PRODUCTION_SERVER)
  const sources = [await headers?.(), await rewrites?.()].flatMap((rules) => Object.values(rules ?? {}).flat())
  const lengths = sources.map(({ source }: { source: string }) => source.length)
  expect(Math.max(...lengths)).toBeLessThan(4096)
  const embeds = sources.filter(({ source }: { source: string }) => source.startsWith('/embed/topic/:card('))
  const listed = embeds.flatMap(({ source }: { source: string }) => source.match(/card-\d+/g) ?? [])
  expect(new Set(listed).size).toBe(1000)
})
