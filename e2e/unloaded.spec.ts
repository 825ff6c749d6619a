import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { channelList, channelRow, openList } from './support/channels'
import { names, openInbox } from './support/inbox'
import { storedNotifications } from './support/mock'
import { expect, test } from './support/test'

test.describe('code that could not be loaded is told in its place, the page stays, and it is loaded later:', () => {
  // It is an error of the boundary around it, too.
  test.use({ allowErrors: /ERR_FAILED|LoadFailure/ })

  /** Loses files of the console by their names until what it gives is called. */
  async function lose(page: Page, name: string) {
    const files = new RegExp(`/assets/${name}-[^/]+\\.(js|css)$`)
    await page.route(files, route => route.abort())
    return () => page.unroute(files)
  }
  const told = (page: Page) =>
    page.getByRole('alert').filter({ hasText: 'Part of the console couldn’t be loaded' })
  const retry = (page: Page) => told(page).getByRole('button', { name: 'Try again' }).click()

  const dialogs: [what: string, file: string, open: (page: Page) => Promise<unknown>, title: string][] = [
    ['the command palette', 'command-palette', page => page.keyboard.press('Control+K'), 'Command palette'],
    [
      'the form of a new channel',
      'create-channel',
      page => page.getByRole('link', { name: 'Create channel' }).click(),
      'Create channel',
    ],
    [
      'the question before a deletion',
      'delete-channels',
      async page => {
        await page.getByRole('button', { name: 'Actions for Fraud desk' }).click()
        await page.getByRole('menuitem', { name: 'Delete channel' }).click()
      },
      'Delete “Fraud desk”?',
    ],
  ]
  for (const [what, file, open, title] of dialogs)
    test(what, async ({ page }) => {
      const find = await lose(page, file)
      await openList(page)
      await open(page)
      await expect(told(page)).toBeVisible()
      await expectNoViolations(page)
      await retry(page)
      await expect(told(page)).toHaveCount(1)
      await expect(channelRow(page, 'Fraud desk')).toBeVisible()
      await find()
      await retry(page)
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      await expect(told(page)).toHaveCount(0)
    })

  test('a menu: its button goes on asking for it', async ({ page }) => {
    const find = await lose(page, 'opened-menu')
    await openList(page)
    const button = page.getByRole('button', { name: 'Language' })
    await button.click()
    await expect(told(page)).toBeVisible()
    await find()
    await button.click()
    await expect(page.getByRole('menu')).toBeVisible()
  })

  test('a page: it is there when one comes back to it', async ({ page }) => {
    const find = await lose(page, 'policies-page')
    await openList(page)
    await page.getByRole('link', { name: 'Policies', exact: true }).click()
    await expect(told(page)).toBeVisible()
    await find()
    await page.getByRole('navigation').getByRole('link', { name: 'Channels' }).click()
    await page.getByRole('navigation').getByRole('link', { name: 'Policies' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible()
  })

  test('what each row says of its last delivery is left out', async ({ page }) => {
    await lose(page, 'last-outcome')
    await page.goto('/channels')
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(channelList(page).locator('[aria-busy="true"]')).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('what is typed for the palette before it is there stands in its field, and reaches nothing behind', async ({
  page,
}) => {
  const go = await holdPalette(page)
  await openInbox(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Control+K')
  // In the inbox, its letters move, choose and delete.
  await page.keyboard.type('exevents')
  for (let wrong = 0; wrong < 8; wrong++) await page.keyboard.press('Backspace')
  await page.keyboard.type('events')
  go()
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('textbox')).toHaveValue('events')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible()
  expect(await storedNotifications(page)).toHaveLength(60)
})

test('Escape gives up a palette that is not there yet', async ({ page }) => {
  const go = await holdPalette(page)
  await openInbox(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Escape')
  // The keys are the page's again.
  await page.keyboard.press('j')
  await expect(names(page).first()).toBeFocused()
  go()
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('textbox')).toHaveValue('')
})

/** Holds the palette's code back until what it gives is called. */
async function holdPalette(page: Page) {
  let go = () => {}
  const held = new Promise<void>(resolve => {
    go = resolve
  })
  await page.route(/\/assets\/command-palette-[^/]+\.js$/, async route => {
    await held
    await route.continue()
  })
  return go
}
