import type { Page } from '@playwright/test'
import { storedPages } from '~/app/test-pages'
import { patterns } from '~/paths'
import { demoChip } from './support/demo'
import { expect, test } from './support/test'

// Animations can shift the layout, too.
test.use({ reducedMotion: 'no-preference' })

// Each test opens all pages in sequence.
test.describe.configure({ timeout: 120_000 })

/** Returns the sum of all layout shifts (CLS) since the page was opened. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise(resolve => {
        new PerformanceObserver(list => {
          const shifts = list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[]
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0))
        }).observe({ type: 'layout-shift', buffered: true })
        // Without a layout shift, the observer is not called.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      }),
  )

for (const width of [1280, 360])
  test(`at ${width} px, nothing on any page jumps while it loads`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    // Each page opens as on a first visit: without what an earlier page has remembered.
    await page.addInitScript(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    for (const address of storedPages.map(name => patterns[name]))
      await test.step(address, async () => {
        await page.goto(address)
        await expect(demoChip(page)).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await expect(page.getByRole('banner').getByRole('button', { name: /unread/ })).toBeVisible()
        // The content below a list moves up when the list has fewer rows than its placeholder.
        expect(await shifted(page), address).toBeLessThan(0.02)
      })
  })
