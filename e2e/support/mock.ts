import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Channel, ChannelChanges, ChannelDraft } from '~/contract/channels'
import { createChannel, listChannels, updateChannel } from '~/contract/channels'
import { listDeliveries, type Delivery } from '~/contract/deliveries'
import { sendRemoteEvent, type RemoteEvent } from '~/contract/events'
import type { DataSet, Fault, Sent } from '~/contract/mock-control'
import { addFault, getOutbox, resetMock, settleMock } from '~/contract/mock-control'
import { listNotifications, type UserNotification } from '~/contract/inbox'
import { listMutes, type Mute } from '~/contract/mutes'
import {
  createPolicy,
  deletePolicy,
  listPolicies,
  updatePolicy,
  type Policy,
  type PolicyDraft,
} from '~/contract/policies'

/** Resets the mock to a data set. The page must be loaded, because the mock runs in it. */
export async function resetTo(page: Page, seed: DataSet): Promise<void> {
  await call(page, resetMock, { seed })
}

/** Makes the next calls of an operation fail with a fault. */
export async function failNext(page: Page, fault: Partial<Fault> & Pick<Fault, 'operation'>): Promise<void> {
  await call(page, addFault, fault)
}

/** Makes everything that is still to happen, such as retries, happen now. */
export async function settle(page: Page): Promise<void> {
  await call(page, settleMock)
}

/** Answers the next reads of a list with any rows. */
export async function answerWith(
  page: Page,
  { id: operation }: { id: string },
  data: readonly object[],
  {
    times = 1,
    next = null,
    isCounted = true,
  }: { times?: number; next?: string | null; isCounted?: boolean } = {},
): Promise<void> {
  const counts = isCounted ? { count: data.length, totalCount: data.length } : {}
  await failNext(page, { operation, status: 200, times, body: { ...counts, next, previous: null, data } })
}

/** Returns the mails and posts that the mock has sent, newest first. */
export async function outbox(page: Page): Promise<Sent[]> {
  return getOutbox.answer.parse(JSON.parse(await call(page, getOutbox))).data
}

/** Returns the channel with a name as the service has it, or undefined. */
export async function storedChannel(page: Page, name: string): Promise<Channel | undefined> {
  await outbox(page)
  const url = `${listChannels.url}?offset=0&limit=1000&namePart=${encodeURIComponent(name)}`
  const { data } = listChannels.answer.parse(JSON.parse(await call(page, { ...listChannels, url })))
  return data.find(channel => channel.name === name)
}

/** Creates a channel without the console. */
export async function makeChannel(page: Page, draft: ChannelDraft): Promise<Channel> {
  await outbox(page)
  return createChannel.answer.parse(JSON.parse(await call(page, createChannel, draft)))
}

/** Changes a channel without the console, as another user would. */
export async function changeChannel(page: Page, name: string, changes: ChannelChanges): Promise<void> {
  const id = (await storedChannel(page, name))?.id ?? ''
  await call(page, { ...updateChannel, url: updateChannel.url.replace(':channelId', id) }, changes)
}

/** Returns the policy with a name as the service has it, or undefined. */
export async function storedPolicy(page: Page, name: string): Promise<Policy | undefined> {
  await outbox(page)
  const url = `${listPolicies.url}?offset=0&limit=1000&namePart=${encodeURIComponent(name)}`
  const { data } = listPolicies.answer.parse(JSON.parse(await call(page, { ...listPolicies, url })))
  return data.find(policy => policy.name === name)
}

/** Creates an active policy without the console. */
export async function makePolicy(
  page: Page,
  draft: { name: string; channelId: string; eventType: string },
): Promise<Policy> {
  const body = { ...draft, active: true }
  return createPolicy.answer.parse(JSON.parse(await call(page, createPolicy, body)))
}

/** Changes a policy without the console, as another user would. */
export async function changePolicy(page: Page, name: string, changes: Partial<PolicyDraft>): Promise<void> {
  const id = (await storedPolicy(page, name))?.id ?? ''
  await call(page, { ...updatePolicy, url: updatePolicy.url.replace(':policyId', id) }, changes)
}

/** Sends a remote event without the console. */
export async function sendEvent(page: Page, event: RemoteEvent): Promise<void> {
  await call(page, sendRemoteEvent, event)
}

/** Deletes a policy without the console, as another user would. */
export async function dropPolicy(page: Page, name: string): Promise<void> {
  const id = (await storedPolicy(page, name))?.id ?? ''
  await call(page, { ...deletePolicy, url: deletePolicy.url.replace(':policyId', id) })
}

/** Returns every mute that the service has. */
export async function storedMutes(page: Page): Promise<Mute[]> {
  await outbox(page)
  const url = `${listMutes.url}?offset=0&limit=1000`
  return listMutes.answer.parse(JSON.parse(await call(page, { ...listMutes, url }))).data
}

/** Returns the newest deliveries as the service has them. */
export async function storedDeliveries(page: Page): Promise<Delivery[]> {
  await outbox(page)
  const url = `${listDeliveries.url}?offset=0&limit=1000`
  return listDeliveries.answer.parse(JSON.parse(await call(page, { ...listDeliveries, url }))).data
}

/** Returns the inbox as the service has it, newest first. */
export async function storedNotifications(page: Page): Promise<UserNotification[]> {
  await outbox(page)
  return listNotifications.answer.parse(JSON.parse(await call(page, listNotifications))).data
}

/** Sends a notification to every inbox. */
export async function notify(page: Page, title: string): Promise<void> {
  await outbox(page)
  const event = { eventType: 'model_deployments.accuracy_red', timestamp: new Date().toISOString(), title }
  await call(page, sendRemoteEvent, event)
}

/**
 * Retries until the mock answers: before the mock has started, the request reaches the web server, which only serves
 * pages.
 */
async function call(
  page: Page,
  { method, url, status }: { method: string; url: string; status: number },
  body?: object,
): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer demo-token' }
  const request = { url, method, headers, body: body ? JSON.stringify(body) : null }
  let answer = { status: 0, text: '' }
  await expect(async () => {
    answer = await page.evaluate(async ({ url: address, ...init }) => {
      const response = await fetch(address, init)
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
      return { status: isPage ? 0 : response.status, text: await response.text() }
    }, request)
    expect(answer.status, `${method} ${url} answered: ${answer.text}`).toBe(status)
  }).toPass()
  return answer.text
}
