import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { storedNotifications } from './mock'
import { expectGone, grace, press, type Open, type Write } from './write-steps'

/** Opens the inbox for each write. */
export const inboxWrites = {
  markNotificationRead: async page => {
    const { bell } = await openInbox(page)
    const marks = page.getByRole('main').getByRole('button', { name: /^Mark .* as read$/ })
    return {
      heading: 'Inbox',
      act: () => marks.first().click(),
      kept: () => expect(bell).toHaveAccessibleName('Inbox, 24 unread'),
      done: () => expect(bell).toHaveAccessibleName('Inbox, 23 unread'),
      shownIn: 'toast',
      missing: 'done',
    }
  },

  markAllNotificationsRead: async page => {
    const { bell } = await openInbox(page)
    return {
      heading: 'Inbox',
      act: () => press(page.getByRole('main'), 'Mark all as read (24)'),
      kept: () => expect(bell).toHaveAccessibleName('Inbox, 24 unread'),
      done: () => expect(bell).toHaveAccessibleName('Inbox, all read'),
      shownIn: 'toast',
    }
  },

  deleteNotification: async page => {
    const { rows } = await openInbox(page)
    return {
      heading: 'Inbox',
      act: async () => {
        await press(rows.first(), /^Delete/)
        await expect(rows).toHaveCount(59)
        await page.clock.fastForward(grace)
      },
      kept: () => expect(rows).toHaveCount(60),
      done: async () => {
        await expect.poll(async () => (await storedNotifications(page)).length).toBe(59)
        await expect(rows).toHaveCount(59)
      },
      shownIn: 'toast',
      missing: 'done',
    }
  },

  deleteAllNotifications: async page => {
    const { rows } = await openInbox(page)
    return {
      heading: 'Inbox',
      act: async () => {
        await press(page.getByRole('main'), 'Delete all (60)')
        await expectGone(rows)
        await page.clock.fastForward(grace)
      },
      kept: () => expect(rows).toHaveCount(60),
      done: async () => {
        await expect.poll(() => storedNotifications(page)).toEqual([])
        await expect(page.getByRole('heading', { name: 'No notifications' })).toBeVisible()
      },
      shownIn: 'toast',
    }
  },
} satisfies Partial<Record<Write, Open>>

async function openInbox(page: Page) {
  await page.goto('/inbox')
  const bell = page.getByRole('banner').getByRole('button', { name: /^Inbox/ })
  await expect(bell).toHaveAccessibleName('Inbox, 24 unread')
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
  return { bell, rows }
}
