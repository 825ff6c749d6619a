import { bell, names, openInbox, rows } from './support/inbox'
import { expect, test } from './support/test'

test.describe('without a mouse', () => {
  test('a user moves through notifications, and marks, selects, deletes, and opens them', async ({
    page,
  }) => {
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
    await expect(rows(page).nth(1).getByRole('link').last()).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(rows(page).nth(1).getByRole('time')).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(bell(page)).toHaveAccessibleName('Inbox, 22 unread')
  })

  test('after the last row leaves the list, the focus moves to the row before it, or to the page if there is none', async ({
    page,
  }) => {
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

  test('the shortcuts are listed, can be turned off, and do nothing in a text field', async ({ page }) => {
    await openInbox(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Control+K')
    await page.getByPlaceholder('Search names or IDs').fill('')
    await page.keyboard.type('e?')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(names(page)).toHaveCount(60)
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(keys.getByRole('definition')).toHaveCount(19)
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
