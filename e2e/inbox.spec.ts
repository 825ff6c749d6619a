import type { Page } from '@playwright/test'
import {
  deleteAllNotifications,
  deleteNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '~/contract/inbox'
import { failNext, notify, storedNotifications } from './support/mock'
import { bell, names, openInbox } from './support/inbox'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

const rows = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

test.describe('the page', () => {
  test('groups by age and shows whatever a notification is about', async ({ page }) => {
    await openInbox(page)
    await expect(page.getByRole('heading', { level: 2 })).toContainText(['This week', 'Older'])
    for (const text of [
      /^Deployment: \D/,
      /^Deployment: [0-9a-f]{24} \(deleted\)$/,
      /^Project: \D/,
      /^Project: [0-9a-f]{24} \(deleted\)$/,
      'Comment on a use case',
      'Comment on a model (deleted)',
      'Comment on a catalog item',
      'Secure configuration: Warehouse credentials, Basic credentials',
      'Users to delete: 14',
      /^Shared with .*, .* \(deleted\)/,
      /^By \w+/,
    ])
      await expect(page.getByText(text).first()).toBeAttached()
  })

  test('shows all, unread or read, and comes back as it was', async ({ page }) => {
    await openInbox(page)
    await page.getByText('Unread (24)').click()
    await expect(names(page)).toHaveCount(24)
    await expect(page).toHaveURL('/inbox?show=unread')
    await page.reload()
    await expect(names(page)).toHaveCount(24)
    await page.getByText('Read (36)').click()
    await expect(names(page)).toHaveCount(36)
    await page.goBack()
    await expect(names(page)).toHaveCount(24)
  })

  test('marks one, and several', async ({ page }) => {
    await openInbox(page, '?show=unread')
    await page
      .getByRole('button', { name: /^Mark .* as read$/ })
      .first()
      .click()
    await expect(names(page)).toHaveCount(23)
    for (const index of [0, 1, 2]) await rows(page).nth(index).getByRole('checkbox').check()
    await expect(page.getByText('3 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Mark 3 as read' }).click()
    await expect(names(page)).toHaveCount(20)
    await expect
      .poll(async () => (await storedNotifications(page)).filter(row => !row.isRead).length)
      .toBe(20)
  })

  test('deletes one, which comes back by undo, and several', async ({ page }) => {
    await openInbox(page)
    const before = await names(page).allTextContents()
    await rows(page)
      .first()
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(names(page)).toHaveCount(59)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(names(page)).toHaveText(before)
    for (const index of [0, 2]) await rows(page).nth(index).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Delete 2', exact: true }).click()
    await expect(names(page)).toHaveCount(58)
    expect(await storedNotifications(page)).toHaveLength(60)
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(58)
  })

  test('deletes all of the server in one call, and is empty', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      if (request.method() === 'DELETE') calls.push(new URL(request.url()).pathname)
    })
    await openInbox(page)
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(page.getByText('60 notifications deleted.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No notifications' })).toBeVisible()
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(0)
    expect(calls).toEqual([deleteAllNotifications.url])
  })

  test('deletes what its view shows, and nothing else', async ({ page }) => {
    await openInbox(page, '?show=unread')
    await page.getByRole('button', { name: 'Delete unread (24)' }).click()
    await expect(page.getByText('24 notifications deleted.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(36)
    expect((await storedNotifications(page)).every(({ isRead }) => isRead)).toBe(true)
  })

  test('deletes with all what was there, and nothing that comes in the meantime', async ({ page }) => {
    await openInbox(page)
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(page.getByText('60 notifications deleted.')).toBeVisible()
    await notify(page, 'Came in the meantime')
    await expect
      .poll(async () => (await storedNotifications(page)).map(({ title }) => title))
      .toEqual(['Came in the meantime'])
    await expect(names(page)).toHaveText(['Came in the meantime'])
  })

  test.describe('when it is left', () => {
    // The page that is left deletes, and so does the next one: to a server, the second finds nothing any more.
    test.use({ allowErrors: /status of 404/ })

    test('deletes although that is within the time to undo', async ({ page }) => {
      await openInbox(page)
      const [first] = await storedNotifications(page)
      await rows(page)
        .first()
        .getByRole('button', { name: /^Delete/ })
        .click()
      await expect(names(page)).toHaveCount(59)
      await page.goto('/events')
      await expect
        .poll(async () => (await storedNotifications(page)).map(row => row.userNotificationId))
        .not.toContain(first?.userNotificationId)
    })
  })

  test('has what is new wait until it is let in', async ({ page }) => {
    await openInbox(page)
    const before = await names(page).allTextContents()
    await notify(page, 'Accuracy fell')
    await notify(page, 'Accuracy fell again')
    await setVisibility(page, 'visible')
    await expect(page.getByRole('button', { name: '2 new' })).toBeVisible()
    await expect(names(page)).toHaveText(before)
    await page.getByRole('button', { name: '2 new' }).click()
    await expect(names(page)).toHaveText(['Accuracy fell again', 'Accuracy fell', ...before])
    await expect(page.getByRole('button', { name: '2 new' })).toBeHidden()
  })

  test('leaves unread what comes while all are marked as read', async ({ page }) => {
    await openInbox(page)
    // The answer that follows the marking takes its time.
    await failNext(page, { operation: listNotifications.id, delayMs: 1500 })
    await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, all read')
    await notify(page, 'Came in the meantime')
    // Should that answer have been faster, there is another one.
    await setVisibility(page, 'visible')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 unread')
    await page.getByText('Unread (1)').click()
    await expect(names(page)).toHaveText(['Came in the meantime'])
  })

  test('has three ways to be empty', async ({ page }) => {
    await openInbox(page)
    await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
    await page.getByText('Unread (0)').click()
    await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(names(page)).toHaveCount(60)
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(page.getByRole('heading', { name: 'No notifications' })).toBeVisible()
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(0)
    await notify(page, 'The first one')
    await setVisibility(page, 'visible')
    await expect(names(page)).toHaveText(['The first one'])
    await page.getByText('Read (0)').click()
    await expect(page.getByRole('heading', { name: 'No read notifications' })).toBeVisible()
  })
})

