import { listChannels } from '~/contract/channels'
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
  // Without a word of where it comes from, nothing is changed.
  expect((await request.patch(`${url()}/api/v2/userNotifications/`)).status()).toBe(403)
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
