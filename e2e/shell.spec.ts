import type { Page } from '@playwright/test'
import { channelRow, listedNames, nameField, openList, openNew } from './support/channels'
import { chooseOfDemo, demoChip } from './support/demo'
import { makeChannel } from './support/mock'
import { expect, test } from './support/test'

const shown = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('the first page is the overview, and the navigation marks the current page', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL('/overview')
  await expect(shown(page, 'Overview')).toBeVisible()
  const link = page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Overview' })
  await expect(link).toHaveAttribute('aria-current', 'page')
})

test('the title of the tab names the open page', async ({ page }) => {
  await openList(page)
  await expect(page).toHaveTitle('(24) Channels · Belltrace')
  await page.getByRole('link', { name: 'Create channel' }).click()
  await expect(page).toHaveTitle('(24) Create channel · Belltrace')
  await page.keyboard.press('Escape')
  await expect(page).toHaveTitle('(24) Channels · Belltrace')
  await page.getByRole('link', { name: 'Fraud desk' }).click()
  await expect(page).toHaveTitle('(24) Fraud desk · Belltrace')
  await page.getByRole('link', { name: 'Edit channel' }).click()
  await expect(page).toHaveTitle('(24) Edit channel · Belltrace')
})

test('a reload keeps the color scheme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openList(page)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.getByRole('button', { name: /^Preferences/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(shown(page, 'Channels')).toBeVisible()
  await page.getByRole('button', { name: /^Preferences/ }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked()
})

test('a reload keeps the language, which the page declares', async ({ page }) => {
  await openList(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: /^Preferences/ }).click()
  await page.getByRole('menuitemradio', { name: '日本語' }).click()
  await expect(shown(page, 'チャンネル')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page).toHaveTitle(/^\(24\) チャンネル · /)
  await page.reload()
  await expect(shown(page, 'チャンネル')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('an unknown URL shows that the page does not exist, and links back', async ({ page }) => {
  await page.goto('/nowhere/at/all')
  await expect(shown(page, 'Page not found')).toBeVisible()
  await expect(page).toHaveTitle('(24) Page not found · Belltrace')
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(shown(page, 'Overview')).toBeVisible()
})

test.describe('a channel that does not exist', () => {
  test.use({ allowErrors: /status of 404/ })

  for (const id of ['ffffffffffffffffffffffff', 'mistyped']) {
    test(`is reported at the URL with ${id}, which links back to the list`, async ({ page }) => {
      await page.goto(`/channels/${id}`)
      await expect(page.getByRole('alert')).toContainText('Not found')
      await page.getByRole('main').getByRole('link', { name: 'Channels' }).click()
      await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    })
  }
})

test.describe('the command palette', () => {
  const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' })
  const search = (page: Page) => palette(page).getByPlaceholder('Search names or IDs')

  test('opens a channel found by part of its name, without a mouse', async ({ page }) => {
    await openList(page)
    await page.keyboard.press('Control+K')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('fraud')
    await expect(palette(page).getByRole('button').first()).toHaveAccessibleName('Fraud desk Channel')
    await page.keyboard.press('Enter')
    await expect(shown(page, 'Fraud desk')).toBeVisible()
    await expect(palette(page)).toBeHidden()
  })

  test('does not show the results of an earlier search', async ({ page }) => {
    await openList(page)
    await page.keyboard.press('Control+K')
    await search(page).fill('fraud')
    await expect(palette(page).getByRole('button').first()).toHaveAccessibleName('Fraud desk Channel')
    await search(page).fill('no one has this')
    await page.keyboard.press('Enter')
    await expect(palette(page).getByText('No matches')).toBeVisible()
    await expect(shown(page, 'Channels')).toBeAttached()
  })

  test('opens pages and runs the commands of the menus', async ({ page }) => {
    await page.goto('/nowhere')
    await expect(shown(page, 'Page not found')).toBeVisible()
    await page.keyboard.press('Control+K')
    await search(page).fill('chann')
    await palette(page).getByRole('button', { name: 'Channels Page' }).click()
    await expect(shown(page, 'Channels')).toBeVisible()

    await page.keyboard.press('Control+K')
    await palette(page).getByRole('button', { name: 'Create channel' }).click()
    await expect(page.getByRole('dialog', { name: 'Create channel' })).toBeVisible()

    await page.keyboard.press('Control+K')
    await search(page).fill('dark')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })

  test('opens with its button, shows when nothing matches, and closes on Escape', async ({ page }) => {
    await openList(page)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await search(page).fill('no one has this')
    await expect(palette(page).getByText('No matches')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused()
  })

  test('keeps its field at the same position, however many results there are', async ({ page }) => {
    await openList(page)
    await page.keyboard.press('Control+K')
    await expect(search(page)).toBeFocused()
    const heights: number[] = []
    for (const text of ['', 'c', 'fraud', 'no one has this']) {
      await search(page).fill(text)
      await expect(palette(page).getByText('No matches')).toHaveCount(text === 'no one has this' ? 1 : 0)
      heights.push((await search(page).boundingBox())?.y ?? -1)
    }
    expect(new Set(heights).size).toBe(1)
  })

  test('closes without closing the drawer below it', async ({ page }) => {
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill('Night shift')
    await page.keyboard.press('Control+K')
    await expect(search(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(nameField(drawer)).toHaveValue('Night shift')
  })
})

test('theme and language are chosen with the keyboard alone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openList(page)
  const menu = page.getByRole('button', { name: /^Preferences/ })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Theme' }).getByRole('menuitemradio')).toHaveCount(3)
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: '日本語' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page, 'チャンネル')).toBeVisible()
})

test('a button that shows only an icon shows its name to the pointer', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Inbox, 24 unread' }).hover()
  await expect(page.getByRole('tooltip', { name: 'Inbox, 24 unread' })).toBeVisible()
  await page.mouse.move(600, 600)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('a button that shows only an icon shows its name when it is reached by keyboard', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Inbox, 24 unread' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('tooltip', { name: 'Inbox, 24 unread' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip', { name: 'Inbox, 24 unread' })).toHaveCount(0)
})

