import { listDeliveries } from '~/contract/deliveries'
import { bar, deliveryRows, exported, frameRead, makeReceiver, openLog, red } from './support/deliveries'
import { failNext, sendEvent } from './support/mock'
import { expect, test } from './support/test'

test('the log shows how many attempts are loaded, and loads more or all of them', async ({ page }) => {
  await openLog(page)
  await expect(bar(page)).toContainText(/^1,000 attempts loaded, back to /)
  await bar(page).getByRole('button', { name: 'Load more' }).click()
  await expect(bar(page)).toContainText(/^2,000 attempts loaded, back to /)
  await bar(page).getByRole('button', { name: 'Load all' }).click()
  await expect(bar(page)).toContainText(/2,\d{3} attempts \(all loaded\)/)
  await expect(bar(page).getByRole('button', { name: 'Load more' })).toBeHidden()
})

test('the status, code, and text filters narrow the log, and a reload restores them', async ({ page }) => {
  await openLog(page, '?status=retrying')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed')
  await expect(bar(page)).toContainText(/· \d+ attempts match/)
  await expect(deliveryRows(page).filter({ hasNotText: 'Failed' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Code' }).selectOption('Any 4xx')
  await expect(deliveryRows(page).filter({ hasText: '401' }).first()).toBeVisible()
  await page
    .getByRole('searchbox', { name: 'Search subject, event, name, ID, or body' })
    .fill('legacy ticket')
  await expect(page).toHaveURL(/status=failed.*code=4xx&search=legacy\+ticket$/)
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
  await expect(page).toHaveURL('/deliveries?view=attempts')
  await expect(deliveryRows(page).first()).toBeVisible()
})

test('each notification has one row with its outcome, under the heading of its day', async ({ page }) => {
  await page.clock.install()
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://flaky.example/in')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}&tail=on`)
  const table = page.getByRole('table', { name: 'Deliveries' })
  await expect(table.getByRole('cell', { name: 'Today', exact: true })).toBeVisible()
  await page.clock.runFor(7000)
  await expect(deliveryRows(page)).toContainText('Retrying')
  for (let times = 0; times < 4; times++) await page.clock.runFor(33_000)
  await expect(deliveryRows(page)).toContainText('Delivered on retry')
  await expect(deliveryRows(page)).toHaveCount(1)
  await expect(deliveryRows(page).locator('[data-column="attempt"]')).toHaveText('3')
  await expect(page.getByRole('img', { name: 'Latest notification: 1 delivered on retry' })).toBeVisible()
  await page.getByRole('radio', { name: 'Attempts' }).click()
  await expect(page).toHaveURL(/view=attempts/)
  await expect(deliveryRows(page).filter({ hasText: 'Failed, retried' })).toHaveCount(2)
})

test('filtering by an attempt status shows attempts, and filtering by an outcome shows notifications', async ({
  page,
}) => {
  await openLog(page, '?status=is:failed')
  await expect(bar(page)).toContainText(/· \d+ attempts match/)
  await expect(page.getByRole('radio', { name: 'Attempts' })).toBeChecked()
  await page.getByRole('radio', { name: 'Notifications' }).click()
  await expect(page).toHaveURL('/deliveries')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Undelivered')
  await expect(bar(page)).toContainText(/· \d+ notifications match/)
  await expect(deliveryRows(page).filter({ hasNotText: /Failed|Failure reported/ })).toHaveCount(0)
})

test('the channel filter finds a channel by its name, and the time filter selects a range', async ({
  page,
}) => {
  await openLog(page)
  await page.getByRole('combobox', { name: 'Channel' }).fill('fraud')
  await page.getByRole('option', { name: 'Fraud desk' }).click()
  await expect(page).toHaveURL(/channel=[0-9a-f]{24}/)
  await expect(bar(page)).toContainText('(all loaded)')
  await expect(deliveryRows(page).filter({ hasNotText: 'Fraud desk' })).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL('/deliveries')

  await page.getByRole('button', { name: 'Time: Any time' }).click()
  await page.getByRole('button', { name: 'Last 15 minutes' }).click()
  await expect(bar(page)).toContainText(/match/)
  await page.getByRole('button', { name: 'Time: Last 15 minutes' }).click()
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL('/deliveries?last=7d')
  await expect(deliveryRows(page).first()).toBeVisible()
})

test('the live tail holds back new rows until the user shows them', async ({ page }) => {
  await page.goto('/nowhere')
  const channelId = await makeReceiver(page, 'https://hooks.example/in')
  await sendEvent(page, red)
  await openLog(page, `?channel=${channelId}`)
  await expect(deliveryRows(page)).toHaveCount(1)
  await page.getByRole('switch', { name: 'Live tail' }).click()
  await expect(page).toHaveURL(/tail=on/)
  for (let sent = 0; sent < 3; sent++) await sendEvent(page, red)
  const pill = page.getByRole('button', { name: 'Show 3 new notifications' })
  await expect(pill).toBeVisible()
  await expect(deliveryRows(page)).toHaveCount(1)
  await pill.click()
  await expect(deliveryRows(page)).toHaveCount(4)
  await expect(pill).toBeHidden()
})

test('an export has exactly the rows of the current view, notifications or attempts', async ({ page }) => {
  await openLog(page, '?status=is:undelivered')
  const undelivered = Number(/(\d+) notifications match/.exec((await bar(page).textContent()) ?? '')?.[1])
  const rows = (await exported(page, 'CSV')).trimEnd().split('\r\n')
  expect(rows).toHaveLength(undelivered + 1)
  expect(rows[0]).toMatch(/^\uFEFFid,timestamp,outcome,cause,attempts,/)
  const outcomes = JSON.parse(await exported(page, 'JSON')) as { outcome: string }[]
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: undelivered }, () => 'failed'))

  await page.getByRole('radio', { name: 'Attempts' }).click()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed')
  await expect(page).toHaveURL(/status=failed/)
  await expect(bar(page)).toContainText(/· \d+ attempts match/)
  const count = Number(/(\d+) attempts match/.exec((await bar(page).textContent()) ?? '')?.[1])
  const lines = (await exported(page, 'CSV')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toMatch(/^\uFEFFid,timestamp,status,statusCode,/)
  const json = JSON.parse(await exported(page, 'JSON')) as { status: string; channelName: string }[]
  expect(json).toHaveLength(count)
  expect(new Set(json.map(({ status }) => status))).toEqual(new Set(['failed']))
  expect(json[0]?.channelName).not.toBe('')
})

test.describe('failures', () => {
  test.use({ allowErrors: /status of (500|404|503)/ })

  test('a log that cannot be read shows one error with a retry, and a failed Load more keeps the loaded rows', async ({
    page,
  }) => {
    await page.goto('/nowhere')
    await failNext(page, { operation: listDeliveries.id, status: 500 })
    const isFrameRead = frameRead(page)
    await page.goto('/deliveries')
    await expect(page.getByRole('alert')).toHaveCount(1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(deliveryRows(page).first()).toBeVisible()

    await isFrameRead
    await failNext(page, { operation: listDeliveries.id, status: 500 })
    await bar(page).getByRole('button', { name: 'Load more' }).click()
    await expect(page.getByRole('alert')).toContainText('Server error')
    await expect(deliveryRows(page).first()).toBeVisible()
    await bar(page).getByRole('button', { name: 'Load more' }).click()
    await expect(bar(page)).toContainText('2,000 attempts loaded')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
