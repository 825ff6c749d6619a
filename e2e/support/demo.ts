import type { Locator, Page } from '@playwright/test'

/** The chip that names the demo's data set, and opens its menu. */
export const demoChip = (page: Page): Locator => page.getByRole('button', { name: /^Demo · / })

/** Chooses an item of the demo's menu. */
export async function chooseOfDemo(page: Page, name: string): Promise<void> {
  await demoChip(page).click()
  await page.getByRole('menuitem', { name }).click()
}
