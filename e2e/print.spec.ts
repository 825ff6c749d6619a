import type { Locator, Page } from '@playwright/test'
import { deliveryRows } from './support/deliveries'
import { expect, test } from './support/test'

/** Returns the number of pages that the browser prints. */
async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
}

/** Returns the texts of the rows that begin above the end of the row before them. */
const overlaps = (rows: Locator): Promise<string[]> =>
  rows.evaluateAll(elements =>
    elements
      .filter((element, index) => {
        const end = elements[index - 1]?.getBoundingClientRect().bottom ?? 0
        return element.getBoundingClientRect().top < Math.floor(end)
      })
      .map(({ textContent }) => textContent),
  )

test('the log prints the visible rows and their range, without blank pages', async ({ page }) => {
  await page.goto('/deliveries')
  await expect(deliveryRows(page).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Rows 1–\d+ of \d+\. To get all of them, export/)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await overlaps(page.getByRole('table').getByRole('row'))).toEqual([])
  expect(await printedPages(page)).toBeLessThan(5)
})

test('a detail prints completely, without the page beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('/deliveries?status=failed')
  await deliveryRows(page).first().getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Response body' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeHidden()
  const drawer = page.getByRole('dialog')
  const { height, whole } = await drawer.evaluate(({ clientHeight, scrollHeight }) => ({
    height: clientHeight,
    whole: scrollHeight,
  }))
  expect(height).toBe(whole)
  expect(height).toBeGreaterThan(400)
})
