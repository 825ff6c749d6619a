import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { behindProxy, deploy, deploymentObstacle, type Deployment } from '~deploy/deployment'
import { expect, test } from './support/test'

const obstacle = deploymentObstacle()
if (obstacle) console.warn(`\nNOT TESTED: the deployment with nginx, because ${obstacle}\n`)
// A deployment needs nginx with its modules: without it, the report shows these tests as skipped.
test.skip(obstacle !== null, obstacle ?? '')

const root = process.env['E2E_DIST'] ?? 'dist'

let site: Deployment | undefined
const url = () => site?.url ?? ''
test.beforeAll(async () => {
  site = await deploy({ ...behindProxy, root })
})
test.afterAll(() => site?.close())

test('every URL of the console serves the page, uncached', async ({ request }) => {
  for (const address of ['/', '/channels', '/policies/new?event=a']) {
    const answer = await request.get(url() + address)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
  }
})

test('each answer has a new style nonce, the same in the page and in its policy', async ({ request }) => {
  const nonces = new Set<string | undefined>()
  for (let time = 0; time < 2; time++) {
    const answer = await request.get(url())
    const nonce = /style-src 'self' 'nonce-(\w{32})'/.exec(
      answer.headers()['content-security-policy'] ?? '',
    )?.[1]
    expect(await answer.text()).toContain(`nonce="${nonce}"`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(2)
})

test('the build has no source maps', () => {
  expect(readdirSync(join(root, 'assets')).filter(name => name.endsWith('.map'))).toEqual([])
})

test('built files are immutable and compressed, and a missing one is a 404', async ({ request }) => {
  const script = /\/assets\/index-[\w-]+\.js/.exec(await (await request.get(url())).text())?.[0]
  for (const encoding of ['br', 'gzip']) {
    const answer = await request.get(`${url()}${script}`, { headers: { 'Accept-Encoding': encoding } })
    expect(answer.headers()).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': encoding,
    })
  }
  expect((await request.get(`${url()}/assets/index-of-last-year.js`)).status()).toBe(404)
})
