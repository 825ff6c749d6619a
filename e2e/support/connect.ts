import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { createChannel } from '~/contract/channels'
import { channelRow, nameField } from './channels'
import { adminKey, connect } from './service'

/** Returns the field for the API key, on the Connect page or in the dialog. */
export const keyField = (page: Page): Locator => page.getByLabel('API key', { exact: true })

/** Returns the dialog that asks for another key. */
export const again = (page: Page): Locator => page.getByRole('dialog', { name: 'Sign in again' })

/** Connects as an administrator, and waits for the list. */
export async function openAsAdmin(page: Page, address = '/channels'): Promise<void> {
  await page.goto(address)
  await connect(page, adminKey)
  await expect(keyField(page)).toBeHidden()
  if (address === '/channels') await expect(channelRow(page, 'Fraud desk')).toBeVisible()
}

/** Sends the form of a new channel while the key is refused. Returns its drawer. */
export async function saveWithRefusedKey(
  page: Page,
  failNext: (fault: { operation: string; status: number }) => Promise<void>,
): Promise<Locator> {
  await openAsAdmin(page)
  await page.goto('/channels/new/InApp')
  const drawer = page.getByRole('dialog', { name: 'Create In-app channel' })
  await nameField(drawer).fill('Night shift')
  await failNext({ operation: createChannel.id, status: 401 })
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(again(page)).toBeVisible()
  return drawer
}
