import type { Page } from '@playwright/test'
import { channelRow, listedNames, nameField, openList, openNew } from './support/channels'
import { chooseOfDemo, demoChip } from './support/demo'
import { makeChannel } from './support/mock'
import { expect, test } from './support/test'

const shown = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('the first page is the overview, the navigation marks the current page, and the tab’s title names it', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL('/overview')
  await expect(shown(page, 'Overview')).toBeVisible()
  const navigation = page.getByRole('navigation', { name: 'Main navigation' })
  await expect(navigation.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
  await navigation.getByRole('link', { name: 'Channels' }).click()
  await expect(page).toHaveTitle('(24) Channels · Belltrace')
  await page.getByRole('link', { name: 'Create channel' }).click()
  await expect(page).toHaveTitle('(24) Create channel · Belltrace')
  await page.keyboard.press('Escape')
  await expect(page).toHaveTitle('(24) Channels · Belltrace')
  await page.getByRole('link', { name: 'Fraud desk', exact: true }).click()
  await expect(page).toHaveTitle('(24) Fraud desk · Belltrace')
  await page.getByRole('link', { name: 'Edit channel' }).click()
  await expect(page).toHaveTitle('(24) Edit channel · Belltrace')
})

test('theme and language are chosen with the keyboard alone, and a reload keeps both', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openList(page)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'light')
  await expect(root).toHaveAttribute('lang', 'en')
  const menu = page.getByRole('button', { name: /^Preferences/ })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Theme' }).getByRole('menuitemradio')).toHaveCount(3)
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: '日本語' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page, 'チャンネル')).toBeVisible()
  await expect(root).toHaveAttribute('lang', 'ja')
  await expect(page).toHaveTitle(/^\(24\) チャンネル · /)
  await page.reload()
  await expect(shown(page, 'チャンネル')).toBeVisible()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(root).toHaveAttribute('lang', 'ja')
  await page.getByRole('button', { name: /^表示設定/ }).click()
  await expect(page.getByRole('menuitemradio', { name: 'ダーク' })).toBeChecked()
})

test('the channel list starts near the top and fills a large screen, and the heading of an unknown page is aligned with its heading', async ({
  page,
}) => {
  const table = page.getByRole('table', { name: 'Channels' })
  const left = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.x
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openList(page)
  expect((await table.boundingBox())?.width).toBeGreaterThan(1600)
  await page.setViewportSize({ width: 1366, height: 850 })
  expect((await table.boundingBox())?.y).toBeLessThanOrEqual(110)
  const usual = await left()
  await page.goto('/nowhere/at/all')
  await expect(shown(page, 'Page not found')).toBeVisible()
  expect(await left()).toBe(usual)
  await expect(page).toHaveTitle('(24) Page not found · Belltrace')
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(shown(page, 'Overview')).toBeVisible()
})

test.describe('the command palette', () => {
  const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' })
  const search = (page: Page) => palette(page).getByPlaceholder('Search names or IDs')

  test('finds a channel without a mouse, keeps its field in place, and drops the results of an earlier search', async ({
    page,
  }) => {
    await openList(page)
    const button = page.getByRole('button', { name: 'Search', exact: true })
    await button.click()
    await expect(search(page)).toBeFocused()
    const first = palette(page).getByRole('button').first()
    const heights: number[] = []
    for (const text of ['', 'c', 'fraud', 'no one has this']) {
      await search(page).fill(text)
      await expect(palette(page).getByText('No matches')).toHaveCount(text === 'no one has this' ? 1 : 0)
      if (text === 'fraud') await expect(first).toHaveAccessibleName('Fraud desk Channel')
      heights.push((await search(page).boundingBox())?.y ?? -1)
    }
    expect(new Set(heights).size).toBe(1)
    await page.keyboard.press('Enter')
    await expect(palette(page).getByText('No matches')).toBeVisible()
    await expect(shown(page, 'Channels')).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(button).toBeFocused()

    await page.keyboard.press('Control+K')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('fraud')
    await expect(first).toHaveAccessibleName('Fraud desk Channel')
    await page.keyboard.press('Enter')
    await expect(shown(page, 'Fraud desk')).toBeVisible()
    await expect(palette(page)).toBeHidden()
  })

  test('opens pages and runs the commands of the menus, and closes without closing the drawer below it', async ({
    page,
  }) => {
    await page.goto('/nowhere')
    await expect(shown(page, 'Page not found')).toBeVisible()
    await page.keyboard.press('Control+K')
    await search(page).fill('chann')
    await palette(page).getByRole('button', { name: 'Channels Page' }).click()
    await expect(shown(page, 'Channels')).toBeVisible()

    await page.keyboard.press('Control+K')
    await palette(page).getByRole('button', { name: 'Create channel' }).click()
    const types = page.getByRole('dialog', { name: 'Create channel' })
    await types.getByRole('link', { name: /^In-app/ }).click()
    const name = nameField(page.getByRole('dialog', { name: 'Create In-app channel' }))
    await name.fill('Night shift')
    await page.keyboard.press('Control+K')
    await expect(search(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(name).toHaveValue('Night shift')

    await page.keyboard.press('Control+K')
    await search(page).fill('dark')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })
})

test('a button that shows only an icon shows its name to the pointer, and when it is reached by keyboard', async ({
  page,
}) => {
  await openList(page)
  const bell = page.getByRole('button', { name: 'Inbox, 24 unread' })
  const name = page.getByRole('tooltip', { name: 'Inbox, 24 unread' })
  await bell.hover()
  await expect(name).toBeVisible()
  await page.mouse.move(600, 600)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await bell.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(name).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(name).toHaveCount(0)
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

  test('keeps its data after a reload, until it is reset, and has a mailbox', async ({ page }) => {
    await openList(page)
    await chooseOfDemo(page, 'Demo mailbox')
    const mailbox = page.getByRole('dialog', { name: 'Demo mailbox' })
    await expect(mailbox.getByRole('heading', { name: 'No email yet' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(mailbox).toBeHidden()
    await expect(demoChip(page)).toBeFocused()

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

  test('shows in one tab what another has created, and loses nothing that both create at the same time', async ({
    page,
    context,
  }) => {
    await openList(page)
    const other = await context.newPage()
    const drawer = await openNew(other, 'InApp')
    await nameField(drawer).fill('Made in the other tab')
    const create = drawer.getByRole('button', { name: 'Create channel' })
    // A form that is shorter than its drawer has its buttons at the bottom.
    const bottomOf = (box: { y: number; height: number } | null) => (box ? box.y + box.height : 0)
    expect(bottomOf(await create.boundingBox())).toBeGreaterThan(bottomOf(await drawer.boundingBox()) - 20)
    await create.click()
    await expect(channelRow(other, 'Made in the other tab')).toBeVisible()
    const numbers = Array.from({ length: 10 }, (_, index) => index)
    const make = (tab: Page, name: string) => makeChannel(tab, { channelType: 'InApp', name })
    await Promise.all(numbers.flatMap(n => [make(page, `Left ${n}`), make(other, `Right ${n}`)]))
    await page.reload()
    await expect(channelRow(page, 'Made in the other tab')).toBeVisible()
    await expect(page.getByText('1–41 of 41')).toBeVisible()
    expect(new Set(await listedNames(page)).size).toBe(41)
  })
})
