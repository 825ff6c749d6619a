import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { channelList, channelRow, openList } from './support/channels'
import { names, openInbox } from './support/inbox'
import { storedNotifications } from './support/mock'
import { expect, test } from './support/test'

test.describe('when its code cannot be loaded', () => {
  // The error boundary logs it, too.
  test.use({ allowErrors: /ERR_FAILED|LoadFailure/ })

  /** Aborts requests for the files with this name. Returns a function that restores them. */
  async function blockFiles(page: Page, name: string) {
    const files = new RegExp(`/assets/${name}-[^/]+\\.(js|css)$`)
    await page.route(files, route => route.abort())
    return () => page.unroute(files)
  }
  const failure = (page: Page) =>
    page.getByRole('alert').filter({ hasText: 'Part of the console couldn’t be loaded' })
  const retry = (page: Page) => failure(page).getByRole('button', { name: 'Try again' }).click()

  const dialogs: [what: string, file: string, open: (page: Page) => Promise<unknown>, title: string][] = [
    ['command palette', 'command-palette', page => page.keyboard.press('Control+K'), 'Command palette'],
    [
      'form of a new channel',
      'create-channel',
      page => page.getByRole('link', { name: 'Create channel' }).click(),
      'Create channel',
    ],
    [
      'confirmation of a deletion',
      'delete-channels',
      async page => {
        await page.getByRole('button', { name: 'Actions for Fraud desk' }).click()
        await page.getByRole('menuitem', { name: 'Delete channel' }).click()
      },
      'Delete “Fraud desk”?',
    ],
  ]
  for (const [what, file, open, title] of dialogs)
    test(`the ${what} shows an error in its place, and can be loaded later`, async ({ page }) => {
      const restore = await blockFiles(page, file)
      await openList(page)
      await open(page)
      await expect(failure(page)).toBeVisible()
      await expectNoViolations(page)
      await retry(page)
      await expect(failure(page)).toHaveCount(1)
      await expect(channelRow(page, 'Fraud desk')).toBeVisible()
      await restore()
      await retry(page)
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      await expect(failure(page)).toHaveCount(0)
    })

  test('a menu shows an error, and is loaded by the next click on its button', async ({ page }) => {
    const restore = await blockFiles(page, 'opened-menu')
    await openList(page)
    const button = page.getByRole('button', { name: /^Preferences/ })
    await button.click()
    await expect(failure(page)).toBeVisible()
    await restore()
    await button.click()
    await expect(page.getByRole('menu')).toBeVisible()
  })

  test('a page shows an error, and the next visit loads its code and its style sheets', async ({ page }) => {
    const restore = await blockFiles(page, 'deliveries-page')
    await openList(page)
    const link = page.getByRole('navigation').getByRole('link', { name: 'Deliveries' })
    await link.click()
    await expect(failure(page)).toBeVisible()
    await restore()
    await page.getByRole('navigation').getByRole('link', { name: 'Channels' }).click()
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Deliveries' }).getByRole('row').first()).toHaveCSS(
      'display',
      'grid',
    )
  })

  test('the last outcome is missing from the rows, without an error', async ({ page }) => {
    await blockFiles(page, 'channel-outcomes')
    await page.goto('/channels')
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(channelList(page).locator('[aria-busy="true"]')).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('text typed before the palette is loaded goes to its field, and not to the page behind it', async ({
  page,
}) => {
  const go = await holdPalette(page)
  await openInbox(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Control+K')
  // In the inbox, these letters move the focus, select rows, and delete them.
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

test('Escape cancels a palette that is not loaded yet', async ({ page }) => {
  const go = await holdPalette(page)
  await openInbox(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Escape')
  // The page receives the keys again.
  await page.keyboard.press('j')
  await expect(names(page).first()).toBeFocused()
  go()
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('textbox')).toHaveValue('')
})

/** Delays the palette's code until the returned function is called. */
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
