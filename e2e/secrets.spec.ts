import type { BrowserContext, Locator, Page } from '@playwright/test'
import { createChannel } from '~/contract/channels'
import { channelRow, nameField, openChannel, openEdit, openNew } from './support/channels'
import { exported } from './support/deliveries'
import { failNext, makePolicy, sendEvent, storedChannel } from './support/mock'
import { adminKey, chooseOfConnection, connect } from './support/service'
import { visitWithoutKey } from './support/signed-out'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of (500|422)/ })

const secrets = ['planted-token-5d1f', 'planted-header-7a3c', 'planted-path-9e2b', 'planted-query-c40d']
const [token = '', header = '', path = '', query = ''] = secrets
const url = `https://hooks.example/in/${path}?key=${query}`

/** Collects each console line and URL of a context. */
function recordLogsAndUrls(context: BrowserContext): Record<string, string[]> {
  const found = { 'a console line': [] as string[], 'an address': [] as string[] }
  context.on('console', message => found['a console line'].push(message.text()))
  context.on('request', request => found['an address'].push(request.url()))
  const follow = (page: Page) => page.on('framenavigated', frame => found['an address'].push(frame.url()))
  for (const page of context.pages()) follow(page)
  context.on('page', follow)
  return found
}

/** Returns everything that the browser stores, by its location. */
async function storedBy(page: Page): Promise<Record<string, string>> {
  const inPage = await page.evaluate(async () => {
    const databases: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(new Error(`${name} does not open`)))
      })
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll()
        await new Promise(resolve => reading.addEventListener('success', resolve))
        databases.push(JSON.stringify(reading.result))
      }
      database.close()
    }
    const caches: string[] = []
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name)
      for (const request of await cache.keys())
        caches.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return {
      sessionStorage: JSON.stringify(sessionStorage),
      localStorage: JSON.stringify(localStorage),
      IndexedDB: databases.join('\n'),
      'Cache Storage': caches.join('\n'),
      'the history': JSON.stringify(history.state),
    }
  })
  return {
    ...inPage,
    cookies: JSON.stringify(await page.context().cookies()),
    'the address of the page': page.url(),
  }
}

/** Fails with the locations in which a secret was found. */
function expectNone(texts: Record<string, string>, planted = secrets) {
  const leaks = Object.entries(texts).flatMap(([location, text]) =>
    planted.filter(secret => text.includes(secret)).map(secret => `${secret} in ${location}`),
  )
  expect(leaks, 'secrets found').toEqual([])
}

/** Returns the text and the elements of the page, without what is typed into its fields. */
const contentOf = async (page: Page): Promise<Record<string, string>> => ({
  [`the text of ${page.url()}`]: (await page.locator('body').textContent()) ?? '',
  [`the elements of ${page.url()}`]: await page.content(),
})

/** Expects no secret in the browser's storage or in the page. */
async function expectHidden(page: Page, planted = secrets) {
  expectNone({ ...(await storedBy(page)), ...(await contentOf(page)) }, planted)
}

/** Tests the connection, and expects no secret in its result. */
async function testConnection(page: Page, scope: Page | Locator) {
  const panel = scope.getByRole('group', { name: 'Connection test' })
  await scope.getByRole('button', { name: 'Test connection' }).click()
  await expect(panel.getByText('Test passed')).toBeVisible()
  for (const section of ['Request', 'Response']) await panel.getByText(section, { exact: true }).click()
  await expectHidden(page)
}

async function typeSecrets(drawer: Locator) {
  await drawer.getByLabel('Payload URL').fill(url)
  await drawer.getByRole('textbox', { name: 'Secret token' }).fill(token)
  await drawer.getByRole('textbox', { name: 'Header 1 value' }).fill(header)
}

