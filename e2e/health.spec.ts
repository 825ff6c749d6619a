import type { Locator, Page } from '@playwright/test'
import { listDeliveries } from '~/contract/deliveries'
import { bar, deliveryOf, frameRead, openLogOf } from './support/deliveries'
import { channelRow, channelTab, openChannel, openList } from './support/channels'
import { failNext } from './support/mock'
import { expect, test } from './support/test'

const reach = (page: Page) => page.getByRole('main').getByText(/^[\d,]+ attempts in this time range$/)
const ofChannel = (page: Page) =>
  page.getByRole('main').getByText(/^Based on the latest [\d,]+ attempts, since/)
const byChannel = (page: Page) => page.getByRole('table', { name: 'Health by channel' })
const byPolicy = (page: Page) => page.getByRole('table', { name: 'Health by policy' })
const overTime = (page: Page) => page.getByRole('table', { name: 'Attempts over time' })
const rowsOf = (table: Locator) => table.locator('tbody').getByRole('row')

async function openHealth(page: Page, query = '') {
  await page.goto(`/deliveries/health${query}`)
  await expect(reach(page)).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Returns the sum of a column of the table next to the chart. */
async function sumOf(page: Page, column: number): Promise<number> {
  const cells = await overTime(page).locator(`tbody td:nth-of-type(${column})`).allTextContents()
  return cells.reduce((sum, text) => sum + Number(text), 0)
}

test('the health page covers its range, and its table matches the chart', async ({ page }) => {
  await page.goto('/deliveries')
  await page.getByRole('link', { name: 'Health', exact: true }).click()
  await expect(reach(page)).toBeVisible()
  await expect(page.locator('canvas')).toBeVisible()
  await expect(page.getByText(/^\d+(\.\d)?%$/).first()).toBeVisible()
  await page.getByRole('radio', { name: 'Last 30 days' }).click()
  await expect(page).toHaveURL('/deliveries/health?last=30d')
  await expect(page.getByText(/^[12],\d{3} attempts in this time range$/)).toBeVisible()
  const total = Number(((await reach(page).textContent()) ?? '').replaceAll(/\D/g, ''))
  await page.getByText('Show as table').click()
  const failed = await sumOf(page, 2)
  expect((await sumOf(page, 1)) + failed).toBe(total)
  await expect(
    page.getByRole('link', { name: `${failed} of ${total.toLocaleString('en-US')}` }),
  ).toBeVisible()
})

test('the two figures link to exactly their rows, in the same range', async ({ page }) => {
  for (const [term, rows] of [
    ['Undelivered notifications', 'notifications'],
    ['Failed attempts', 'attempts'],
  ] as const) {
    await openHealth(page, '?last=7d')
    const figure = page.locator('dl > div').filter({ hasText: term }).getByRole('link')
    const count = /^\d+/.exec((await figure.textContent()) ?? '')?.[0]
    await figure.click()
    await expect(page).toHaveURL(/last=7d/)
    await expect(bar(page)).toContainText(`${count} ${rows} match`)
  }
})

test('an empty range shows that nothing was sent, and a longer one shows the deliveries', async ({
  page,
}) => {
  const timestamp = new Date(Date.now() - 3 * 24 * 60 * 60_000).toISOString()
  await openLogOf(page, [deliveryOf({ timestamp })])
  await page.getByRole('link', { name: 'Health', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing was sent in this time range' })).toBeVisible()
  await page.getByRole('radio', { name: 'Last 7 days' }).click()
  await expect(rowsOf(byChannel(page))).toHaveCount(1)
})

test('the channel with the most failures comes first, with links, and policies are listed too, in an order that a reload restores', async ({
  page,
}) => {
  await openHealth(page, '?last=7d')
  const first = rowsOf(byChannel(page)).first()
  await expect(first).toContainText('Legacy ticket intake')
  await first.getByRole('link', { name: /^\d+ attempts for Legacy ticket intake$/ }).click()
  await expect(page).toHaveURL(/\/deliveries\?channel=[0-9a-f]{24}&of=all&last=7d&view=attempts$/)
  await page.goBack()
  await first.getByRole('link', { name: 'Legacy ticket intake', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Legacy ticket intake' })).toBeVisible()

  await page.goBack()
  await page.getByRole('radio', { name: 'Policy', exact: true }).click()
  await expect(
    byPolicy(page).getByRole('link', { name: 'Health to the old tickets', exact: true }),
  ).toBeVisible()
  const head = byPolicy(page).getByRole('columnheader', { name: 'Policy' })
  await head.getByRole('button').click()
  await expect(rowsOf(byPolicy(page)).first()).toContainText('Accuracy turned red')
  await page.reload()
  await expect(rowsOf(byPolicy(page)).first()).toContainText('Accuracy turned red')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
})

test('the health pages work without a mouse', async ({ page }) => {
  await openHealth(page)
  const before = page.getByRole('link', { name: 'Log', exact: true })
  await before.focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Health', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Last 24 hours' })).toBeFocused()
  for (const figure of ['undelivered', 'failed']) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('href', new RegExp(`status=is(:|%3A)${figure}`))
  }
  const failures = page.getByRole('region', { name: 'Why notifications failed' })
  for (const name of [/^401 · credentials rejected/, /^Fix /, /^Resend \d+: /]) {
    await page.keyboard.press('Tab')
    await expect(failures.getByRole('link', { name })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(page.getByText('Show as table')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const region = page.getByRole('region', { name: 'Attempts over time' })
  await expect(region).toBeFocused()
  await page.keyboard.press('End')
  await expect(rowsOf(overTime(page)).last()).toBeInViewport()
  // Each period links to its attempts.
  for (const period of await region.getByRole('link').all()) {
    await page.keyboard.press('Tab')
    await expect(period).toBeFocused()
  }
  await page.keyboard.press('Tab')
  const grouping = page.getByRole('radio', { name: 'Channel', exact: true })
  await expect(grouping).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(byPolicy(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(byPolicy(page).getByRole('columnheader', { name: 'Policy' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
})

test.describe('during an incident', () => {
  test.use({ dataSet: 'incident' })

  test('the list shows that the last delivery failed, and the channel shows how many did', async ({
    page,
  }) => {
    await openList(page)
    await expect(channelRow(page, 'Platform on-call pager')).toContainText(/Failing since .* · 500/)
    await expect(channelRow(page, 'Audit store')).toContainText('Healthy')
    await openChannel(page, 'Platform on-call pager')
    await channelTab(page, 'Deliveries').click()
    await expect(ofChannel(page)).toBeVisible()
    await expect(page.getByRole('definition').first()).toContainText(/\d+ of \d+/)
    const newest = page.getByRole('table', { name: 'Latest notifications' })
    await expect(rowsOf(newest)).toHaveCount(20)
    // A retry may be pending at this moment.
    await expect(rowsOf(newest).filter({ hasText: '500' }).first()).toBeVisible()
    await expect(rowsOf(newest).first().getByRole('link').first()).toHaveAttribute(
      'href',
      /^\/deliveries\/[0-9a-f]{24}\?channel=[0-9a-f]{24}$/,
    )
    await page.reload()
    await expect(rowsOf(newest)).toHaveCount(20)
    await page.getByRole('link', { name: 'View all deliveries to this channel' }).click()
    await expect(page).toHaveURL(/\/deliveries\?channel=[0-9a-f]{24}$/)
  })
})

test.describe('a failed read', () => {
  test.use({ allowErrors: /status of 500/ })

  test('of the first page is shown once, in place of the figures, that of the next page keeps the loaded data, and both can be retried', async ({
    page,
  }) => {
    await page.goto('/nowhere')
    await failNext(page, { operation: listDeliveries.id, status: 500 })
    const isFrameRead = frameRead(page)
    await page.goto('/deliveries/health')
    await expect(page.getByRole('alert')).toHaveCount(1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(reach(page)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await isFrameRead

    await failNext(page, { operation: listDeliveries.id, status: 500 })
    await page.getByRole('radio', { name: 'Last 30 days' }).click()
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(
      page.getByText(/^1,000 attempts, back to .*\. Older attempts aren’t loaded\.$/),
    ).toBeVisible()
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText(/^[12],\d{3} attempts in this time range$/)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
