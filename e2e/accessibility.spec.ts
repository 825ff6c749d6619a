import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { expectNoSidewaysScroll } from './support/layout'
import { places } from './support/places'
import { expect, test } from './support/test'

/** Changes the language from another tab, which also works while a dialog is open. */
async function changeLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(newValue => {
    const key = 'notifications-console.language'
    dispatchEvent(new StorageEvent('storage', { key, newValue }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Checks the page in English and light, at a phone's width, and then in dark mode and Japanese. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await changeLanguage(page, 'ja')
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
}

test.describe('accessibility in light and dark mode, at 360 px, and in Japanese', () => {
  test.use({ colorScheme: 'light', allowErrors: /status of (409|500)/ })

  for (const [place, go] of places) {
    test(`${place} meets WCAG 2.2 AA`, async ({ page }) => {
      await go(page)
      await expectAccessible(page)
    })
  }

  test('the navigation on a phone meets WCAG 2.2 AA', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/channels')
    await page.getByRole('button', { name: 'Open navigation' }).click()
    await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible()
    await expectAccessible(page)
  })
})
