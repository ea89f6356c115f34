import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/processes.mjs'
import { gzipped } from './bytes'
import { helloBuildMs } from './durations'
import { helloFiles, writeHello } from './hello'

/** The folder of the yardstick, built. What was built from the same files by the same packages stays. */
async function builtHello(): Promise<string> {
  const folder = join(root, '.cache/hello')
  const stamp = join(folder, '.next/made-from.json')
  const madeFrom = JSON.stringify([helloFiles, readFileSync(join(root, 'package-lock.json'), 'utf8')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return folder
  await helloBuildMs(writeHello(root))
  writeFileSync(stamp, madeFrom)
  return folder
}

/** Bytes of the scripts that a browser loads for the yardstick's page, each through gzip at level 6. */
export async function helloScripts(): Promise<number> {
  const next = join(await builtHello(), '.next')
  const html = readFileSync(join(next, 'server/app/index.html'), 'utf8')
  return scriptsOf(html).reduce((sum, path) => sum + gzipped(readFileSync(join(next, path.slice('/_next/'.length)))), 0)
}

/** The addresses of the scripts that `html` names, those for browsers without modules left out. */
export const scriptsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<script\b[^>]*>/g)]
      .filter(([tag]) => !/ nomodule/i.test(tag))
      .flatMap(([tag]) => tag.match(/ src="([^"?]+)/)?.[1] ?? []),
  ),
]
