import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Returns the bell in the header. */
export const bell = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Inbox/ })

/** Returns the links or buttons that open a notification, in the page's list. */
export const names = (scope: Page | Locator): Locator => scope.locator('main [data-notification]')

/** Returns the rows of the page's list: each is a notification that can be selected. */
export const rows = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })

/** Opens the inbox page, and waits for the count of the bell. */
export async function openInbox(page: Page, query = ''): Promise<void> {
  await page.goto(`/inbox${query}`)
  await expect(bell(page)).toHaveAccessibleName(/unread|all read/)
}
