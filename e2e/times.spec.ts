import type { Page } from '@playwright/test'
import { listDeliveries } from '~/contract/deliveries'
import { deliveryOf, deliveryRows, openLogOf } from './support/deliveries'
import { answerWith, failNext } from './support/mock'
import { expect, test } from './support/test'

const minute = 60_000
const id = (end: number) => `6ae9eae3d99ccb3e03fd400${end}`
const time = (page: Page) => page.getByLabel(/^(Time|日時)$/)
const preview = (page: Page) => page.getByRole('region', { name: /^(Request body|リクエスト本文)$/ })

/** Replaces the narrow spaces that browsers put into times with plain ones. */
const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ')

const readers = [
  { locale: 'en-GB', timezoneId: 'Europe/Berlin', time: '11:00:00' },
  { locale: 'en-GB', timezoneId: 'America/St_Johns', time: '06:30:00' },
  { locale: 'ja-JP', timezoneId: 'Asia/Tokyo', time: '19:00:00' },
  { locale: 'en-US', timezoneId: 'America/St_Johns', time: '6:30:00 AM' },
] as const

for (const { locale, timezoneId, time: written } of readers) {
  test.describe(`for a reader in ${timezoneId} with ${locale}`, () => {
    test.use({ locale, timezoneId })

    test('a timestamp without a zone is shown in the reader’s zone and format, and an event is sent with the time at which its form was opened', async ({
      page,
    }) => {
      await page.clock.setFixedTime('2026-11-28T10:05:00Z')
      await page.goto('/nowhere')
      await answerWith(page, listDeliveries, [deliveryOf({ timestamp: '2026-11-28 10:00:00.123456' })], {
        times: 100,
      })
      await page.getByRole('link', { name: /^(Deliveries|配信ログ)$/ }).click()
      const row = page.getByRole('table').locator('[data-index]')
      await expect(row).toHaveCount(1)
      expect(plain(await row.getByRole('time').textContent())).toBe(written)
      await expect(page.getByRole('cell', { name: /^(Today|今日)$/ })).toBeVisible()
      await page.getByRole('button', { name: /^(Time|期間): / }).click()
      await page.getByRole('button', { name: /^(Last 15 minutes|直近15分)$/ }).click()
      await expect(page).toHaveURL(/last=15m/)
      await expect(row).toHaveCount(1)
      await page.getByRole('link', { name: /^(Health|配信状況)$/ }).click()
      await page.getByText(/^(Show as table|表で表示)$/).click()
      const bucket = page.getByRole('rowheader').first()
      await expect(bucket).toBeVisible()
      expect(/[AP]M/.test(plain(await bucket.textContent()))).toBe(locale === 'en-US')

      await page.clock.setFixedTime('2026-11-01T06:30:00Z')
      await page.goto('/send-event?type=deploymentInfo')
      await expect(time(page)).toHaveAccessibleDescription(new RegExp(timezoneId.replace('_', ' ')))
      await expect(preview(page)).toContainText('"timestamp": "2026-11-01T06:30:00.000Z"')
    })
  })
}

test('the attempts of a delivery are sorted by time, whatever the format of their timestamps', async ({
  page,
}) => {
  await openLogOf(
    page,
    [
      deliveryOf({
        id: id(2),
        parentNotificationId: id(1),
        retryCount: 1,
        timestamp: '2026-11-28T10:00:00.250000Z',
      }),
      deliveryOf({ id: id(1), status: 'retrying', timestamp: '2026-11-28T10:00:00Z' }),
    ],
    1,
  )
  await deliveryRows(page).first().getByRole('link').first().click()
  const attempts = page.getByRole('list', { name: 'Attempts' }).getByRole('listitem')
  await expect(attempts.first()).toContainText('First')
  await expect(page.getByText('Delivered on attempt 2')).toBeVisible()
})

test.describe('in a zone whose clocks are set back', () => {
  test.use({ locale: 'en-US', timezoneId: 'America/New_York' })

  test('an event is sent with the selected one of two equal local times', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-01T06:30:02Z')
    await page.goto('/send-event?type=deploymentInfo')
    const pass = page.getByRole('combobox', { name: 'This time occurs twice. Which one?' })
    await time(page).fill('2026-10-01T12:00:00')
    await expect(pass).toBeHidden()
    await page.getByRole('button', { name: 'Use current time' }).click()
    await expect(time(page)).toHaveValue('2026-11-01T01:30:02')
    await expect(pass.getByRole('option', { selected: true })).toHaveText(/1:30:02\sAM EST$/)
    await expect(preview(page)).toContainText('"timestamp": "2026-11-01T06:30:02.000Z"')
    await pass.selectOption({ index: 0 })
    await expect(preview(page)).toContainText('"timestamp": "2026-11-01T05:30:02.000Z"')
    await time(page).fill('2026-03-08T02:30:00')
    await expect(time(page)).toHaveAccessibleDescription(/doesn’t exist in your time zone/)
  })

  test('the health table has a row for each day, including the newest', async ({ page }) => {
    // The log shows all of its rows at once, which are of as many days.
    await page.setViewportSize({ width: 1280, height: 2400 })
    const start = Date.UTC(2026, 9, 14, 4)
    const hours = (Date.UTC(2026, 10, 5, 11) - start) / (60 * minute)
    await page.clock.setFixedTime('2026-11-05T12:00:00Z')
    await openLogOf(
      page,
      Array.from({ length: 24 }, (_, index) =>
        deliveryOf({
          id: `6ae9eae3d99ccb3e03fd40${String(index).padStart(2, '0')}`,
          timestamp: new Date(start + Math.round((hours * (23 - index)) / 23) * 60 * minute).toISOString(),
        }),
      ),
    )
    await page.getByRole('link', { name: 'Health', exact: true }).click()
    await page.getByRole('radio', { name: 'Last 30 days' }).click()
    await page.getByText('Show as table').click()
    const days = page.getByRole('table', { name: 'Attempts over time' }).getByRole('rowheader')
    await expect(days.first()).toHaveText('Thu, Nov 5')
    const texts = await days.allTextContents()
    expect(texts).toContain('Sun, Nov 1')
    expect(texts).toEqual([...new Set(texts)])
  })
})

for (const [difference, minutes] of [
  ['40 minutes behind', 40],
  ['26 hours ahead of', -26 * 60],
] as const)
  test(`a clock that is ${difference} the server’s is reported, and filters use the server’s time`, async ({
    page,
  }) => {
    await page.goto('/nowhere')
    const serverNow = Date.now() + minutes * minute
    const data = [deliveryOf({ timestamp: new Date(serverNow - 5 * minute).toISOString() })]
    await failNext(page, {
      operation: listDeliveries.id,
      status: 200,
      times: 100,
      headers: { Date: new Date(serverNow).toUTCString() },
      body: { count: 1, totalCount: 1, next: null, previous: null, data },
    })
    await page.getByRole('link', { name: 'Deliveries', exact: true }).click()
    await expect(page.getByText(`This device’s clock is ${difference} the server’s.`)).toBeVisible()
    await page.getByRole('button', { name: 'Time: Any time' }).click()
    await page.getByRole('button', { name: 'Last 15 minutes' }).click()
    await expect(page).toHaveURL(/last=15m/)
    await expect(deliveryRows(page)).toHaveCount(1)
  })
