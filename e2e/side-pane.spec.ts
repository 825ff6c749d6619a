import type { Page } from '@playwright/test'
import { deliveryRows, openFirst, openLog, rowLink } from './support/deliveries'
import { expect, test } from './support/test'

const pane = (page: Page) => page.getByRole('dialog')
const rowAt = (page: Page, index: number) => page.locator(`main [data-index="${index}"]`)
const addressOf = (page: Page) => new URL(page.url()).pathname
const next = (page: Page) => pane(page).getByRole('button', { name: 'Next delivery' })
const previous = (page: Page) => pane(page).getByRole('button', { name: 'Previous delivery' })

/** Returns whether the page is wider than the window. */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('the log stays usable beside a delivery: it scrolls, is filtered, and its rows change the pane', async ({
  page,
}) => {
  await openLog(page, '?status=failed')
  await openFirst(page)
  await expect(rowLink(rowAt(page, 0))).toHaveAttribute('aria-current', 'true')
  expect(await isTooWide(page)).toBe(false)
  await page.mouse.move(400, 600)
  await page.mouse.wheel(0, 600)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  await expect(pane(page).getByRole('heading', { level: 2 })).toBeInViewport()
  const before = addressOf(page)
  await rowLink(rowAt(page, 12)).click()
  await expect(rowLink(rowAt(page, 12))).toHaveAttribute('aria-current', 'true')
  expect(addressOf(page)).not.toBe(before)
  await page.getByRole('button', { name: 'Filter · 1' }).click()
  await page.getByRole('combobox', { name: 'Code' }).selectOption('Any 4xx')
  await expect(page).toHaveURL(/code=4xx/)
  await expect(pane(page)).toBeVisible()
})

test('Back closes the pane, however many deliveries it has shown, and the log stays where it is', async ({
  page,
}) => {
  await openLog(page, '?status=failed')
  await openFirst(page)
  await rowLink(rowAt(page, 1)).click()
  await next(page).click()
  await page.mouse.move(400, 600)
  await page.mouse.wheel(0, 400)
  const row = rowAt(page, 12)
  await expect(row).toBeInViewport()
  await page.goBack()
  await expect(pane(page)).toHaveCount(0)
  await expect(page).toHaveURL('/deliveries?status=failed')
  await expect(rowLink(rowAt(page, 2))).toBeFocused()
  await page.goForward()
  await expect(pane(page)).toBeVisible()
  await expect(rowLink(rowAt(page, 2))).toHaveAttribute('aria-current', 'true')
})

test('closing a pane leaves no entry of it in the history', async ({ page }) => {
  await page.goto('/channels')
  await page.getByRole('navigation').getByRole('link', { name: 'Deliveries', exact: true }).click()
  await openFirst(page)
  await pane(page).getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL('/deliveries')
  await page.goBack()
  await expect(page).toHaveURL('/channels')
})

test('a row that is clicked stays under the pointer when the list makes room', async ({ page }) => {
  await openLog(page, '?status=failed')
  const cell = rowAt(page, 3).locator('[data-column="status"]')
  const before = await cell.boundingBox()
  await cell.click()
  await expect(pane(page)).toBeVisible()
  expect(Math.abs(((await cell.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3)
})

test('previous and next walk the rows as they are filtered, with buttons and keys', async ({ page }) => {
  await openLog(page, '?status=failed')
  await openFirst(page)
  await expect(pane(page).getByRole('status').first()).toHaveText(/^1 of \d+$/)
  await expect(previous(page)).toBeDisabled()
  await pane(page).getByRole('button', { name: 'Compare' }).first().click()
  await expect(page).toHaveURL(/compare=/)
  await next(page).focus()
  await page.keyboard.press('Enter')
  await expect(rowLink(rowAt(page, 1))).toHaveAttribute('aria-current', 'true')
  await expect(next(page)).toBeFocused()
  await expect(page).toHaveURL(/\?status=failed$/)
  for (let step = 0; step < 18; step++) await page.keyboard.press('j')
  await expect(rowLink(rowAt(page, 19))).toHaveAttribute('aria-current', 'true')
  await expect(rowAt(page, 19)).toBeInViewport()
  await page.keyboard.press('k')
  await expect(rowLink(rowAt(page, 18))).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(pane(page)).toHaveCount(0)
  await expect(rowLink(rowAt(page, 18))).toBeFocused()
})

test('previous and next work in the drawer of a phone, and at the end there is no next', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/deliveries?status=failed&search=legacy+ticket')
  await expect(deliveryRows(page).first()).toBeVisible()
  await openFirst(page)
  const [, count = ''] =
    /^1 of (\d+)$/.exec((await pane(page).getByRole('status').first().textContent()) ?? '') ?? []
  for (let step = 1; step < Number(count); step++) await page.keyboard.press('j')
  await expect(pane(page).getByRole('status').first()).toHaveText(`${count} of ${count}`)
  await expect(next(page)).toBeDisabled()
  await previous(page).click()
  await expect(pane(page).getByRole('status').first()).toHaveText(`${Number(count) - 1} of ${count}`)
})

test('on a phone, the filters are behind a button that shows how many are set, and rows can be selected', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/deliveries?status=is:undelivered')
  await deliveryRows(page).first().getByRole('checkbox').check()
  await expect(page.getByRole('button', { name: 'Resend 1' })).toBeInViewport()
  const code = page.getByRole('combobox', { name: 'Code' })
  await expect(code).toBeHidden()
  await page.getByRole('button', { name: 'Filter · 1' }).click()
  await code.selectOption('Any 4xx')
  await expect(page.getByRole('button', { name: 'Filter · 2', expanded: true })).toBeVisible()
})

test('lists start near the top of a 1366 by 850 window, and their first row is visible at 200% zoom', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 850 })
  for (const [list, most] of [
    ['/deliveries', 190],
    ['/channels', 110],
  ] as const) {
    await page.goto(list)
    await expect(page.getByRole('row').getByRole('link').first()).toBeVisible()
    const header = await page.getByRole('banner').boundingBox()
    // The first row after the column headings.
    const row = await page.getByRole('main').getByRole('row').nth(1).boundingBox()
    expect((row?.y ?? Infinity) - (header?.height ?? 0), list).toBeLessThanOrEqual(most)
  }
  await page.setViewportSize({ width: 683, height: 425 })
  for (const list of ['/deliveries', '/channels']) {
    await page.goto(list)
    await expect(page.getByRole('row').getByRole('link').first()).toBeInViewport()
    await page.mouse.wheel(0, 200)
    await expect(page.getByRole('banner')).not.toBeInViewport()
  }
})
