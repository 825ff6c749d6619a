import type { Page } from '@playwright/test'
import {
  deleteAllNotifications,
  deleteNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '~/contract/inbox'
import { bell, names, openInbox, rows } from './support/inbox'
import { failNext } from './support/mock'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

test.describe('a failure', () => {
  test.use({ allowErrors: /status of 500/ })

  test('of a mark is reported once, and it is unread again', async ({ page }) => {
    await openInbox(page, '?show=unread')
    await failNext(page, { operation: markNotificationRead.id, status: 500, body: { message: 'Not now' } })
    await page
      .getByRole('button', { name: /^Mark .* as read$/ })
      .first()
      .click()
    await expect(
      toast(page, 'Couldn’t mark 1 notification as read, so it is unread again. Not now'),
    ).toHaveCount(1)
    await expect(names(page)).toHaveCount(24)
    await expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread')
  })

  test('of marking all is reported once, and they are unread again', async ({ page }) => {
    await openInbox(page)
    await failNext(page, {
      operation: markAllNotificationsRead.id,
      status: 500,
      body: { message: 'Not now' },
    })
    await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
    await expect(
      toast(page, 'Couldn’t mark 24 notifications as read, so they are unread again. Not now'),
    ).toHaveCount(1)
    await expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread')
  })

  test('of a deletion is reported once, and the row is back', async ({ page }) => {
    await openInbox(page)
    await failNext(page, { operation: deleteNotification.id, status: 500, body: { message: 'Not now' } })
    await rows(page)
      .first()
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(names(page)).toHaveCount(59)
    await expect(toast(page, 'Not now')).toHaveCount(1)
    await expect(names(page)).toHaveCount(60)
  })

  test('of deleting all is reported once, and all are back', async ({ page }) => {
    await openInbox(page)
    await failNext(page, { operation: deleteAllNotifications.id, status: 500, body: { message: 'Not now' } })
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(names(page)).toHaveCount(0)
    await expect(toast(page, 'Not now')).toHaveCount(1)
    await expect(names(page)).toHaveCount(60)
  })

  test('of a read leaves what is there, says so, and is tried again', async ({ page }) => {
    await openInbox(page)
    await failNext(page, { operation: listNotifications.id, status: 500 })
    await setVisibility(page, 'visible')
    const banner = page.getByRole('main').getByRole('alert')
    await expect(banner).toContainText('Server error')
    await expect(names(page)).toHaveCount(60)
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(banner).toHaveCount(0)
  })
})
