import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Place } from './place'

/** The states of the pages of events, and how to open each. */
export const eventPlaces: Place[] = [
  ['the filled-in form of an event', showEventToSend],
  ['the confirmation of sending an event', askSend],
  ['the result of a sent event', showSent],
]

async function showEvents(page: Page) {
  await page.goto('/events')
  await page.getByRole('button', { name: 'Expand all' }).click()
  await expect(page.getByRole('link', { name: 'Comment created', exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '1 policy' })).not.toHaveCount(
    0,
  )
}

/** Opens an event from the catalog. */
export async function showEvent(page: Page) {
  await showEvents(page)
  await page.getByRole('link', { name: 'Comment created', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Comment created' }).getByRole('row')).not.toHaveCount(0)
}

async function showEventToSend(page: Page) {
  await page.goto('/send-event?type=serviceHealthChangeRed&deploymentId=65f1de910700000000000001')
  await expect(page.getByText('Goes to 7 channels')).toBeVisible()
}

async function askSend(page: Page) {
  await showEventToSend(page)
  await page.getByRole('main').getByRole('button', { name: 'Send event' }).click()
  await expect(page.getByRole('dialog', { name: 'Send this event to 7 channels?' })).toBeVisible()
}

async function showSent(page: Page) {
  await askSend(page)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send event/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
}
