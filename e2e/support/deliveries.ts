import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { listDeliveries, type Delivery } from '~/contract/deliveries'
import { answerWith, makeChannel, makePolicy } from './mock'

/**
 * Resolves once the frame has read the log of the flaky channel in the everyday data: a failure that is added after that
 * fails a read of the page. To be called before the page is opened.
 */
export const frameRead = (page: Page): Promise<unknown> =>
  page.waitForResponse(response => new URL(response.url()).searchParams.has('channelId'))

/** Returns the rows of the delivery log. */
export const deliveryRows = (page: Page): Locator =>
  page.getByRole('table', { name: 'Deliveries' }).locator('[data-index]')

/** Returns the link of a row: its subject, which links to the delivery. */
export const rowLink = (row: Locator): Locator => row.getByRole('link').first()

/** Opens the log, and waits for its rows and their names. */
export async function openLog(page: Page, query = ''): Promise<void> {
  await page.goto(`/deliveries${query}`)
  await expect(page.getByRole('group', { name: 'Loaded deliveries' })).toContainText(
    /attempts? (?:loaded|\(all loaded\))/,
  )
  // A narrow table hides the policy's link, but has it.
  const names = deliveryRows(page).first().locator(':is([data-column="channel"], [data-column="policy"]) a')
  await expect(names).toHaveCount(2)
}

/** Returns a delivery with the given fields. By default, its channel and policy do not exist. */
export const deliveryOf = (given: object): object =>
  ({
    id: '6ae9eae3d99ccb3e03fd4000',
    policyId: '6ae9eae3d99ccb3e03fd40aa',
    channelId: '6ae9eae3d99ccb3e03fd40bb',
    channelScope: null,
    emailSubject: '',
    parentNotificationId: null,
    request: { url: 'https://hooks.example/in', headers: '', body: '' },
    response: { statusCode: '200', headers: '', body: '', duration: 12 },
    retryCount: 0,
    status: 'sent',
    timestamp: '2026-03-02T09:00:00Z',
    ...given,
  }) satisfies Delivery

/** Opens the log of a service that has exactly these deliveries, and waits for their notifications. */
export async function openLogOf(
  page: Page,
  deliveries: readonly object[],
  notifications = deliveries.length,
): Promise<void> {
  await page.goto('/nowhere')
  await answerWith(page, listDeliveries, deliveries, { times: 100 })
  await page.getByRole('link', { name: 'Deliveries', exact: true }).click()
  await expect(deliveryRows(page)).toHaveCount(notifications)
}

/** Exports the shown deliveries as a file, and returns its text. */
export async function exported(page: Page, form: 'CSV' | 'JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export these deliveries' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: `Export as ${form}` }).click()
  const stream = await (await downloading).createReadStream()
  return Buffer.concat((await stream.toArray()) as Buffer[]).toString('utf8')
}

/** The bar above the log: what is loaded, and how to load more. */
export const bar = (page: Page): Locator => page.getByRole('group', { name: 'Loaded deliveries' })

/** The drawer of a delivery. */
export const drawer = (page: Page): Locator => page.getByRole('dialog').first()

/** Opens the first delivery of the log, and waits for its texts. Returns its drawer. */
export async function openFirst(page: Page): Promise<Locator> {
  await rowLink(deliveryRows(page).first()).click()
  // That of a failed delivery is folded.
  await expect(drawer(page).getByRole('heading', { name: 'Request', exact: true })).toBeVisible()
  return drawer(page)
}

/** Makes a webhook of its own for a test, and a policy that sends to it. Returns the webhook's id. */
export async function makeReceiver(page: Page, payloadUrl: string, name = 'Night shift'): Promise<string> {
  const channel = await makeChannel(page, {
    channelType: 'Webhook',
    name,
    payloadUrl,
    contentType: 'application/json',
    secretToken: 'top-secret',
    validateSsl: true,
    customHeaders: [{ name: 'X-Api-Key', value: 'key-4711' }],
    languageCode: 'en',
  })
  await makePolicy(page, { name, channelId: channel.id, eventType: 'model_deployments.service_health_red' })
  return channel.id
}

/** An event that the policy of `makeReceiver` is about. */
export const red = {
  eventType: 'serviceHealthChangeRed',
  timestamp: '2026-03-02T08:59:00Z',
  deploymentId: '65f1de910700000000000001',
} as const
