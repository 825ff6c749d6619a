import type { Locator, Page } from '@playwright/test'
import { testChannel } from '~/contract/channels'
import { channelRow, nameField, openChannel, openNew, saveUntested } from './support/channels'
import { failNext } from './support/mock'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of 422/ })

const panel = (scope: Page | Locator) => scope.getByRole('group', { name: 'Connection test' })
const question = (page: Page) => page.getByRole('dialog', { name: 'Save without a successful test?' })

/** Fills in the form of a webhook. */
async function fillWebhook(page: Page, url: string): Promise<Locator> {
  const drawer = await openNew(page, 'Webhook')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Payload URL').fill(url)
  return drawer
}

const start = (scope: Page | Locator) => panel(scope).getByRole('button', { name: 'Test connection' }).click()

const failures = [
  {
    host: 'fail.example',
    status: 'HTTP status 500',
    cause: 'reported an internal error',
    answer: 'Internal Server Error',
  },
  {
    host: 'denied.example',
    status: 'HTTP status 401',
    cause: 'Check the secret token',
    answer: 'invalid_token',
  },
  { host: 'tls.example', status: null, cause: 'certificate', answer: 'certificate verify failed' },
]
for (const { host, status, cause, answer } of failures) {
  test(`a failed test of ${host} shows its duration and the probable cause`, async ({ page }) => {
    const drawer = await fillWebhook(page, `https://${host}/in`)
    await start(drawer)
    await expect(panel(drawer)).toContainText('Waiting for a response…')
    await expect(panel(drawer)).toContainText('Test failed')
    await expect(panel(drawer)).toContainText(/\d+ ms/)
    await expect(panel(drawer)).toContainText(cause)
    if (status) await expect(panel(drawer)).toContainText(status)
    else await expect(panel(drawer)).not.toContainText('Status')
    await panel(drawer).getByText('Request', { exact: true }).click()
    await expect(panel(drawer).getByText('misc.webhook_connection_test')).toBeVisible()
    await panel(drawer).getByText('Response', { exact: true }).click()
    await expect(panel(drawer).getByText(answer)).toBeVisible()
  })
}

test('a test of a receiver that does not answer times out after five seconds', async ({ page }) => {
  await page.clock.install()
  const drawer = await fillWebhook(page, 'https://slow.example/in')
  await start(drawer)
  await expect(panel(drawer)).toContainText('Waiting for a response…')
  await expect(panel(drawer).getByRole('button', { name: 'Test connection' })).toBeDisabled()
  await page.clock.fastForward(5000)
  await expect(panel(drawer)).toContainText('Test failed')
  await expect(panel(drawer)).toContainText('5,000 ms')
  await expect(panel(drawer)).toContainText('didn’t respond within 5 seconds')
})

test('a recovered receiver passes a later test', async ({ page }) => {
  const drawer = await fillWebhook(page, 'https://flaky.example/in')
  for (const outcome of ['HTTP status 503', 'HTTP status 503', 'HTTP status 200']) {
    await start(drawer)
    await expect(panel(drawer)).toContainText('Waiting for a response…')
    await expect(panel(drawer)).toContainText(outcome)
  }
  await expect(panel(drawer)).toContainText('Test passed')
})

test('a receiver with a self-signed certificate passes without the SSL check', async ({ page }) => {
  const drawer = await fillWebhook(page, 'https://tls.example/in')
  await drawer.getByRole('switch', { name: 'Verify TLS certificate' }).press('Space')
  await start(drawer)
  await expect(panel(drawer)).toContainText('Test passed')
  await expect(panel(drawer)).toContainText('HTTP status 200')
})

test('the test uses the form, and only if it is complete', async ({ page }) => {
  const drawer = await openNew(page, 'Webhook')
  await start(drawer)
  await expect(drawer.getByLabel('Payload URL')).toHaveAccessibleDescription('This field is required')
  await expect(panel(drawer).getByRole('status')).toBeEmpty()
})

test('fields that the service refuses to test are reported by their labels', async ({ page }) => {
  const drawer = await fillWebhook(page, 'https://hooks.example/in')
  const errors = { payloadUrl: 'not from here', customHeaders: { 1: { value: 'is required' } } }
  await failNext(page, { operation: testChannel.id, status: 422, body: { errors } })
  await start(drawer)
  await expect(panel(drawer).getByRole('alert')).toContainText('Payload URL: not from here')
  await expect(panel(drawer).getByRole('alert')).toContainText('Header 2 value: is required')
})

test('a stored channel is tested from its page', async ({ page }) => {
  await openChannel(page, 'Legacy ticket intake')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(panel(page)).toContainText('Test failed')
  await expect(panel(page)).toContainText('HTTP status 401')
})

test.describe('saving a channel', () => {
  const save = (drawer: Locator) => drawer.getByRole('button', { name: 'Test and save' }).click()

  test('tests it first, and saves it if the test passes', async ({ page }) => {
    const drawer = await fillWebhook(page, 'https://hooks.example/in')
    await save(drawer)
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
    await expect(channelRow(page, 'Night shift')).toBeVisible()
  })

  test('saves it without a test on request', async ({ page }) => {
    let tests = 0
    page.on('request', request => (tests += request.url().endsWith(testChannel.url) ? 1 : 0))
    await fillWebhook(page, 'https://fail.example/in')
    await saveUntested(page)
    await expect(channelRow(page, 'Night shift')).toBeVisible()
    expect(tests).toBe(0)
  })

  test('asks for confirmation if the test fails, with its cause', async ({ page }) => {
    const drawer = await fillWebhook(page, 'https://fail.example/in')
    await save(drawer)
    await expect(question(page)).toContainText('The test failed.')
    await expect(question(page)).toContainText('reported an internal error')
    await question(page).getByRole('button', { name: 'Keep editing' }).click()
    await expect(question(page)).toBeHidden()
    await expect(panel(drawer)).toContainText('Test failed')
    await expect(drawer.getByLabel('Payload URL')).toHaveValue('https://fail.example/in')

    await save(drawer)
    await question(page).getByRole('button', { name: 'Save anyway' }).click()
    await expect(channelRow(page, 'Night shift')).toBeVisible()
  })

  test('tests it again if the URL was changed after a passed test', async ({ page }) => {
    const drawer = await fillWebhook(page, 'https://hooks.example/in')
    await start(drawer)
    await expect(panel(drawer)).toContainText('Test passed')
    await drawer.getByLabel('Payload URL').fill('https://fail.example/in')
    await expect(panel(drawer)).not.toContainText('Test passed')
    await save(drawer)
    await expect(question(page)).toContainText('The test failed.')
  })

  test('does not repeat a test that has passed', async ({ page }) => {
    const drawer = await fillWebhook(page, 'https://hooks.example/in')
    await start(drawer)
    await expect(panel(drawer)).toContainText('Test passed')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
  })
})
