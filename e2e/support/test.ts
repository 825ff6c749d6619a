import { expect, test as base } from '@playwright/test'
import type { DataSet } from '~/contract/mock-control'
import { resetMock } from '~/contract/mock-control'
import { behindProxy, deploy, type Deployment, type DeploymentOptions } from '~deploy/deployment'
import { neverIdle } from './idle'
import { resetTo } from './mock'
import { watchProblems } from './problems'

/** The built console. */
const root = process.env['E2E_DIST'] ?? 'dist'

interface Options {
  /** The demo data that a test starts with. */
  dataSet: DataSet
  /** Whether the console loads the code of its other pages while it is idle, which is half of all its code. */
  loadsAhead: boolean
  /** Problems that a test causes on purpose; any other one fails it. */
  allowErrors: RegExp | null
}

interface WorkerOptions {
  /** Runs against the deployed console, with nginx and the mock's server, instead of the demo. */
  isDeployed: boolean
  deploymentOptions: DeploymentOptions
  deployment: Deployment | null
}

/** The options that a project of the configuration can set. */
export type TestOptions = Pick<WorkerOptions, 'isDeployed'>

/** A test in a fresh browser with its own data set, which fails on any error that it does not allow. */
export const test = base.extend<Options & { noProblems: undefined }, WorkerOptions>({
  isDeployed: [false, { option: true, scope: 'worker' }],
  deploymentOptions: [behindProxy, { option: true, scope: 'worker' }],
  deployment: [
    async ({ isDeployed, deploymentOptions }, run) => {
      const deployment = isDeployed ? await deploy({ ...deploymentOptions, root }) : null
      await run(deployment)
      await deployment?.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ deployment, baseURL }, run) => run(deployment?.url ?? baseURL),

  dataSet: ['everyday', { option: true }],
  loadsAhead: [false, { option: true }],
  allowErrors: [null, { option: true }],

  noProblems: [
    async ({ context, baseURL, allowErrors, isDeployed }, run) => {
      const problems = watchProblems(context, { baseURL, isMocked: !isDeployed })
      await run(undefined)
      expect(problems.filter(problem => !allowErrors?.test(problem))).toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context, loadsAhead }, run) => {
    if (!loadsAhead) await neverIdle(context)
    await run(context)
  },

  // A fresh browser already has the everyday data; a server still has the data of the previous test.
  page: async ({ page, dataSet, deployment }, run) => {
    if (deployment) {
      const headers = { 'Content-Type': 'application/json' }
      const body = JSON.stringify({ seed: dataSet })
      await fetch(deployment.apiUrl + resetMock.url, { method: resetMock.method, headers, body })
    } else if (dataSet !== 'everyday') {
      // This page makes no calls, so leaving it aborts none.
      await page.goto('/nowhere')
      await resetTo(page, dataSet)
    }
    await run(page)
  },
})

export { expect } from '@playwright/test'