test('the heading of an unknown page is aligned with the headings of other pages', async ({ page }) => {
  const left = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.x
  await openList(page)
  const usual = await left()
  await page.goto('/nowhere')
  await expect(shown(page, 'Page not found')).toBeVisible()
  expect(await left()).toBe(usual)
})

test('the channel list starts near the top of the page and fills a large screen', async ({ page }) => {
  const table = page.getByRole('table', { name: 'Channels' })
  await page.setViewportSize({ width: 1366, height: 850 })
  await openList(page)
  expect((await table.boundingBox())?.y).toBeLessThanOrEqual(110)
  await page.setViewportSize({ width: 1920, height: 1080 })
  expect((await table.boundingBox())?.width).toBeGreaterThan(1600)
})

test('on a phone the navigation is a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/nowhere')
  await page.getByRole('button', { name: 'Open navigation' }).click()
  const drawer = page.getByRole('dialog', { name: 'Belltrace' })
  await drawer.getByRole('link', { name: 'Channels' }).click()
  await expect(shown(page, 'Channels')).toBeVisible()
  await expect(drawer).toBeHidden()
})

test.describe('the demo', () => {
  const confirm = (page: Page) => page.getByRole('dialog', { name: 'Reset demo data' })

  test('keeps its data after a reload, until it is reset', async ({ page }) => {
    await openList(page)
    await makeChannel(page, { channelType: 'InApp', name: 'Made to stay' })
    await page.reload()
    await expect(channelRow(page, 'Made to stay')).toBeVisible()
    await chooseOfDemo(page, 'Reset demo data')
    await confirm(page).getByRole('button', { name: 'Reset demo data' }).click()
    await expect(page.getByText('Demo data reset.')).toBeVisible()
    await expect(shown(page, 'Overview')).toBeVisible()
    await page.getByRole('link', { name: 'Channels', exact: true }).click()
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(channelRow(page, 'Made to stay')).toBeHidden()
  })

  test('switches to another data set after a confirmation', async ({ page }) => {
    await openList(page)
    const set = (name: string) => page.getByRole('menuitemradio', { name })
    await demoChip(page).click()
    await expect(page.getByText('no data leaves it')).toBeVisible()
    await expect(set('Everyday')).toBeChecked()
    await set('Empty').click()
    await confirm(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(demoChip(page)).toHaveText(/Demo · Everyday/)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await demoChip(page).click()
    await set('Empty').click()
    await confirm(page).getByRole('button', { name: 'Reset demo data' }).click()
    await expect(page.getByRole('heading', { name: 'Get started' })).toBeVisible()
    await expect(demoChip(page)).toHaveText(/Demo · Empty/)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Get started' })).toBeVisible()
    await demoChip(page).click()
    await expect(set('Empty')).toBeChecked()
  })

  test('has a mailbox, which explains its purpose while it is empty', async ({ page }) => {
    await openList(page)
    await chooseOfDemo(page, 'Demo mailbox')
    const mailbox = page.getByRole('dialog', { name: 'Demo mailbox' })
    await expect(mailbox.getByRole('heading', { name: 'No email yet' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(mailbox).toBeHidden()
    await expect(demoChip(page)).toBeFocused()
  })

  test('shows in one tab what was created in another', async ({ page, context }) => {
    await openList(page)
    const other = await context.newPage()
    const drawer = await openNew(other, 'InApp')
    await nameField(drawer).fill('Made in the other tab')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(channelRow(other, 'Made in the other tab')).toBeVisible()
    await page.reload()
    await expect(channelRow(page, 'Made in the other tab')).toBeVisible()
  })

  test('loses nothing that two tabs create at the same time', async ({ page, context }) => {
    const other = await context.newPage()
    await Promise.all([openList(page), openList(other)])
    const numbers = Array.from({ length: 10 }, (_, index) => index)
    const make = (tab: Page, name: string) => makeChannel(tab, { channelType: 'InApp', name })
    await Promise.all(numbers.flatMap(n => [make(page, `Left ${n}`), make(other, `Right ${n}`)]))
    await page.reload()
    await expect(page.getByText('1–40 of 40')).toBeVisible()
    expect(new Set(await listedNames(page)).size).toBe(40)
  })
})
