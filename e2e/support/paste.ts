import type { Page } from '@playwright/test'

/** Pastes into the focused element. It needs the permission to write to the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}
