import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { deliveryRows, drawer, makeReceiver, openFirst, openLog, red } from './support/deliveries'
import { sendEvent } from './support/mock'
import { expect, test } from './support/test'

const attempts = (page: Page) => page.getByRole('list', { name: 'Attempts' }).getByRole('listitem')

test('a delivery has its own URL, and its secrets are masked', async ({ page }) => {
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://hooks.example/in/s3cret')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  const detail = await openFirst(page)
  await expect(detail.getByRole('definition').filter({ hasText: 'Night shift' })).toHaveCount(2)
  await expect(detail.getByText('POST https://hooks.example/in/•••')).toBeVisible()
  const headers = detail.getByRole('table', { name: 'Request headers' })
  await expect(headers.getByRole('row', { name: 'X-Api-Key •••' })).toBeVisible()
  await expect(headers.getByRole('row', { name: 'Content-Type application/json' })).toBeVisible()
  await expect(detail).not.toContainText('key-4711')
  const body = detail.getByRole('region', { name: 'Request body' })
  await expect(body).toContainText('"event_type": "model_deployments.service_health_red"')
  await detail.getByRole('button', { name: 'Show raw request' }).click()
  await expect(body).toContainText('"event_type":"model_deployments.service_health_red"')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Model Deployment Service Health' })).toBeHidden()
  await expect(drawer(page).getByText('POST https://hooks.example/in/•••')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`/deliveries?channel=${channelId}`)
})

test('a failed delivery shows its cause, then its response, before the attempts and the request', async ({
  page,
}) => {
  await openLog(page, '?status=failed&search=legacy+ticket')
  const detail = await openFirst(page)
  await expect(detail.getByRole('region', { name: '401 · credentials rejected' })).toContainText(
    'rejected the credentials',
  )
  const headings = detail.getByRole('heading', { level: 3 })
  await expect(headings).toHaveText([
    '401 · credentials rejected',
    'Response',
    'Attempts',
    ...((await headings.count()) > 4 ? ['Sent at the same time'] : []),
    'Request',
  ])
})

test('a form-encoded body is shown as the JSON in its parameter', async ({ page }) => {
  await openLog(page, '?search=legacy+ticket')
  const detail = await openFirst(page)
  await detail.getByText('Request', { exact: true }).click()
  await expect(detail.getByText('JSON from the form parameter “payload”:')).toBeVisible()
  await detail.getByRole('button', { name: 'Show raw request' }).click()
  await expect(detail.getByRole('region', { name: 'Request body' })).toContainText(/^payload=%7B/)
})

test('an open delivery follows its retries until one succeeds, and lists each attempt', async ({ page }) => {
  await page.clock.install()
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://flaky.example/in')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  await openFirst(page)
  await page.clock.runFor(4000)
  await expect(page.getByText('Failed once, will retry')).toBeVisible()
  await page.clock.runFor(33_000)
  await expect(attempts(page)).toHaveCount(2)
  await page.clock.runFor(33_000)
  await page.clock.runFor(33_000)
  await expect(page.getByText(/^Delivered on attempt 3, after 1 min 3[0-3] s$/)).toBeVisible()
  await expect(attempts(page)).toContainText([
    /First attempt.*503/,
    /Retry.*503.*\+30 s/,
    /Retry.*200.*\+1 min 3[01] s/,
  ])
  await attempts(page).nth(2).getByRole('link').click()
  await expect(page.getByText(/^Delivered on attempt 3/)).toBeVisible()
  await expect(attempts(page).nth(2)).toHaveAttribute('aria-current', 'true')
})

test('a delivery is resent after a confirmation, and the new attempt can be opened', async ({ page }) => {
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://hooks.example/in')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  await openFirst(page)
  await drawer(page).getByRole('button', { name: 'Resend' }).click()
  const question = page.getByRole('dialog', { name: 'Resend this delivery?' })
  await expect(question).toContainText('Recipients may get it twice.')
  await question.getByRole('button', { name: 'Resend' }).click()
  await expect(drawer(page).getByText('Resent:')).toBeVisible()
  await expect(attempts(page)).toContainText(['First attempt', 'Resend'])
  await drawer(page).getByRole('link', { name: 'View new attempt' }).click()
  await expect(attempts(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(attempts(page).nth(1)).toContainText('Delivered')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // It is the same notification, with two attempts.
  await expect(deliveryRows(page)).toHaveCount(1)
  await expect(deliveryRows(page).locator('[data-column="attempt"]')).toHaveText('2')
})

test('a failed delivery links to a prefilled mute, and to the form of its channel', async ({ page }) => {
  await openLog(page, '?status=failed&search=legacy+ticket')
  const detail = await openFirst(page)
  await detail.getByRole('link', { name: 'Mute for this deployment' }).click()
  const mute = page.getByRole('dialog', { name: 'Create mute' })
  await expect(mute.getByLabel('Policy', { exact: true })).not.toHaveValue('')
  await expect(mute.getByRole('combobox', { name: 'Deployment' })).toHaveAccessibleDescription(
    /^[0-9a-f]{24}$/,
  )
  await mute.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(/\?status=failed&search=legacy\+ticket$/)
  await drawer(page).getByRole('link', { name: 'Fix channel' }).click()
  const channel = page.getByRole('dialog', { name: 'Edit channel' })
  await channel.getByRole('button', { name: 'Save channel' }).click()
  // Back at the delivery, and Back does not open the form again.
  await expect(channel).toHaveCount(0)
  await expect(detail).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/deliveries\?/)
  await expect(channel).toHaveCount(0)
})

test('a link to a delivery that does not exist shows that it was not found', async ({ page }) => {
  await page.goto('/deliveries/6f0000000000000000000000?status=failed')
  await expect(drawer(page).getByRole('heading', { name: 'Delivery not found' })).toBeVisible()
  await expectNoViolations(page)
})
