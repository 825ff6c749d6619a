import { expect, test as base } from '@playwright/test'
import type { DataSet } from '~/contract/mock-control'
import { resetTo } from './mock'
import { watchProblems } from './problems'

interface Options {
  /** The demo's data that a test begins with. */
  dataSet: DataSet
  /** Problems that a test brings about on purpose; any other one fails it. */
  allowErrors: RegExp | null
}

/** A test in a fresh browser with a data set of its own, which fails on any error that it has not allowed. */
export const test = base.extend<Options & { noProblems: undefined }>({
  dataSet: ['everyday', { option: true }],
  allowErrors: [null, { option: true }],

  noProblems: [
    async ({ context, baseURL, allowErrors }, run) => {
      const problems = watchProblems(context, baseURL)
      await run(undefined)
      expect(problems.filter(problem => !allowErrors?.test(problem))).toEqual([])
    },
    { auto: true },
  ],

  // A fresh browser has the everyday data already.
  page: async ({ page, dataSet }, run) => {
    if (dataSet !== 'everyday') {
      // A page that asks the service for nothing: leaving it cuts off no call.
      await page.goto('/nowhere')
      await resetTo(page, dataSet)
    }
    await run(page)
  },
})

export { expect } from '@playwright/test'
