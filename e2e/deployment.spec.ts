import { spawnSync } from 'node:child_process'
import { listChannels } from '~/contract/channels'
import { markAllNotificationsRead } from '~/contract/inbox'
import { operations } from '~/contract/operations'
import { behindProxy, deploy, deploymentObstacle, type Deployment } from '~mocks/deployment'
import { expect, test } from './support/test'

const obstacle = deploymentObstacle()
if (obstacle) console.warn(`\nNOT TESTED: the deployment with nginx, because ${obstacle}\n`)
test.skip(obstacle !== null, obstacle ?? '')

const list = `${listChannels.url}?offset=0&limit=5`

const root = process.env['E2E_DIST'] ?? 'dist'

let site: Deployment | undefined
const url = () => site?.url ?? ''
test.beforeAll(async () => {
  site = await deploy({ ...behindProxy, root })
})
test.afterAll(() => site?.close())

test('every address of the console is the page, which no cache keeps', async ({ request }) => {
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

test('the nonce of the styles is a new one in each answer, in the page as in its policy', async ({
  request,
}) => {
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

test('built files are kept for ever and come compressed; one that is gone is no page', async ({
  request,
}) => {
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

test('the proxy adds its key, and hides that of whoever calls', async ({ request }) => {
  const own = await request.get(url() + list)
  expect(own.status()).toBe(200)
  expect(own.headers()).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  const foreign = { headers: { Authorization: 'Bearer demo-user' } }
  expect((await request.get(url() + list, foreign)).status()).toBe(200)
})

test('a page of another site cannot use the key of the proxy', async ({ request }) => {
  const from = (where: string) => ({ headers: { 'Sec-Fetch-Site': where } })
  expect((await request.get(url() + list, from('same-origin'))).status()).toBe(200)
  for (const where of ['cross-site', 'same-site']) {
    expect((await request.get(url() + list, from(where))).status()).toBe(403)
  }
  // Without a word of where it comes from, nothing is changed but by a page of this host.
  const markAll = (headers: Record<string, string>) =>
    request.patch(`${url()}${markAllNotificationsRead.url}`, { headers })
  expect((await markAll({})).status()).toBe(403)
  expect((await markAll({ Origin: 'http://other.example' })).status()).toBe(403)
  expect((await markAll({ Origin: `${url()}.other.example` })).status()).toBe(403)
  expect((await markAll({ Origin: url() })).status()).toBe(204)
})

test('the proxy opens what the console calls and nothing else of the service', async ({ request }) => {
  for (const { url: path, method } of Object.values(operations)) {
    const answer = await request.fetch(url() + path.replaceAll(/:\w+/g, '6ae9eae3d99ccb3e03fd401a'), {
      method,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(answer.headers()['content-type'] ?? 'application/json', path).toBe('application/json')
  }
  for (const path of [
    '/api/v2/users/',
    '/api/v2/',
    '/api/v1/notifications/',
    '/api/v2/notificationsX%2f..%2fusers/',
  ]) {
    expect((await request.get(url() + path)).status()).toBe(404)
  }
})

test('what the service sends is neither run nor open to other sites', async ({ request }) => {
  const answer = await request.get(url() + list, {
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:1' },
  })
  expect(answer.headers()).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers()).not.toHaveProperty('access-control-allow-origin')
})

test('what starts it refuses values that would be more than values', () => {
  const start = (values: Record<string, string>) =>
    spawnSync('sh', ['deploy/start.sh'], { env: { PATH: process.env['PATH'], ...values }, encoding: 'utf8' })
  for (const [API_ORIGIN, told] of [
    ['', 'the address of the service'],
    ['notifications.example', 'must start with https:// or http://'],
    ['https://notifications.example/v2', 'has a path'],
    ['https://notifications.example; root x', 'is no origin'],
    ['https://notifications.example;}', 'is no origin'],
  ] as const)
    expect(start({ API_ORIGIN })).toMatchObject({
      status: expect.any(Number),
      stderr: expect.stringContaining(told),
    })
  for (const key of ['a"b', 'a$b', 'a\\b', 'a\nb'])
    expect(
      start({ API_ORIGIN: 'https://notifications.example', API_AUTHORIZATION: `Bearer ${key}` }),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('API_AUTHORIZATION must be printable ASCII'),
    })
})

test('without a key of its own, the proxy passes on that of whoever calls', async ({ request }) => {
  const open = await deploy({ config: {}, authorization: '', root })
  try {
    expect((await request.get(open.url + list)).status()).toBe(401)
    const signedIn = { headers: { Authorization: 'Bearer demo-token' } }
    expect((await request.get(open.url + list, signedIn)).status()).toBe(200)
  } finally {
    await open.close()
  }
})

test('a redirect of the service stays on the console’s host', async ({ request }) => {
  const answer = await request.get(`${url()}/api/v2/notificationChannels`, { maxRedirects: 0 })
  expect(answer.status()).toBe(301)
  expect(new URL(answer.headers()['location'] ?? '', url()).host).toBe(new URL(url()).host)
})
