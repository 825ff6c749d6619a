import { deleteAllNotifications, listNotifications } from '~/contract/inbox'
import { bell, names, openInbox, rows } from './support/inbox'
import { failNext, notify, storedNotifications } from './support/mock'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

test.describe('the inbox', () => {
  test('groups notifications by age, shows what each is about, and filters by read and unread, which a reload restores', async ({
    page,
  }) => {
    await openInbox(page)
    await expect(page.getByRole('heading', { level: 2 })).toContainText(['This week', 'Older'])
    for (const text of [
      /^Deployment: \D/,
      /^Deployment: .+ \(deleted\)$/,
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
    await page.getByRole('radio', { name: 'Unread (24)' }).click()
    await expect(names(page)).toHaveCount(24)
    await expect(page).toHaveURL('/inbox?show=unread')
    await page.reload()
    await expect(names(page)).toHaveCount(24)
    await page.getByRole('radio', { name: 'Read (36)', exact: true }).click()
    await expect(names(page)).toHaveCount(36)
    await expect(page).toHaveURL('/inbox?show=read')
  })

  test('marks one or several as read, and deletes exactly the notifications of the current filter', async ({
    page,
  }) => {
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

    await page.getByRole('button', { name: 'Delete unread (20)' }).click()
    await expect(page.getByText('20 notifications deleted.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(40)
    expect((await storedNotifications(page)).every(({ isRead }) => isRead)).toBe(true)
  })

  test('deletes one, which Undo restores, or several', async ({ page }) => {
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

  test('deletes all listed notifications, but none that arrives in the meantime', async ({ page }) => {
    await openInbox(page)
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(page.getByText('60 notifications deleted.')).toBeVisible()
    await notify(page, 'Came in the meantime')
    await expect
      .poll(async () => (await storedNotifications(page)).map(({ title }) => title))
      .toEqual(['Came in the meantime'])
    await expect(names(page)).toHaveText(['Came in the meantime'])
  })

  test('holds back new notifications until the user shows them', async ({ page }) => {
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

  test('leaves a notification unread that arrives while all are being marked as read', async ({ page }) => {
    await openInbox(page)
    // The read after the marking is slow.
    await failNext(page, { operation: listNotifications.id, delayMs: 1500 })
    await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, all read')
    await notify(page, 'Came in the meantime')
    // Reads again, in case that read was faster than the new notification.
    await setVisibility(page, 'visible')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 unread')
    await page.getByRole('radio', { name: 'Unread (1)' }).click()
    await expect(names(page)).toHaveText(['Came in the meantime'])
  })

  test('has an empty state for each filter, and deletes all in one call', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      if (request.method() === 'DELETE') calls.push(new URL(request.url()).pathname)
    })
    await openInbox(page)
    await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
    await page.getByRole('radio', { name: 'Unread (0)' }).click()
    await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(names(page)).toHaveCount(60)
    await page.getByRole('button', { name: 'Delete all (60)' }).click()
    await expect(page.getByText('60 notifications deleted.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No notifications' })).toBeVisible()
    await expect.poll(async () => (await storedNotifications(page)).length).toBe(0)
    expect(calls).toEqual([deleteAllNotifications.url])
    await notify(page, 'The first one')
    await setVisibility(page, 'visible')
    await expect(names(page)).toHaveText(['The first one'])
    await page.getByRole('radio', { name: 'Read (0)', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'No read notifications' })).toBeVisible()
  })
})

test.describe('a failed read', () => {
  test.use({ allowErrors: /status of 500/ })

  test('keeps the loaded notifications, and is shown in a banner with a retry', async ({ page }) => {
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
