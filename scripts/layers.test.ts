import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { breachesOf } from './layers.mjs'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A project with one sound file in each room, and the files given. */
function planted(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')))
  folders.push(folder)
  const sound = {
    'env.ts': 'export const env = {}',
    'core/card.ts': 'export type Card = string',
    'core/schedule/memory.ts': "import 'valibot'",
    'core/schedule/memory.test.ts': "import 'ts-fsrs'\nimport 'node:fs'\nimport './memory'",
    'device/log.ts': "import type { Card } from '../core/card'\nexport const log: Card[] = []",
    'components/card.tsx': "import '@/device/log'\nexport const Face = () => <p>a card</p>",
    'content/deck.ts': "import 'node:fs'\nimport '../core/card'\nimport '../env'",
    'db/client.ts': "import '@/env'",
    'auth.ts': "import '@/db/client'",
    'app/page.tsx': "import { Face } from '@/components/card'\nimport '@/content/deck'\nexport default Face",
    'scripts/deck.ts': "import '../content/deck'",
    'e2e/faults.ts': 'export const faults = []',
    'device/log.test.ts': "import '../e2e/faults'",
    ...files,
  }
  for (const [path, text] of Object.entries(sound)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('a sound project has no breach', async () => {
  expect(await breachesOf(planted({}))).toEqual({ breaches: [], modules: 13 })
})

test.each([
  ['core-reaches-too-far', 'core/a.ts', "import '@/components/card'"],
  ['core-reaches-too-far', 'core/a.ts', "import '../env'"],
  ['core-is-pure', 'core/a.ts', "import 'node:fs'"],
  ['core-is-pure', 'core/a.ts', "import type { ReactNode } from 'react'\nexport type A = ReactNode"],
  ['core-is-pure', 'core/a.ts', "export { cookies } from 'next/headers'"],
  ['core-is-pure', 'core/a.ts', "import { z } from 'zod'"],
  ['ts-fsrs-is-a-yardstick', 'core/schedule/grade.ts', "import { fsrs } from 'ts-fsrs'"],
  ['ts-fsrs-is-a-yardstick', 'components/a.tsx', "import type { Card } from 'ts-fsrs'\nexport const a: Card[] = []"],
  ['no-zod-in-the-browser', 'device/a.ts', "import * as z from 'zod/mini'\nexport const a = z.string()"],
  [
    'components-reaches-too-far',
    'components/a.tsx',
    "import { deck } from '@/content/deck'\nexport const A = () => <p>{deck}</p>",
  ],
  ['components-reaches-too-far', 'components/a.tsx', "export const A = () => <p>{import('@/env')}</p>"],
  ['components-reaches-too-far', 'components/a.tsx', "import type { Db } from '@/db/client'\nexport type A = Db"],
  ['components-reaches-too-far', 'components/a.tsx', "import type { Page } from '@/app/page'\nexport type A = Page"],
  ['content-reaches-too-far', 'content/a.ts', "export * from '../components/card'"],
  ['device-reaches-too-far', 'device/a.ts', "import '../components/card'"],
  ['device-reaches-too-far', 'device/a.ts', "import '../e2e/faults'", 'e2e/faults.ts'],
  ['device-test-reaches-too-far', 'device/a.test.ts', "import '../components/card'"],
  ['device-test-reaches-too-far', 'device/test-log.ts', "import '../content/deck'"],
  ['device-has-no-interface', 'device/a.ts', "import 'react'"],
  ['db-reaches-too-far', 'db/a.ts', "import '@/content/deck'"],
  ['app-reaches-too-far', 'app/a.ts', "import '@/scripts/deck'"],
  ['tools-reaches-too-far', 'scripts/a.ts', "import '@/app/page'"],
  ['circle', 'core/a.ts', "import './b'", 'core/b.ts', "import './a'"],
  ['leads-nowhere', 'components/a.tsx', "import '@/componnets/card'"],
  ['in-no-room', 'lib/a.ts', "import '@/env'"],
  ['imports-a-test', 'core/a.ts', "import './schedule/memory.test'"],
  ['imports-a-test', 'core/a.ts', "import './test-events'", 'core/test-events.ts'],
])('%s is found in %s: %s', async (rule, path, text, path2 = 'core/b.ts', text2 = '') => {
  const { breaches } = await breachesOf(planted({ [path]: text, [path2]: text2 }))
  expect(breaches.filter((breach) => breach.startsWith(`${rule}: ${path}`))).toHaveLength(1)
})

test('the modules of this project are seen', async () => {
  const { modules } = await breachesOf(fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, ''))
  expect(modules).toBeGreaterThan(20)
})
