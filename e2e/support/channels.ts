import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { ChannelType } from '~/contract/channels'

/** The list of channels. */
export const channelList = (page: Page): Locator => page.getByRole('table', { name: 'Channels' })

/** A channel's row in the list. */
export const channelRow = (page: Page, name: string): Locator =>
  channelList(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

/** The links of the names in the list: those of the policies that use a channel lead elsewhere. */
export const nameLinks = (page: Page): Locator => channelList(page).locator('a[href^="/channels/"]')

/** The names in the list, from the top, once all of its rows are there. */
export async function listedNames(page: Page): Promise<string[]> {
  const links = nameLinks(page)
  await expect(links).not.toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]', { has: channelList(page) })).toHaveCount(0)
  return links.allTextContents()
}

/** Opens the list, and waits for its rows. */
export async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`/channels${query}`)
  await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
  await expectOutcomes(page)
}

/** Waits for what the list tells of the last deliveries: it comes after the rows. */
export async function expectOutcomes(page: Page): Promise<void> {
  await expect(channelList(page).locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Opens a channel's page by way of the list. */
export async function openChannel(page: Page, name: string): Promise<void> {
  await openList(page)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** Opens the empty form of a type: its drawer. */
export async function openNew(page: Page, type: ChannelType): Promise<Locator> {
  await page.goto(`/channels/new/${type}`)
  const drawer = page.getByRole('dialog', { name: /^Create .+ channel$/ })
  await expect(nameField(drawer)).toBeVisible()
  return drawer
}

/** Opens the form of a stored channel: its drawer. */
export async function openEdit(page: Page, name: string): Promise<Locator> {
  await openChannel(page, name)
  await page.getByRole('link', { name: 'Edit channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit channel' })
  await expect(nameField(drawer)).toHaveValue(name)
  return drawer
}

/** The field of a channel's own name. */
export const nameField = (drawer: Locator): Locator =>
  drawer.getByRole('textbox', { name: 'Name', exact: true })

/** What a channel's page says of one thing that is set. */
export const fact = (page: Page, term: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) }) })
    .getByRole('definition')

/** Answers the question that comes before a channel without a passed test is stored. */
export async function saveUntested(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Save without a successful test?' })
  await question.getByRole('button', { name: 'Save anyway' }).click()
}
