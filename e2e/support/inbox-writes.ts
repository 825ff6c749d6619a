import { expect } from '@playwright/test'
import { bell, openInbox, rows } from './inbox'
import { storedNotifications } from './mock'
import { expectGone, grace, press, type Open, type Write } from './write-steps'

/** Opens the inbox for each write. */
export const inboxWrites = {
  markNotificationRead: async page => {
    await openInbox(page)
    const marks = page.getByRole('main').getByRole('button', { name: /^Mark .* as read$/ })
    return {
      heading: 'Inbox',
      act: () => marks.first().click(),
      kept: () => expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread'),
      done: () => expect(bell(page)).toHaveAccessibleName('Inbox, 23 unread'),
      shownIn: 'toast',
      missing: 'done',
    }
  },

  markAllNotificationsRead: async page => {
    await openInbox(page)
    return {
      heading: 'Inbox',
      act: () => press(page.getByRole('main'), 'Mark all as read (24)'),
      kept: () => expect(bell(page)).toHaveAccessibleName('Inbox, 24 unread'),
      done: () => expect(bell(page)).toHaveAccessibleName('Inbox, all read'),
      shownIn: 'toast',
    }
  },

  deleteNotification: async page => {
    await openInbox(page)
    return {
      heading: 'Inbox',
      act: async () => {
        await press(rows(page).first(), /^Delete/)
        await expect(rows(page)).toHaveCount(59)
        await page.clock.fastForward(grace)
      },
      kept: () => expect(rows(page)).toHaveCount(60),
      done: async () => {
        await expect.poll(async () => (await storedNotifications(page)).length).toBe(59)
        await expect(rows(page)).toHaveCount(59)
      },
      shownIn: 'toast',
      missing: 'done',
    }
  },

  deleteAllNotifications: async page => {
    await openInbox(page)
    return {
      heading: 'Inbox',
      act: async () => {
        await press(page.getByRole('main'), 'Delete all (60)')
        await expectGone(rows(page))
        await page.clock.fastForward(grace)
      },
      kept: () => expect(rows(page)).toHaveCount(60),
      done: async () => {
        await expect.poll(() => storedNotifications(page)).toEqual([])
        await expect(page.getByRole('heading', { name: 'No notifications' })).toBeVisible()
      },
      shownIn: 'toast',
    }
  },
} satisfies Partial<Record<Write, Open>>
