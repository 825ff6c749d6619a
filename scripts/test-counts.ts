import * as z from 'zod/mini'

/** How many tests passed and failed. A skipped one is neither. */
export interface Counts {
  passed: number
  failed: number
}

export const none: Counts = { passed: 0, failed: 0 }

export function add(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/** Returns the line that sums up a whole run. */
export function summary({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}

const unitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Of vitest's JSON report. A file that could not be loaded counts as one failure. */
export function unitCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = unitReport.parse(report)
  const broken = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

const browserReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
})

/** Of Playwright's JSON report. A test that passed only at a second try has failed. */
export function browserCounts(report: unknown): Counts {
  const { expected, unexpected, flaky } = browserReport.parse(report).stats
  return { passed: expected, failed: unexpected + flaky }
}
