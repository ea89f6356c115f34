import { join } from 'node:path'
import { root, runNode, Stop, tool, typescript } from './processes.mjs'

/** Where the suites leave their counts. */
export const reports = join(root, '.cache/reports')
export const unitReport = join(reports, 'unit.json')

// Tests set NODE_ENV themselves; an outer `production` would give them another React.
const { NODE_ENV: _, ...env } = process.env
const run = (...args) => runNode(args, { env: { ...env, NEXT_TELEMETRY_DISABLED: '1' } })

async function types() {
  // The routes are part of the types, and no build may have written them yet.
  const generated = await run(tool('next'), 'typegen')
  if (generated !== 0) return generated
  // A worker has other globals than a page.
  const codes = await Promise.all(
    ['.', 'worker'].map((project) => run(tool('typescript', 'tsc'), '--noEmit', '-p', project)),
  )
  return Math.max(...codes)
}

/** The static checks: what each is called, and a run of it that gives an exit code. */
export const staticChecks = [
  ['Format and lint', () => run(tool('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.')],
  ['Layers', () => run(join(root, 'scripts/check-layers.mjs'))],
  ['Dead code', () => run(tool('knip'))],
  ['Types', types],
  ['Deck', () => run(...typescript('scripts/deck.ts', 'check'))],
]

/** Runs the unit tests, leaves their counts in `unitReport`, and gives an exit code. */
export const unitTests = () =>
  run(tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`)

/**
 * Runs a check under its name and says how long it took. Gives the check's exit code (none counts as 0); a `Stop` is a
 * failure whose message is said.
 */
export async function outcome(name, check) {
  const began = performance.now()
  console.log(`\n── ${name}`)
  let code
  try {
    code = (await check()) ?? 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    code = 1
  }
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return code
}
