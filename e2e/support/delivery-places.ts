import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { channelTab, openChannel } from './channels'
import type { Place } from './place'

/** The states of the pages of deliveries, and how to open each. */
export const deliveryPlaces: Place[] = [
  ['the filtered delivery log with the live tail on', page => showLog(page)],
  ['the delivery log without matching rows', page => page.goto('/deliveries?search=no one+has+this')],
  ['the confirmation of a resend', askResend],
]

/** Opens the deliveries of a channel. */
export async function showChannelDeliveries(page: Page) {
  await openChannel(page, 'Platform on-call pager')
  await channelTab(page, 'Deliveries').click()
  await expect(
    page.getByRole('table', { name: 'Latest notifications' }).getByRole('link').first(),
  ).toBeVisible()
}

async function showLog(page: Page) {
  await page.goto('/deliveries?status=failed&tail=on')
  await expect(page.getByRole('table', { name: 'Deliveries' }).getByRole('link').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Opens a delivery that has failed. */
export async function showDelivery(page: Page) {
  await showLog(page)
  await page.getByRole('table', { name: 'Deliveries' }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Response body' })).toBeVisible()
}

async function askResend(page: Page) {
  await showDelivery(page)
  await page.getByRole('button', { name: 'Resend' }).click()
  await expect(page.getByRole('dialog', { name: 'Resend this delivery?' })).toBeVisible()
}
