import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openMenu } from './channel-places'
import { openList } from './channels'
import { chooseOfDemo } from './demo'
import type { Place } from './place'

/** The states of the shell, and how to open each. */
export const shellPlaces: Place[] = [
  ['the preferences menu', page => openMenu(page, 'Preferences')],
  ['the demo menu', page => openMenu(page, 'Demo · Everyday')],
  ['a page for administrators, opened by another user', showNoRights],
  ['the tooltip with the exact time', showTime],
  ['the command palette', openPalette],
  ['the confirmation of a reset', askReset],
  ['an unknown URL', page => page.goto('/nowhere')],
]

async function showTime(page: Page) {
  await openList(page)
  await page.getByRole('time').first().focus()
  await expect(page.getByRole('tooltip')).toBeVisible()
}

async function openPalette(page: Page) {
  await openList(page)
  await page.keyboard.press('Control+K')
  await page.getByPlaceholder('Search names or IDs').fill('da')
  await expect(page.getByRole('dialog').getByText('Data lake ingest')).toBeVisible()
}

async function askReset(page: Page) {
  await openList(page)
  await chooseOfDemo(page, 'Reset demo data')
  await expect(page.getByRole('dialog', { name: 'Reset demo data' })).toBeVisible()
}

async function showNoRights(page: Page) {
  await openMenu(page, 'Preferences and connection: Demo')
  await page.getByRole('menuitem', { name: 'View as a user without permissions' }).click()
  await page.getByRole('link', { name: 'Why can I only see the inbox?' }).click()
  await expect(page.getByRole('heading', { name: 'Administrators only' })).toBeVisible()
}
