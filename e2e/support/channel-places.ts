import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { listChannels } from '~/contract/channels'
import { deletePolicy } from '~/contract/policies'
import { nameField, openChannel, openEdit, openList, openNew } from './channels'
import { chooseOfDemo } from './demo'
import { changeChannel, failNext, resetTo, storedChannel } from './mock'
import type { Place } from './place'

/** The states of the pages of channels, and how to open each. */
export const channelPlaces: Place[] = [
  ['the list with selected rows', selectRows],
  ['the list without matching channels', page => page.goto('/channels?search=no one+has+this')],
  ['the list without channels', showEmptyList],
  ['the list that cannot be read', showFailedList],
  ['the list with a row that cannot be read', showUnreadableRow],
  ['the form of a webhook with invalid fields', showWrongFields],
  ['the confirmation of saving an untested channel', askUntested],
  ['the result of a connection test', showTest],
  ['the dialog for a verification code', askForCode],
  ['the dialog for a verification code, after a wrong one', showWrongCode],
  ['the dialog with the changes of another user', showConflict],
  ['the menu of a row', page => openMenu(page, 'Actions for Fraud desk')],
  ['the confirmation of a deletion', askDelete],
  ['the list of channels that could not be deleted', showNotDeleted],
  ['the mailbox', openMailbox],
]

async function selectRows(page: Page) {
  await openList(page)
  await page.getByRole('checkbox', { name: 'Select Fraud desk' }).check()
  await page.getByRole('checkbox', { name: 'Select Audit store' }).check()
  await expect(page.getByText('2 selected')).toBeVisible()
}

async function showEmptyList(page: Page) {
  await openList(page)
  await resetTo(page, 'empty')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No channels yet' })).toBeVisible()
}

async function showFailedList(page: Page) {
  await page.goto('/nowhere')
  // Behind a proxy, the list is read again if the read of `boot.js` failed.
  await failNext(page, { operation: listChannels.id, status: 500, times: 2 })
  await page.goto('/channels')
  await expect(page.getByRole('alert')).toBeVisible()
}

async function showUnreadableRow(page: Page) {
  await page.goto('/nowhere')
  const good = await storedChannel(page, 'Fraud desk')
  const ends = { count: 2, totalCount: 2, next: null, previous: null }
  const body = { ...ends, data: [{ id: 'unreadable' }, good] }
  await failNext(page, { operation: listChannels.id, status: 200, body })
  await page.goto('/channels')
  await expect(page.getByText('One row couldn’t be read')).toBeVisible()
}

/** Creates a channel, which shows a toast and suggests its first policies. */
export async function showToast(page: Page) {
  const drawer = await openNew(page, 'InApp')
  await nameField(drawer).fill('Night shift')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
}

async function showWrongFields(page: Page) {
  const drawer = await openNew(page, 'Webhook')
  await drawer.getByLabel('Payload URL').fill('http:// not a URL')
  await drawer.getByRole('switch').press('Space')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByRole('button', { name: 'Test and save' }).click()
  await expect(nameField(drawer)).toHaveAccessibleDescription('This field is required')
}

async function askUntested(page: Page) {
  const drawer = await openNew(page, 'Slack')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Incoming webhook URL').fill('http://fail.example/in')
  await drawer.getByRole('button', { name: 'Test and save' }).click()
  await expect(page.getByRole('dialog', { name: 'Save without a successful test?' })).toBeVisible()
}

async function showTest(page: Page) {
  await openChannel(page, 'Legacy ticket intake')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText('Test failed')).toBeVisible()
  await page.getByText('Request', { exact: true }).click()
  await page.getByText('Response', { exact: true }).click()
}

async function askForCode(page: Page) {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Email address').fill('a-rather-long-name-of-a-team@sub.domain.example.com')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByLabel('Digit 1')).toBeFocused()
}

async function showWrongCode(page: Page) {
  await askForCode(page)
  await page.keyboard.type('000000')
  await expect(page.getByText('Incorrect code.')).toBeVisible()
}

/** Opens the form of a stored channel with a restored draft. */
export async function showRestored(page: Page) {
  const drawer = await openEdit(page, 'Platform on-call pager')
  await nameField(drawer).fill('Night shift')
  await drawer.getByRole('button', { name: 'Remove secret' }).click()
  await page.reload()
  await expect(page.getByText('Unsaved changes restored')).toBeVisible()
}

async function showConflict(page: Page) {
  const drawer = await openEdit(page, 'Fraud desk')
  await nameField(drawer).fill('Mine')
  await changeChannel(page, 'Fraud desk', { name: 'Theirs', payloadUrl: 'https://hooks.example/theirs' })
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('button', { name: 'Overwrite with my changes' })).toBeVisible()
}

/** Opens the list of channels, and a menu on it. */
export async function openMenu(page: Page, name: string) {
  await openList(page)
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

async function askDelete(page: Page) {
  await openMenu(page, 'Actions for Fraud desk')
  await page.getByRole('menuitem', { name: 'Delete channel' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
}

async function showNotDeleted(page: Page) {
  await askDelete(page)
  await failNext(page, { operation: deletePolicy.id, status: 500 })
  await page.getByRole('radio', { name: 'Delete the policies as well' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete channel' }).click()
  await expect(page.getByText('1 failed:')).toBeVisible()
}

async function openMailbox(page: Page) {
  await askForCode(page)
  await openList(page)
  await chooseOfDemo(page, 'Demo mailbox')
  await expect(page.getByRole('dialog').getByRole('listitem')).toBeVisible()
}
