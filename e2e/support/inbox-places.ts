import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openList } from './channels'
import { openInbox, rows } from './inbox'
import { notify } from './mock'
import type { Place } from './place'

/** The states of the inbox, and how to open each. */
export const inboxPlaces: Place[] = [
  ['the inbox with selected notifications', selectNotifications],
  ['the inbox without unread notifications', showAllRead],
  ['the popover of the bell', showNewest],
  ['the keyboard shortcuts of the inbox', showKeys],
]

async function selectNotifications(page: Page) {
  await openInbox(page)
  await expect(rows(page)).toHaveCount(60)
  await notify(page, 'One that waits')
  await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('checkbox').nth(1).check()
  await expect(page.getByText('2 selected')).toBeVisible()
}

async function showAllRead(page: Page) {
  await openInbox(page)
  await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
  await page.getByRole('radio', { name: 'Unread (0)' }).click()
  await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
}

async function showNewest(page: Page) {
  await openList(page)
  await page.getByRole('button', { name: 'Inbox, 24 unread' }).click()
  await expect(page.getByRole('dialog', { name: 'Inbox' }).getByRole('listitem')).toHaveCount(6)
}

async function showKeys(page: Page) {
  await openInbox(page)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
}
