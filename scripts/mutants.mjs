/**
 * Breaks the scheduling rules one at a time, in a copy, and runs the tests of `core` on each: a rule whose breach no test
 * notices is not tested. Prints which tests caught which breach; exit 1 where one survives.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { breaches } from './breaches.mjs'

const copy = join('.cache', 'mutants')
rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
cpSync('core', join(copy, 'core'), { recursive: true })

function failedTests() {
  const report = join(copy, 'report.json')
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--root', copy, '--reporter=json', '--outputFile', 'report.json'],
    { stdio: 'ignore' },
  )
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const all = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: basename(name), fullName, status })),
  )
  return { all, failed: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName) }
}

const sound = failedTests()
if (sound.failed.length > 0 || sound.all.length === 0)
  throw new Error('the tests fail, or are none, before anything is broken')

let survivors = 0
const seenToFail = new Set()
for (const [name, file, ...changes] of breaches) {
  const path = join(copy, 'core', file)
  const source = readFileSync(path, 'utf8')
  let broken = source
  for (let i = 0; i < changes.length; i += 2) {
    if (!broken.includes(changes[i])) throw new Error(`${name}: not found in ${file}: ${changes[i]}`)
    broken = broken.replace(changes[i], () => changes[i + 1])
  }
  writeFileSync(path, broken)
  const { failed } = failedTests()
  writeFileSync(path, source)
  if (failed.length === 0) survivors++
  for (const test of failed) seenToFail.add(test)
  console.log(`${failed.length === 0 ? 'SURVIVED' : 'caught'}  ${name}`)
  for (const test of failed.slice(0, 3)) console.log(`          ${test}`)
  if (failed.length > 3) console.log(`          and ${failed.length - 3} more`)
}
console.log(`${breaches.length - survivors} of ${breaches.length} breaches caught`)

// A trap's or a property's test that no breach makes fail may be unable to.
const idle = sound.all.filter(({ file, fullName }) => /^(traps|replay)\.test/.test(file) && !seenToFail.has(fullName))
for (const { fullName } of idle) console.log(`never seen to fail: ${fullName}`)
process.exit(survivors === 0 && idle.length === 0 ? 0 : 1)
