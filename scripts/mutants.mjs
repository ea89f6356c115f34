/**
 * Breaks the rules one at a time, in a copy, and runs the tests on each: those of scheduling with the tests of `core`,
 * those of storing and answering with the tests of the database and its routes. A rule whose breach no test notices is not
 * tested. Prints which tests caught which breach; exit 1 where one survives. `-- core` or `-- server` runs one half.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { breaches, broken, serverBreaches } from './breaches.mjs'

const copy = join('.cache', 'mutants')

/** Runs the copy's tests with `args` of vitest. A test file that cannot even start is a failed test. */
function runTests(args) {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const options = ['--root', copy, '--reporter=json', '--outputFile', 'report.json']
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...args], { stdio: 'ignore' })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const all = testResults.flatMap(({ name, status, assertionResults }) =>
    assertionResults.length === 0
      ? [{ file: basename(name), fullName: basename(name), status }]
      : assertionResults.map(({ fullName, status }) => ({ file: basename(name), fullName, status })),
  )
  return { all, failed: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName) }
}

function caughtBy(breach, folder, args) {
  const path = join(folder, breach[1])
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, broken(folder, breach))
  const { failed } = runTests(args)
  writeFileSync(path, source)
  return failed
}

/** Breaks each of `list` in the copy of `rooms`. Gives how many survived, and all tests with those seen to fail. */
function runBreaches({ rooms, folder, list, tests, stop = [] }) {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  for (const room of rooms) cpSync(room, join(copy, room), { recursive: true })
  // Else the project's own would be found, which starts databases.
  if (!rooms.includes('vitest.config.ts')) writeFileSync(join(copy, 'vitest.config.ts'), 'export default {}\n')
  const sound = runTests(tests)
  if (sound.failed.length > 0 || sound.all.length === 0) {
    throw new Error(`the tests fail, or are none, before anything is broken: ${sound.failed.join(', ')}`)
  }
  const seenToFail = new Set()
  let survivors = 0
  for (const breach of list) {
    const failed = caughtBy(breach, join(copy, folder), [...tests, ...stop])
    if (failed.length === 0) survivors++
    for (const test of failed) seenToFail.add(test)
    console.log(`${failed.length === 0 ? 'SURVIVED' : 'caught'}  ${breach[0]}`)
    for (const test of failed.slice(0, 3)) console.log(`          ${test}`)
    if (failed.length > 3) console.log(`          and ${failed.length - 3} more`)
  }
  console.log(`${list.length - survivors} of ${list.length} breaches caught`)
  return { survivors, all: sound.all, seenToFail }
}

const halves = {
  core: { rooms: ['core'], folder: 'core', list: breaches, tests: [] },
  server: {
    rooms: ['core', 'db', 'auth', 'app', 'auth.ts', 'env.ts', 'vitest.config.ts'],
    folder: '.',
    list: serverBreaches,
    // Three databases take their time: the first test that fails will do.
    stop: ['--bail=1'],
    tests: ['agreement', 'export', 'learner', 'rebuild', 'review-logs'].map((name) => `db/queries/${name}.test.ts`),
  },
}
halves.server.tests.push('app/api/reviews')

const wanted = process.argv.slice(2)
let failures = 0
for (const [name, half] of Object.entries(halves)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { survivors, all, seenToFail } = runBreaches(half)
  // A trap's or a property's test that no breach makes fail may be unable to.
  const idle = all.filter(({ file, fullName }) => /^(traps|replay|seed)\.test/.test(file) && !seenToFail.has(fullName))
  for (const { fullName } of idle) console.log(`never seen to fail: ${fullName}`)
  failures += survivors + idle.length
}
process.exit(failures === 0 ? 0 : 1)
