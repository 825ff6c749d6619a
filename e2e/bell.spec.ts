import type { BrowserContext, Page } from '@playwright/test'
import { listNotifications } from '~/contract/inbox'
import { notify, storedNotifications } from './support/mock'
import { bell, names, openInbox } from './support/inbox'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

const popover = (page: Page) => page.getByRole('dialog', { name: 'Inbox' })

/** Counts the requests for the inbox per page. */
function countReads(context: BrowserContext): (page: Page) => number {
  const reads: Page[] = []
  context.on('request', request => {
    const isRead = request.method() === 'GET' && new URL(request.url()).pathname === listNotifications.url
    if (isRead && !request.serviceWorker()) reads.push(request.frame().page())
  })
  return page => reads.filter(reader => reader === page).length
}

test.describe('the bell', () => {
  test('lists the newest notifications, closes on Escape and when the user moves elsewhere, and marks one as read only when it is clicked', async ({
    page,
  }) => {
    await page.goto('/events')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread')
    await expect(page).toHaveTitle('(24) Events · Belltrace')
    await bell(page).click()
    await expect(popover(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(popover(page)).toBeHidden()
    await expect(bell(page)).toBeFocused()
    await bell(page).click()
    await page.getByRole('heading', { level: 1 }).click()
    await expect(popover(page)).toBeHidden()
    await bell(page).click()
    await expect(popover(page).getByRole('listitem')).toHaveCount(6)
    await expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread')
    // It links to a page of the product, which the demo does not have.
    await popover(page).getByRole('button', { name: 'Decision flow shared' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, 23 unread')
    await expect
      .poll(async () => (await storedNotifications(page)).filter(row => !row.isRead).length)
      .toBe(23)
  })

  test('marks all notifications as read, as the command palette does, and links to the inbox', async ({
    page,
  }) => {
    await page.goto('/events')
    await bell(page).click()
    await popover(page).getByRole('button', { name: 'Mark all as read (24)' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, all read')
    await expect(page).toHaveTitle('Events · Belltrace')
    await page.keyboard.press('Escape')
    await notify(page, 'Came in the meantime')
    await setVisibility(page, 'visible')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 unread')
    await page.keyboard.press('Control+K')
    await page.getByPlaceholder('Search names or IDs').fill('mark all')
    await page.getByRole('dialog').getByRole('button', { name: 'Inbox: Mark all as read (1)' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, all read')
    await bell(page).click()
    await expect(popover(page).getByRole('button', { name: 'Mark all as read' })).toBeDisabled()
    await popover(page).getByRole('link', { name: 'Open inbox' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
    await expect(names(page)).toHaveCount(61)
  })

  test('announces new notifications, and nothing else', async ({ page }) => {
    await openInbox(page)
    const announcement = page.getByRole('banner').getByRole('status')
    await expect(announcement).toBeEmpty()
    await notify(page, 'Accuracy fell')
    await setVisibility(page, 'visible')
    await expect(announcement).toHaveText('1 new notification, 25 unread.')
    await page
      .getByRole('button', { name: /^Mark .* as read$/ })
      .first()
      .click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread')
    await expect(announcement).toBeEmpty()
  })
})

test.describe('the inbox in several tabs', () => {
  test('is synchronized: a notification marked or deleted in one tab changes in the others', async ({
    page,
    context,
  }) => {
    const other = await context.newPage()
    await openInbox(page, '?show=unread')
    await openInbox(other, '?show=unread')
    await page
      .getByRole('button', { name: /^Mark .* as read$/ })
      .first()
      .click()
    await expect(names(other)).toHaveCount(23)
    await expect(other).toHaveTitle('(23) Inbox · Belltrace')
    await other.getByRole('button', { name: 'Mark all as read (23)' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, all read')
    await page.getByRole('radio', { name: 'All (60)' }).click()
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(other.getByRole('heading', { name: 'No notifications' })).toBeVisible()
  })

  test('is polled by one tab for all, and by another when that one is closed', async ({ page, context }) => {
    const readsOf = countReads(context)
    await context.clock.install()
    const [second, third] = [await context.newPage(), await context.newPage()]
    for (const tab of [page, second, third]) await openInbox(tab)
    const before = [page, second, third].map(readsOf)
    const polls = () => [page, second, third].map((tab, index) => readsOf(tab) - (before[index] ?? 0))
    for (const count of [1, 2]) {
      await notify(third, `Arrival ${count}`)
      await context.clock.fastForward(34_000)
      await expect(third.getByRole('button', { name: `${count} new` })).toBeVisible()
      expect(polls()).toEqual([count, 0, 0])
    }
    await page.close()
    await notify(third, 'Arrival 3')
    await context.clock.fastForward(34_000)
    await expect(third.getByRole('button', { name: '3 new' })).toBeVisible()
    expect(polls()).toEqual([2, 1, 0])
  })
})

test('a hidden tab does not poll, and polls at once when it is visible again', async ({ page, context }) => {
  const readsOf = countReads(context)
  await page.clock.install()
  await openInbox(page)
  await setVisibility(page, 'hidden')
  const before = readsOf(page)
  await page.clock.fastForward(10 * 60_000)
  await notify(page, 'Came in the meantime')
  expect(readsOf(page)).toBe(before)
  await setVisibility(page, 'visible')
  await expect(bell(page)).toHaveAccessibleName('Inbox, 25 unread')
  expect(readsOf(page)).toBe(before + 1)
})
