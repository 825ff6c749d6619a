import { expect, test } from 'vitest'
import { add, browserCounts, summary, unitCounts } from './test-counts'

test('the tests of all reports are summed in one line', () => {
  expect(summary(add({ passed: 3, failed: 0 }, { passed: 4, failed: 1 }))).toBe('7 passed, 1 failed')
})

test('a unit test file that does not load counts as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(unitCounts(report)).toEqual({ passed: 5, failed: 2 })
})

test('a browser test that passes only at the second attempt counts as a failure', () => {
  const report = { stats: { expected: 8, unexpected: 1, flaky: 2, skipped: 4 } }
  expect(browserCounts(report)).toEqual({ passed: 8, failed: 3 })
})

test('a report of another shape is refused', () => {
  expect(() => unitCounts({ passed: 5 })).toThrow('numPassedTests')
})
