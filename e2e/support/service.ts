import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test as base, type Page } from '@playwright/test'
import type { Config } from '~/api/session/config'
import type { Fault } from '~/contract/mock-control'
import { addFault, resetMock } from '~/contract/mock-control'
import { neverIdle } from './idle'

/** The API over HTTP, on its own server. */
export interface Service {
  url: string
  /** Makes the next calls of an operation fail with a fault. */
  failNext: (fault: Partial<Fault> & Pick<Fault, 'operation'>) => Promise<void>
}

interface Fixtures {
  /** The configuration, in addition to the address of the service. */
  config: Partial<Config>
  /** The logged lines and requested URLs of all tabs. */
  logsAndUrls: string[]
}

/** Starts the API's mock as a server. */
export async function startService(): Promise<{ url: string; close: () => void }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'mocks/hosts/serve.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: unknown[] = await once(createInterface(server.stdout), 'line')
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(lines[0]))?.[0] ?? ''
  return { url, close: () => void server.kill() }
}

/** A test of a console in real mode. It calls a service, which is reset before each test. */
export const test = base.extend<Fixtures & { prepared: undefined }, { service: Service }>({
  config: [{}, { option: true }],

  service: [
    async ({ browserName: _ }, run) => {
      const { url, close } = await startService()
      await run({ url, failNext: fault => post(url + addFault.url, fault) })
      close()
    },
    { scope: 'worker' },
  ],

  logsAndUrls: async ({ context }, run) => {
    const logsAndUrls: string[] = []
    context.on('console', message => logsAndUrls.push(message.text()))
    context.on('request', request => logsAndUrls.push(request.url()))
    await run(logsAndUrls)
  },

  prepared: [
    async ({ context, service, config }, run) => {
      await neverIdle(context)
      await post(service.url + resetMock.url, { seed: 'everyday' })
      // The configuration is written by a deployer; it is not an answer of the API.
      const json: Partial<Config> = { apiBaseUrl: service.url, ...config }
      await context.route('**/config.json', route => route.fulfill({ json }))
      await run(undefined)
    },
    { auto: true },
  ],
})

async function post(url: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(status).toBe(204)
}

/** The keys that the service accepts. */
export const adminKey = 'demo-token'
export const userKey = 'demo-user'

/** Types a key into the Connect page, and sends it. */
export async function connect(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Chooses an item of the connection menu. */
export async function chooseOfConnection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /connection: / }).click()
  await page.getByRole('menuitem', { name }).click()
}
