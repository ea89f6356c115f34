import { existsSync, readFileSync } from 'node:fs'

const nothing = { passed: 0, failed: 1, skipped: 0 }

/** A suite that went wrong without a failed test still failed, and so did one that ran no test. */
function honest({ passed, failed, skipped }, code) {
  const silent = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed, skipped }
}

/** What a check that has only an exit code counts for. */
export const checkCounts = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** What vitest's JSON report at `file` counts for, given its exit code. A file that did not load is one failure. */
export function unitCounts(file, code) {
  if (!existsSync(file)) return nothing
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
  const failed = numFailedTests + unloaded.length
  return honest({ passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }, code)
}

/** What Playwright's JSON report at `file` counts for, given its exit code. A test that needed a second try failed. */
export function browserCounts(file, code) {
  if (!existsSync(file)) return nothing
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = stats.unexpected + stats.flaky + errors.length
  return honest({ passed: stats.expected, failed, skipped: stats.skipped }, code)
}

/** The suites' counts added up. */
export const total = (counts) =>
  counts.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }))
