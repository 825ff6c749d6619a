import type { Locator, Page } from '@playwright/test'
import { listDeliveries, resendDelivery } from '~/contract/deliveries'
import { expectNoViolations } from './support/axe'
import { deliveryRows, exported, openLog, rowLink } from './support/deliveries'
import { expectNoSidewaysScroll } from './support/layout'
import { failNext, makeChannel, makePolicy, sendEvent } from './support/mock'
import { expect, test } from './support/test'

const churn = '65f1de910700000000000001'

const bar = (page: Page) => page.getByRole('group', { name: 'Loaded deliveries' })
const drawer = (page: Page) => page.getByRole('dialog').first()
const attempts = (page: Page) => page.getByRole('list', { name: 'Attempts' }).getByRole('listitem')

/** Opens the first delivery of a list, and waits for its texts. */
async function openFirst(page: Page): Promise<Locator> {
  await rowLink(deliveryRows(page).first()).click()
  await expect(drawer(page).getByRole('region', { name: 'Request body' })).toBeVisible()
  return drawer(page)
}

/** A webhook of its own for a test, and a policy that sends to it. */
async function makeReceiver(page: Page, payloadUrl: string, name = 'Night shift'): Promise<string> {
  const channel = await makeChannel(page, {
    channelType: 'Webhook',
    name,
    payloadUrl,
    contentType: 'application/json',
    secretToken: 'top-secret',
    validateSsl: true,
    customHeaders: [{ name: 'X-Api-Key', value: 'key-4711' }],
    languageCode: 'en',
  })
  await makePolicy(page, { name, channelId: channel.id, eventType: 'model_deployments.service_health_red' })
  return channel.id
}

const red = {
  eventType: 'serviceHealthChangeRed',
  timestamp: '2026-03-02T08:59:00Z',
  deploymentId: churn,
} as const

test('the log says what was looked at, and loads more of it, and all', async ({ page }) => {
  await openLog(page)
  await expect(bar(page)).toContainText(/^1,000 attempts loaded, back to /)
  await bar(page).getByRole('button', { name: 'Load more' }).click()
  await expect(bar(page)).toContainText(/^2,000 attempts loaded, back to /)
  await bar(page).getByRole('button', { name: 'Load all' }).click()
  await expect(bar(page)).toContainText(/2,\d{3} attempts \(all loaded\)/)
  await expect(bar(page).getByRole('button', { name: 'Load more' })).toBeHidden()
})

