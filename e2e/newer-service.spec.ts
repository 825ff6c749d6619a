import type { Page } from '@playwright/test'
import { getChannel, listChannels } from '~/contract/channels'
import { listEvents } from '~/contract/events'
import { listMutes } from '~/contract/mutes'
import { listPolicies } from '~/contract/policies'
import { channelRow, fact, nameField } from './support/channels'
import { failNext, storedChannel, storedPolicy } from './support/mock'
import { expect, test } from './support/test'

/** Has a list answered with rows that this console was not made for. */
const answerWith = (page: Page, operation: { id: string }, data: object[]) =>
  failNext(page, {
    operation: operation.id,
    status: 200,
    body: { count: data.length, totalCount: data.length, next: null, previous: null, data },
  })

/** A channel of a service that knows more types, languages and fields, and whose dates are none. */
async function newerChannel(page: Page) {
  const stored = await storedChannel(page, 'Fraud desk')
  return {
    ...stored,
    channelType: 'DataRobotCustomJob',
    contentType: 'application/cbor',
    languageCode: 'tlh',
    createdAt: 'yesterday',
    updatedAt: '2026-13-45T00:00:00Z',
    lastNotificationAt: '',
    retention: { days: 30 },
  }
}

test('a channel of an unknown type, language and date is shown as it came, and keeps all in an edit', async ({
  page,
}) => {
  await page.goto('/nowhere')
  const newer = await newerChannel(page)
  await answerWith(page, listChannels, [newer])
  await page.getByRole('link', { name: 'Channels' }).click()
  await expect(channelRow(page, 'Fraud desk')).toContainText('DataRobotCustomJob')
  await expect(channelRow(page, 'Fraud desk')).toContainText('tlh')

  await failNext(page, { operation: getChannel.id, status: 200, body: newer, times: 3 })
  await page.goto(`/channels/${newer.id}`)
  await expect(fact(page, 'Created')).toHaveText('yesterday')
  await expect(fact(page, 'Message language')).toHaveText('tlh')
  await page.getByRole('link', { name: 'Edit channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit channel' })
  await nameField(drawer).fill('Fraud desk, renamed')
  const sent = page.waitForRequest(request => request.method() === 'PUT')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  const body: unknown = (await sent).postDataJSON()
  // Only what was changed is sent: what nobody knows here stays as it is.
  expect(body).toEqual({ name: 'Fraud desk, renamed' })
})

test('a policy without any trigger, whose channel has no name, is in the list', async ({ page }) => {
  await page.goto('/nowhere')
  const stored = await storedPolicy(page, 'Comments')
  const odd = { ...stored, eventGroup: null, eventType: null, lastTriggered: 'never', created: null }
  await answerWith(page, listPolicies, [odd])
  await page.getByRole('link', { name: 'Policies' }).click()
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Comments', exact: true }) })
  await expect(row).toContainText('Unknown trigger')
  await expect(row).toContainText('never')
})

test('events and groups that nobody knows here are in the catalog', async ({ page }) => {
  await page.goto('/nowhere')
  const event = { id: 'jobs.finished', label: 'Job finished', color: 'green' }
  const group = { id: 'jobs.all', label: 'Job-related events', events: [event.id], requireMaintainer: null }
  const catalog = { events: [event], eventGroups: [group] }
  await failNext(page, { operation: listEvents.id, status: 200, body: catalog, times: 3 })
  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await expect(page.getByRole('link', { name: /Job finished/ }).first()).toBeVisible()
})

test('a mute whose policy is deleted shows its id', async ({ page }) => {
  await page.goto('/nowhere')
  const gone = '6ae9eae3d99ccb3e03fd401a'
  await answerWith(page, listMutes, [{ id: gone, policyId: gone, entityId: 'x', uid: gone, since: null }])
  await page.getByRole('link', { name: 'Mutes' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Policy deleted' })).toContainText(gone.slice(-4))
})
