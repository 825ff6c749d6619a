import type { Page } from '@playwright/test'
import { listDeliveries } from '~/contract/deliveries'
import { channelList, channelRow, listedNames, nameLinks, openBeforeList, openList } from './support/channels'
import { failNext } from './support/mock'
import { expect, test } from './support/test'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search channels by name' })
const types = (page: Page) => page.getByRole('combobox', { name: 'Type' })
const head = (page: Page, name: string) => channelList(page).getByRole('columnheader', { name, exact: true })

test('the search, the type filter, and the sort order apply to all channels', async ({ page }) => {
  await openList(page)
  await search(page).fill('TICKET')
  await expect(nameLinks(page)).toHaveText(['Legacy ticket intake', 'Ticket intake'])
  await expect(page.getByText('1–2 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(page.getByText('1–20 of 20')).toBeVisible()
  await expect(page).toHaveURL('/channels')
  await search(page).fill('no one has this')
  await expect(page.getByRole('heading', { name: 'No matching channels' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('1–20 of 20')).toBeVisible()
  await expect(search(page)).toHaveValue('')

  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expect(page.getByText('20 selected')).toBeVisible()
  await types(page).selectOption('Email')
  await expect(page.getByText('1–5 of 5')).toBeVisible()
  // A new filter clears the selection.
  await expect(page.getByText(/\d+ selected/)).toBeHidden()
  await head(page, 'Name').getByRole('button').click()
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
  const ascending = [
    'Data science leads',
    'Finance, monthly costs',
    'Operación Latinoamérica',
    'Platform on-call',
    '東京 運用チーム',
  ]
  expect(await listedNames(page)).toEqual(ascending)
  await head(page, 'Name').getByRole('button').click()
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'descending')
  expect(await listedNames(page)).toEqual(ascending.toReversed())
  await head(page, 'Name').getByRole('button').click()
  await expect(head(page, 'Name')).not.toHaveAttribute('aria-sort')
})

test.describe('failing channels', () => {
  // A failed read of the log is reported by the browser, too.
  test.use({ allowErrors: /status of 500/ })

  test('come first if an earlier page or visit has seen them, and are a filter in the URL, which Back undoes', async ({
    page,
  }) => {
    await openBeforeList(page)
    await page.getByRole('link', { name: 'Channels' }).click()
    await expect(nameLinks(page).first()).toHaveText('Legacy ticket intake')
    await page.getByRole('button', { name: 'Failing 1' }).click()
    await expect(page).toHaveURL('/channels?health=failing')
    await expect(nameLinks(page)).toHaveText(['Legacy ticket intake'])
    await page.reload()
    await expect(nameLinks(page)).toHaveText(['Legacy ticket intake'])
    await expect(page.getByRole('button', { name: 'Failing 1' })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'All 20' }).click()
    await expect(page.getByText('1–20 of 20')).toBeVisible()
    await page.goBack()
    await expect(nameLinks(page)).toHaveText(['Legacy ticket intake'])
    // Without the log, the list only has what it remembers.
    await failNext(page, { operation: listDeliveries.id, status: 500, times: 20 })
    await page.goto('/channels')
    await expect(nameLinks(page).first()).toHaveText('Legacy ticket intake')
    await expect(nameLinks(page)).not.toHaveCount(1)
  })
})

test('at 1280, 1366, and 1920 px, no name and no state in the list is cut', async ({ page }) => {
  await openList(page)
  for (const width of [1280, 1366, 1920])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 850 })
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      const cut = await nameLinks(page).evaluateAll(links =>
        links.filter(link => link.scrollWidth > link.clientWidth).map(link => link.textContent),
      )
      expect(cut).toEqual([])
      const heights = await channelList(page)
        .locator('tbody tr')
        .evaluateAll(rows => rows.map(row => Math.round(row.getBoundingClientRect().height)))
      expect(Math.max(...heights)).toBeLessThanOrEqual(48)
    })
})

test('Back undoes one step at a time, and a reload and a shared link restore the search, type, order, and drawer', async ({
  page,
  context,
}) => {
  await openList(page)
  await types(page).selectOption('Slack')
  await expect(page.getByText('1–3 of 3')).toBeVisible()
  await types(page).selectOption('InApp')
  await expect(page.getByText('1–1 of 1')).toBeVisible()
  await page.getByRole('link', { name: 'In-app notifications', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'In-app notifications' })).toBeVisible()
  await page.goBack()
  await expect(types(page)).toHaveValue('InApp')
  await page.goBack()
  await expect(types(page)).toHaveValue('Slack')
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await page.goBack()
  await expect(types(page)).toHaveValue('')
  await expect(page.getByText('1–20 of 20')).toBeVisible()

  await types(page).selectOption('Webhook')
  await search(page).fill('portal')
  await expect(page.getByText('1–2 of 2')).toBeVisible()
  await head(page, 'Name').getByRole('button').click()
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('link', { name: 'Create channel' }).click()
  await expect(page.getByRole('dialog', { name: 'Create channel' })).toBeVisible()
  await expect(page).toHaveURL('/channels/new?type=Webhook&search=portal&sort=name')

  const expectSame = async (tab: Page) => {
    await expect(tab.getByRole('dialog', { name: 'Create channel' })).toBeVisible()
    await expect(types(tab)).toHaveValue('Webhook')
    await expect(search(tab)).toHaveValue('portal')
    await expect(head(tab, 'Name')).toHaveAttribute('aria-sort', 'ascending')
    expect(await listedNames(tab)).toEqual(['Vendor portal, north', 'Vendor portal, south'])
  }
  await page.reload()
  await expectSame(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expectSame(other)

  await other.keyboard.press('Escape')
  await expect(other.getByRole('dialog')).toBeHidden()
  await expect(search(other)).toHaveValue('portal')
})