test('status, code and text narrow what is loaded; the address brings it back', async ({ page }) => {
  await openLog(page)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed')
  await expect(bar(page)).toContainText(/· \d+ match/)
  await expect(deliveryRows(page).filter({ hasNotText: 'Failed' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Code' }).selectOption('Any 4xx')
  await expect(deliveryRows(page).filter({ hasText: '401' }).first()).toBeVisible()
  await page
    .getByRole('searchbox', { name: 'Search subject, event, name, ID, or body' })
    .fill('legacy ticket')
  await expect(page).toHaveURL(/status=failed&code=4xx&search=legacy\+ticket/)
  const found = await bar(page).getByRole('status').first().textContent()
  await page.reload()
  await expect(deliveryRows(page).first()).toContainText('Legacy ticket')
  await expect(bar(page).getByRole('status').first()).toHaveText(found ?? '')
  await page
    .getByRole('searchbox', { name: 'Search subject, event, name, ID, or body' })
    .fill('no one has this')
  await expect(
    page.getByRole('heading', { name: 'No matching deliveries for “no one has this”' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/deliveries')
  await expect(deliveryRows(page).first()).toBeVisible()
})

test('policy and channel are found by the service', async ({ page }) => {
  await openLog(page)
  await page.getByRole('combobox', { name: 'Channel' }).fill('fraud')
  await page.getByRole('option', { name: 'Fraud desk' }).click()
  await expect(page).toHaveURL(/channel=[0-9a-f]{24}/)
  await expect(bar(page)).toContainText('(all loaded)')
  await expect(deliveryRows(page).filter({ hasNotText: 'Fraud desk' })).toHaveCount(0)
})

test('the last hour is a filter too', async ({ page }) => {
  await openLog(page)
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last 15 minutes')
  await expect(bar(page)).toContainText(/match/)
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last 7 days')
  await expect(deliveryRows(page).first()).toBeVisible()
})

test('a delivery has its own address, and its secrets are masked', async ({ page }) => {
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

test('a form-encoded body is read as the JSON that it holds', async ({ page }) => {
  await openLog(page, '?search=legacy+ticket')
  const detail = await openFirst(page)
  await expect(detail.getByText('JSON from the form parameter “payload”:')).toBeVisible()
  await detail.getByRole('button', { name: 'Show raw request' }).click()
  await expect(detail.getByRole('region', { name: 'Request body' })).toContainText(/^payload=%7B/)
})

test('as a command, secrets are masked unless asked for', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://hooks.example/in/s3cret')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  const detail = await openFirst(page)
  const copied = async () => {
    await detail.getByRole('button', { name: 'Copy as cURL' }).click()
    await expect(detail.getByText('cURL command copied')).toBeAttached()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const masked = await copied()
  expect(masked).toContain("--url 'https://hooks.example/in/•••'")
  expect(masked).not.toMatch(/s3cret|key-4711/)
  await detail.getByRole('checkbox', { name: 'Include secrets' }).check()
  await expect(detail.getByText('cURL command copied')).toHaveCount(0)
  const whole = await copied()
  expect(whole).toContain('https://hooks.example/in/s3cret')
  expect(whole).toContain('X-Api-Key: key-4711')
})

test('a flaky webhook recovers before one’s eyes, and the chain says so', async ({ page }) => {
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
    /Retry.*503 · \+30 s/,
    /Retry.*200 · \+1 min 3[01] s/,
  ])
  await attempts(page).nth(2).getByRole('link').click()
  await expect(page.getByText(/^Delivered on attempt 3/)).toBeVisible()
  await expect(attempts(page).nth(2)).toHaveAttribute('aria-current', 'true')
})

test('a resend is asked for, and followed to its attempt', async ({ page }) => {
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
  await page.getByRole('button', { name: 'Show 1 new attempt' }).click()
  await expect(deliveryRows(page)).toHaveCount(2)
})

test('the live tail lets new rows wait until they are asked for', async ({ page }) => {
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://hooks.example/in')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  await expect(deliveryRows(page)).toHaveCount(1)
  await page.getByRole('switch', { name: 'Live tail' }).click()
  await expect(page).toHaveURL(/tail=on/)
  for (let sent = 0; sent < 3; sent++) await sendEvent(page, red)
  const pill = page.getByRole('button', { name: 'Show 3 new attempts' })
  await expect(pill).toBeVisible()
  await expect(deliveryRows(page)).toHaveCount(1)
  await pill.click()
  await expect(deliveryRows(page)).toHaveCount(4)
  await expect(pill).toBeHidden()
})

test('a mute and the channel’s form are one step away, filled in', async ({ page }) => {
  await openLog(page, '?status=failed&search=legacy+ticket')
  const detail = await openFirst(page)
  await detail.getByRole('link', { name: 'Mute for this deployment' }).click()
  const mute = page.getByRole('dialog', { name: 'Create mute' })
  await expect(mute.getByLabel('Policy', { exact: true })).not.toHaveValue('')
  await expect(mute.getByRole('textbox', { name: 'Deployment ID' })).toHaveValue(/^[0-9a-f]{24}$/)
  await page.goBack()
  await drawer(page).getByRole('link', { name: 'Edit channel' }).click()
  const channel = page.getByRole('dialog', { name: 'Edit channel' })
  await channel.getByRole('button', { name: 'Save channel' }).click()
  // Back at the delivery, and Back does not open the form again.
  await expect(channel).toHaveCount(0)
  await expect(detail).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/deliveries\?/)
  await expect(channel).toHaveCount(0)
})

test('what is shown is exported', async ({ page }) => {
  await openLog(page, '?status=failed')
  const count = Number(/(\d+) match/.exec((await bar(page).textContent()) ?? '')?.[1])
  const lines = (await exported(page, 'CSV')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toMatch(/^\uFEFFid,timestamp,status,statusCode,/)
  const json = JSON.parse(await exported(page, 'JSON')) as { status: string; channelName: string }[]
  expect(json).toHaveLength(count)
  expect(new Set(json.map(({ status }) => status))).toEqual(new Set(['failed']))
  expect(json[0]?.channelName).not.toBe('')
})

test('a link to what is not there says so, and looks in all deliveries', async ({ page }) => {
  await page.goto('/deliveries/6f0000000000000000000000?status=failed')
  await expect(drawer(page).getByRole('heading', { name: 'Delivery not found' })).toBeVisible()
  await expectNoViolations(page)
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('the log and a delivery are whole, and fit a phone', async ({ page }) => {
    await page.goto('/deliveries?status=failed')
    await expect(page.getByText(/1,000件を読み込み済み/)).toBeVisible()
    await page.getByRole('table', { name: '配信ログ' }).locator('[data-index="0"] a').first().click()
    await expect(page.getByRole('region', { name: 'リクエストの本文' })).toBeVisible()
    await expect(page.getByText('4回試行して失敗')).toBeVisible()
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
  })
})

test('the log and a delivery break no rule of accessibility, and fit a phone', async ({ page }) => {
  await openLog(page, '?status=failed')
  await expectNoViolations(page)
  await openFirst(page)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
})

test.describe('failures', () => {
  test.use({ allowErrors: /status of (500|404|503)/ })

  test('a log that cannot be read says so, and is read again', async ({ page }) => {
    await page.goto('/nowhere')
    await failNext(page, { operation: listDeliveries.id, status: 500 })
    await page.goto('/deliveries')
    await expect(page.getByRole('alert')).toHaveCount(1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(deliveryRows(page).first()).toBeVisible()
  })

  test('a refused resend is told in its question', async ({ page }) => {
    await openLog(page, '?status=failed')
    await openFirst(page)
    await failNext(page, { operation: resendDelivery.id, status: 500 })
    await drawer(page).getByRole('button', { name: 'Resend' }).click()
    const question = page.getByRole('dialog', { name: 'Resend this delivery?' })
    await question.getByRole('button', { name: 'Resend' }).click()
    await expect(question.getByRole('alert')).toContainText('Server error')
    await expect(page.getByRole('alert')).toHaveCount(1)
  })

  test('what can no longer be loaded leaves what is there', async ({ page }) => {
    await openLog(page)
    await failNext(page, { operation: listDeliveries.id, status: 500 })
    await bar(page).getByRole('button', { name: 'Load more' }).click()
    await expect(page.getByRole('alert')).toContainText('Server error')
    await expect(deliveryRows(page).first()).toBeVisible()
    await bar(page).getByRole('button', { name: 'Load more' }).click()
    await expect(bar(page)).toContainText('2,000 attempts loaded')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
