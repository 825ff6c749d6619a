import type { Locator, Page } from '@playwright/test'
import { testChannel } from '~/contract/channels'
import { channelRow, nameField, openNew } from './support/channels'
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
test('the form tests its current values, and shows the duration and the probable cause of a failure', async ({
  page,
}) => {
  const drawer = await openNew(page, 'Webhook')
  const url = drawer.getByLabel('Payload URL')
  await start(drawer)
  await expect(url).toHaveAccessibleDescription('This field is required')
  await expect(panel(drawer).getByRole('status')).toBeEmpty()

  for (const { host, status, cause, answer } of failures)
    await test.step(host, async () => {
      await url.fill(`https://${host}/in`)
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

  await test.step('a self-signed certificate, without the check', async () => {
    await drawer.getByRole('switch', { name: 'Verify TLS certificate' }).press('Space')
    await start(drawer)
    await expect(panel(drawer)).toContainText('Test passed')
    await expect(panel(drawer)).toContainText('HTTP status 200')
  })

  await test.step('a receiver that recovers', async () => {
    await url.fill('https://flaky.example/in')
    for (const outcome of ['HTTP status 503', 'HTTP status 503', 'HTTP status 200']) {
      await start(drawer)
      await expect(panel(drawer)).toContainText('Waiting for a response…')
      await expect(panel(drawer)).toContainText(outcome)
    }
    await expect(panel(drawer)).toContainText('Test passed')
  })

  await test.step('fields that the service refuses to test', async () => {
    const errors = { payloadUrl: 'not from here', customHeaders: { 1: { value: 'is required' } } }
    await failNext(page, { operation: testChannel.id, status: 422, body: { errors } })
    await start(drawer)
    await expect(panel(drawer).getByRole('alert')).toContainText('Payload URL: not from here')
    await expect(panel(drawer).getByRole('alert')).toContainText('Header 2 value: is required')
  })
})

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

test('saving tests a channel that was changed since its last test, and asks for confirmation if that fails', async ({
  page,
}) => {
  const drawer = await fillWebhook(page, 'https://hooks.example/in')
  const save = drawer.getByRole('button', { name: 'Test and save' })
  await start(drawer)
  await expect(panel(drawer)).toContainText('Test passed')
  await drawer.getByLabel('Payload URL').fill('https://fail.example/in')
  await expect(panel(drawer)).not.toContainText('Test passed')
  await save.click()
  await expect(question(page)).toContainText('The test failed.')
  await expect(question(page)).toContainText('reported an internal error')
  await question(page).getByRole('button', { name: 'Keep editing' }).click()
  await expect(question(page)).toBeHidden()
  await expect(panel(drawer)).toContainText('Test failed')
  await expect(drawer.getByLabel('Payload URL')).toHaveValue('https://fail.example/in')

  await save.click()
  await question(page).getByRole('button', { name: 'Save anyway' }).click()
  await expect(channelRow(page, 'Night shift')).toBeVisible()
})
