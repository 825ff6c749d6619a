import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { ChannelType } from '~/contract/channels'

/** Returns the list of channels. */
export const channelList = (page: Page): Locator => page.getByRole('table', { name: 'Channels' })

/** Returns a channel's row in the list. */
export const channelRow = (page: Page, name: string): Locator =>
  channelList(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

/** Returns the name links in the list, without the links to the policies that use a channel. */
export const nameLinks = (page: Page): Locator =>
  channelList(page).locator('a[href^="/channels/"]:not([href$="/edit"])')

/** Returns the names in the list, from the top, once all of its rows are loaded. */
export async function listedNames(page: Page): Promise<string[]> {
  const links = nameLinks(page)
  await expect(links).not.toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]', { has: channelList(page) })).toHaveCount(0)
  return links.allTextContents()
}

/**
 * Opens a page without a list, and waits until the navigation has read the channels for its number of failing ones. After
 * that, the next read of the channels is that of the list.
 */
export async function openBeforeList(page: Page): Promise<void> {
  await page.goto('/nowhere')
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toContainText(/\d failing/)
}

/** Returns the tab of a channel's page, whose name ends with a number once that is known. */
export const channelTab = (page: Page, name: string): Locator =>
  page
    .getByRole('navigation', { name: 'Channel sections' })
    .getByRole('link', { name: new RegExp(`^${name}(?: [\\d,]+\\+?)?$`) })

/** Opens the list, and waits for its rows. */
export async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`/channels${query}`)
  await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
  await expectOutcomes(page)
}

/** Waits for the outcomes of the last deliveries, which load after the rows. */
export async function expectOutcomes(page: Page): Promise<void> {
  await expect(channelList(page).locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Opens a channel's page from the list. */
export async function openChannel(page: Page, name: string): Promise<void> {
  await openList(page)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** Opens the empty form of a type. Returns its drawer. */
export async function openNew(page: Page, type: ChannelType): Promise<Locator> {
  await page.goto(`/channels/new/${type}`)
  const drawer = page.getByRole('dialog', { name: /^Create .+ channel$/ })
  await expect(nameField(drawer)).toBeVisible()
  return drawer
}

/** Opens the form of a stored channel. Returns its drawer. */
export async function openEdit(page: Page, name: string): Promise<Locator> {
  await openChannel(page, name)
  await page.getByRole('link', { name: 'Edit channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit channel' })
  await expect(nameField(drawer)).toHaveValue(name)
  return drawer
}

/** Returns the field of the channel's name. */
export const nameField = (drawer: Locator): Locator =>
  drawer.getByRole('textbox', { name: 'Name', exact: true })

/** Returns the value of a setting on a channel's page. */
export const fact = (page: Page, term: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) }) })
    .getByRole('definition')

/** Saves the form of a channel without testing its connection. */
export async function saveUntested(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Save without testing' }).click()
}

/** Unfolds the rarely used fields of a channel's form. */
export async function openOptions(drawer: Locator): Promise<void> {
  await drawer.getByText('Options', { exact: true }).click()
}

/** Closes the step after a channel was created, without a policy for it: leads to the channel's page. */
export async function skipStart(page: Page): Promise<void> {
  await page
    .getByRole('dialog', { name: /^Channel created/ })
    .getByRole('button', { name: 'Not now' })
    .click()
}
