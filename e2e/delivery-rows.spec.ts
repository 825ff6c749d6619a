import type { Page } from '@playwright/test'
import { deliveryRows, openLog, rowLink } from './support/deliveries'
import { expect, test } from './support/test'

const rowAt = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)

test('the rows of the log are moved through, opened, and closed with the keyboard alone', async ({
  page,
}) => {
  await openLog(page)
  await rowLink(deliveryRows(page).first()).focus()
  for (let row = 0; row < 40; row++) await page.keyboard.press('ArrowDown')
  const focused = rowAt(page, 40)
  await expect(rowLink(focused)).toBeFocused()
  await expect(focused).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(rowLink(rowAt(page, 39))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Request', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rowLink(rowAt(page, 39))).toBeFocused()
})

test('a click anywhere on a row opens it, unless it selects text or follows another link', async ({
  page,
}) => {
  await openLog(page, '?status=failed')
  const row = rowAt(page, 0)
  const time = row.getByRole('time')
  const box = await time.boundingBox()
  if (!box) throw new Error('The time has no box.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 2, y)
  await page.mouse.up()
  expect(await page.evaluate(() => String(getSelection()).trim())).not.toBe('')
  await expect(page).toHaveURL(/\/deliveries\?/)

  await page.evaluate(() => getSelection()?.removeAllRanges())
  await row.locator('[data-column="code"]').click()
  await expect(page).toHaveURL(/\/deliveries\/[0-9a-f]{24}\?/)
  await page.goBack()
  await row.locator('[data-column="channel"]').getByRole('link').click()
  await expect(page).toHaveURL(/\/channels\//)
})

test('a row shows its truncated text in a tooltip', async ({ page }) => {
  await openLog(page)
  const link = rowLink(rowAt(page, 0))
  // The event's ID stands in for its label until the catalog has loaded.
  await expect(link).not.toHaveText(/_/)
  // Both in one read, because a row that arrives moves this one down.
  const shown = await link.evaluate(element => [element.getAttribute('title'), element.textContent] as const)
  expect(shown[0]).toBe(shown[1])
})
