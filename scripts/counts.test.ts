import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { browserCounts, checkCounts, total, unitCounts } from './counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

let written = 0
function report(content: object): string {
  written += 1
  const file = join(folder, `${written}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}
const unit = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) =>
  report({ numPassedTests, numFailedTests, numPendingTests: 2, numTodoTests: 1, testResults })
const browser = (expected: number, unexpected: number, flaky = 0, errors: object[] = []) =>
  report({ stats: { expected, unexpected, flaky, skipped: 2 }, errors })

test('passes are passes, and skips are none', () => {
  expect(unitCounts(unit(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 })
  expect(browserCounts(browser(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
})

test('failures are failures', () => {
  expect(unitCounts(unit(5, 2), 1).failed).toBe(2)
  expect(browserCounts(browser(5, 2, 1, [{}]), 1).failed).toBe(4)
})

test('a file that did not load is a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] }
  expect(unitCounts(unit(5, 1, [unloaded, { status: 'failed', assertionResults: [{}] }]), 1).failed).toBe(2)
})

test('a suite that ran no test failed', () => {
  expect(unitCounts(unit(0, 0), 0).failed).toBe(1)
  expect(browserCounts(browser(0, 0), 0).failed).toBe(1)
})

test('a suite that went wrong with no failed test failed', () => {
  expect(unitCounts(unit(5, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  expect(browserCounts(browser(5, 0), 130).failed).toBe(1)
})

test('a suite that left no report failed', () => {
  expect(unitCounts(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(browserCounts(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('suites add up', () => {
  expect(total([checkCounts(0), checkCounts(2), { passed: 3, failed: 2, skipped: 1 }])).toEqual({
    passed: 4,
    failed: 3,
    skipped: 1,
  })
})
