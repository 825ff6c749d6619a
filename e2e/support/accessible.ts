import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expectNoSidewaysScroll } from './layout'

/** Checks the page in English and light, at a phone's width, and then in dark mode and Japanese. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectNoViolations(page, 'in English and light')
  await expectNoSidewaysScroll(page, 'in English')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await changeLanguage(page, 'ja')
  await expectNoSidewaysScroll(page, 'in Japanese')
  await expectNoViolations(page, 'in Japanese and dark, at 360 px')
}

/** Changes the language from another tab, which also works while a dialog is open. */
async function changeLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(newValue => {
    const key = 'notifications-console.language'
    dispatchEvent(new StorageEvent('storage', { key, newValue }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