test.describe('a failure', () => {
  test.use({ allowErrors: /status of 500/ })

  test('of a mark is said once, and it is unread again', async ({ page }) => {
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

  test('of marking all is said once, and they are unread again', async ({ page }) => {
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

  test('of a deletion is said once, and the row is back', async ({ page }) => {
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

  test('of deleting all is said once, and all are back', async ({ page }) => {
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

test.describe('without a mouse', () => {
  test('one moves, marks, chooses, deletes and opens', async ({ page }) => {
    await openInbox(page)
    const before = await names(page).allTextContents()
    await page.keyboard.press('j')
    await expect(names(page).first()).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('k')
    await expect(names(page).nth(1)).toBeFocused()
    await page.keyboard.press('r')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 23 unread')
    await page.keyboard.press('x')
    await expect(rows(page).nth(1).getByRole('checkbox')).toBeChecked()
    await page.keyboard.press('x')
    await page.keyboard.press('e')
    await expect(names(page)).toHaveText(before.toSpliced(1, 1))
    await expect(names(page).nth(1)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(rows(page).nth(1).getByRole('time')).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 22 unread')
  })

  test('the last one that goes leads to the one before, and then to the page', async ({ page }) => {
    await openInbox(page, '?show=unread')
    await names(page).last().focus()
    await page.keyboard.press('r')
    await expect(names(page)).toHaveCount(23)
    await expect(names(page).last()).toBeFocused()
    for (let left = 22; left >= 0; left--) {
      await page.keyboard.press('r')
      await expect(names(page)).toHaveCount(left)
    }
    await expect(page.getByRole('main')).toBeFocused()
  })

  test('all keys are told, can be switched off, and do nothing where one types', async ({ page }) => {
    await openInbox(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Control+K')
    await page.getByPlaceholder('Search pages, actions, and channels').fill('')
    await page.keyboard.type('e?')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(names(page)).toHaveCount(60)
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(keys.getByRole('definition')).toHaveCount(8)
    await keys.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await expect(names(page).first()).toBeFocused()
    await page.keyboard.press('e')
    await page.keyboard.press('ArrowDown')
    await expect(names(page).nth(1)).toBeFocused()
    await expect(names(page)).toHaveCount(60)
  })
})