test('the secrets of a webhook stay in its form', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const recorded = recordLogsAndUrls(context)
  const drawer = await openNew(page, 'Webhook')
  await nameField(drawer).fill('Night shift')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByLabel('Header 1 name').fill('X-Api-Key')
  await typeSecrets(drawer)
  await expectHidden(page)
  await page.reload()
  await expect(drawer.getByLabel('Header 1 name')).toHaveValue('X-Api-Key')
  await typeSecrets(drawer)
  await testConnection(page, drawer)
  for (const status of [500, 422]) {
    await failNext(page, { operation: createChannel.id, status, body: { message: 'Refused' } })
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(drawer.getByRole('alert')).toBeVisible()
    await expect(drawer.getByRole('textbox', { name: 'Secret token' })).toHaveValue(token)
  }
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
  await expectHidden(page)

  await openChannel(page, 'Night shift')
  await testConnection(page, page)
  const edit = await openEdit(page, 'Night shift')
  await nameField(edit).fill('Night shift, renamed')
  await expectHidden(page)
  await edit.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Night shift, renamed' })).toBeVisible()

  const channelId = (await storedChannel(page, 'Night shift, renamed'))?.id ?? ''
  await makePolicy(page, { name: 'Planted', channelId, eventType: 'model_deployments.service_health_red' })
  const deploymentId = '65f1de910700000000000001'
  await sendEvent(page, {
    eventType: 'serviceHealthChangeRed',
    timestamp: '2026-03-02T08:59:00Z',
    deploymentId,
  })
  await page.goto(`/deliveries?channel=${channelId}`)
  const rows = page.getByRole('table', { name: 'Deliveries' }).locator('[data-index]')
  await expect(rows.first().getByRole('link')).toHaveText([
    /^Deployment Service Health/,
    'Customer churn',
    'Night shift, renamed',
  ])
  await expectHidden(page)
  for (const form of ['CSV', 'JSON'] as const) {
    const text = await exported(page, form)
    expect(text).toContain('hooks.example')
    expectNone({ [`the ${form} file`]: text })
  }
  await rows.first().getByRole('link').first().click()
  const copied = async () => {
    await page.getByRole('button', { name: 'Copy as cURL' }).click()
    await expect(page.getByText('cURL command copied')).toBeAttached()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const masked = await copied()
  expect(masked).toContain('hooks.example')
  expectNone({ 'the clipboard': masked })
  await page.getByRole('checkbox', { name: 'Include secrets' }).check()
  await expect(page.getByText('cURL command copied')).toHaveCount(0)
  const whole = await copied()
  for (const secret of [header, path, query]) expect(whole).toContain(secret)
  await expectHidden(page)
  for (const [location, lines] of Object.entries(recorded)) expectNone({ [location]: lines.join('\n') })
})

test('the URL of a Slack channel is not stored anywhere', async ({ context, page }) => {
  const recorded = recordLogsAndUrls(context)
  const drawer = await openNew(page, 'Slack')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Incoming webhook URL').fill(url)
  await expectHidden(page)
  await testConnection(page, drawer)
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
  await openChannel(page, 'Night shift')
  await testConnection(page, page)
  for (const [location, lines] of Object.entries(recorded)) expectNone({ [location]: lines.join('\n') })
})

for (const storage of ['sessionStorage', 'localStorage'] as const) {
  test(`an API key is only in ${storage} and in the header of calls, until the user signs out`, async ({
    browser,
  }) => {
    await visitWithoutKey(browser, async context => {
      const recorded = recordLogsAndUrls(context)
      const carried: string[] = []
      context.on('request', request => {
        const found = Object.entries(request.headers()).filter(([, value]) => value.includes(adminKey))
        carried.push(...found.map(([name]) => name), request.postData() ?? '')
      })
      const page = await context.newPage()
      await page.goto('/channels')
      if (storage === 'localStorage') await page.getByLabel('Stay signed in on this device').check()
      await connect(page, adminKey)
      await expect(channelRow(page, 'Fraud desk')).toBeVisible()
      const { [storage]: stored = '', ...others } = await storedBy(page)
      expect(stored).toContain(adminKey)
      expectNone({ ...others, ...(await contentOf(page)) }, [adminKey])
      await page.keyboard.press('Control+K')
      const palette = page.getByRole('dialog', { name: 'Command palette' })
      await palette.getByRole('textbox').fill('channel')
      expectNone({ 'the command palette': (await palette.textContent()) ?? '' }, [adminKey])
      await page.keyboard.press('Escape')
      await expect(palette).toBeHidden()
      await chooseOfConnection(page, 'Sign out')
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
      await expectHidden(page, [adminKey])
      expect(new Set(carried.filter(name => name !== ''))).toEqual(new Set(['authorization']))
      for (const [where, lines] of Object.entries(recorded))
        expectNone({ [where]: lines.join('\n') }, [adminKey])
    })
  })
}
