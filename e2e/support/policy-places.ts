import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { channelTab, openChannel } from './channels'
import { openPolicies } from './policies'
import type { Place } from './place'

/** The states of the pages of policies and mutes, and how to open each. */
export const policyPlaces: Place[] = [
  ['the list of policies with selected rows', selectPolicies],
  ['the list without matching policies', page => page.goto('/policies?search=no one+has+this')],
  ['the dialog that moves policies to another channel', askMove],
  ['the form of a mute with invalid fields', showWrongMute],
]

async function selectPolicies(page: Page) {
  await openPolicies(page)
  for (const name of ['Comments', 'Actuals late']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  }
  await expect(page.getByText('2 selected')).toBeVisible()
}

/** Opens the policies of a channel. */
export async function showChannelPolicies(page: Page) {
  await openChannel(page, 'Platform on-call pager')
  await channelTab(page, 'Policies').click()
  await expect(page.getByRole('table', { name: 'Policies' }).getByRole('link').first()).toBeVisible()
}

/** Opens the form of a policy for a channel, with invalid fields. */
export async function showWrongPolicy(page: Page) {
  await showChannelPolicies(page)
  await page.getByRole('link', { name: 'Create policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(drawer.getByText('Choose an event group', { exact: true })).toBeVisible()
}

/** Opens a stored policy from the list. */
export async function openPolicy(page: Page) {
  await page.goto('/policies')
  await page.getByRole('link', { name: 'Comments', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Effect on this channel')).toBeVisible()
}

async function askMove(page: Page) {
  await selectPolicies(page)
  await page.getByRole('button', { name: 'Move to channel' }).click()
  await expect(page.getByRole('dialog', { name: 'Move 2 policies' })).toBeVisible()
}

async function showWrongMute(page: Page) {
  await page.goto('/mutes/new')
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await drawer.getByRole('button', { name: 'Create mute' }).click()
  await expect(drawer.getByLabel('Policy', { exact: true })).toHaveAccessibleDescription(
    'This field is required',
  )
  await expect(drawer.getByRole('combobox', { name: 'Deployment' })).toHaveAccessibleDescription(
    /This field is required/,
  )
}
