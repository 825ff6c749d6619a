import { expect, test } from 'vitest'
import { deleteChannel, getChannel, updateChannel } from '~/contract/channels'
import { listDeliveries, resendDelivery } from '~/contract/deliveries'
import { sendRemoteEvent, type RemoteEvent } from '~/contract/events'
import { getOutbox, settleMock } from '~/contract/mock-control'
import { createMute } from '~/contract/mutes'
import type { Answer } from '~/contract/operation'
import { deletePolicy, getPolicy, updatePolicy } from '~/contract/policies'
import { millisecondsOf } from '~/contract/timestamp'
import { fields, makePolicy, makeWebhook, startService, unknownId, window, type Service } from './service'

const deploymentId = '65f1de910700000000000001'
const otherDeployment = '65f1de910700000000000002'
const event = {
  eventType: 'serviceHealthChangeRed',
  timestamp: '2026-03-02T08:59:00Z',
  deploymentId,
} satisfies RemoteEvent

/** Creates a webhook and a policy for it, and sends a matching event. Returns the IDs. */
async function send(service: Service, payloadUrl: string, more: object = {}) {
  const channelId = await makeWebhook(service, { payloadUrl, ...more })
  const policyId = await makePolicy(service, channelId)
  await service.ask(sendRemoteEvent, { body: event })
  return { channelId, policyId }
}

/** Returns the log, oldest first. */
async function rows({ ask }: Service, filter: object = {}) {
  const { data } = await ask(listDeliveries, { query: { ...window, ...filter } })
  return data.toReversed()
}
const statuses = async (service: Service) => (await rows(service)).map(row => row.status)

test('a delivery is pending, then sent, and its policy and channel have its time', async () => {
  const service = await startService()
  const { channelId, policyId } = await send(service, 'https://hooks.example/in')
  const [pending] = await rows(service)
  expect(pending).toMatchObject({
    status: 'pending',
    channelId,
    policyId,
    retryCount: 0,
    parentNotificationId: null,
    response: { statusCode: '', body: '', duration: 0 },
  })
  await service.pass(1)
  const sent = { id: pending?.id, status: 'sent', response: { statusCode: '200' } }
  expect(await rows(service)).toMatchObject([sent])
  const channel = await service.ask(getChannel, { path: { channelId } })
  const policy = await service.ask(getPolicy, { path: { policyId } })
  expect([channel.lastNotificationAt, policy.lastTriggered]).toEqual([pending?.timestamp, pending?.timestamp])
})

test('a failed webhook is retried after 30, 60, and 90 seconds before it is failed', async () => {
  const service = await startService()
  await send(service, 'https://fail.example/in')
  const counts: number[] = []
  let past = 0
  for (const at of [1, 29, 32, 89, 93, 180, 185, 900]) {
    await service.pass(at - past)
    past = at
    counts.push((await rows(service)).length)
  }
  expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  const chain = await rows(service)
  expect(chain.map(row => row.status)).toEqual(['retrying', 'retrying', 'retrying', 'failed'])
  expect(chain.map(row => row.retryCount)).toEqual([0, 1, 2, 3])
  const root = chain[0]?.id
  expect(chain.map(row => row.parentNotificationId)).toEqual([null, root, root, root])
})

test('the retries of a delivery are the same if no one reads the log in the meantime', async () => {
  const service = await startService()
  await send(service, 'https://fail.example/in')
  await service.pass(3600)
  const times = (await rows(service)).map(row => millisecondsOf(row.timestamp) ?? 0)
  const gaps = times.slice(1).map((time, index) => Math.floor((time - (times[index] ?? 0)) / 1000))
  expect(gaps).toEqual([30, 60, 90])
})

test('pending retries can be run immediately, and have the current time', async () => {
  const service = await startService()
  await send(service, 'https://fail.example/in')
  await service.ask(settleMock, {})
  const chain = await rows(service)
  expect(chain.map(row => row.status)).toEqual(['retrying', 'retrying', 'retrying', 'failed'])
  expect(new Set(chain.map(row => row.timestamp)).size).toBe(1)
  await service.pass(900)
  expect(await rows(service)).toHaveLength(4)
})

test('a flaky host succeeds at the third attempt', async () => {
  const service = await startService()
  await send(service, 'https://flaky.example/in')
  await service.pass(600)
  expect(await statuses(service)).toEqual(['retrying', 'retrying', 'sent'])
})

test('a request without an answer times out after five seconds', async () => {
  const service = await startService()
  await send(service, 'https://slow.example/in')
  await service.pass(4)
  expect(await statuses(service)).toEqual(['pending'])
  await service.pass(1)
  const given = { status: 'retrying', response: { statusCode: '', duration: 5000 } }
  expect(await rows(service)).toMatchObject([given])
})

test('a muted policy sends nothing for its deployment, and a paused one nothing at all', async () => {
  const service = await startService()
  const { ask } = service
  const { policyId } = await send(service, 'https://hooks.example/in')
  await ask(createMute, { body: { policyId, entityId: deploymentId } })
  await ask(sendRemoteEvent, { body: event })
  expect((await rows(service)).length).toBe(1)
  const other = { ...event, deploymentId: otherDeployment }
  await ask(sendRemoteEvent, { body: other })
  expect((await rows(service)).length).toBe(2)
  await ask(updatePolicy, { path: { policyId }, body: { active: false } })
  await ask(sendRemoteEvent, { body: other })
  expect((await rows(service)).length).toBe(2)
})

test('each policy that matches by its event or group sends, and others do not', async () => {
  const service = await startService()
  const channelId = await makeWebhook(service)
  const byEvent = await makePolicy(service, channelId)
  const group = { eventType: undefined, eventGroup: 'model_deployments.all' }
  const byGroup = await makePolicy(service, channelId, group)
  await makePolicy(service, channelId, { eventType: 'project.created' })
  await service.ask(sendRemoteEvent, { body: event })
  expect((await rows(service)).map(row => row.policyId)).toEqual([byEvent, byGroup])
})

test('a webhook is signed, has its headers, and has its data in snake case', async () => {
  const service = await startService()
  const customHeaders = [{ name: 'X-Team', value: 'ops' }]
  await send(service, 'https://hooks.example/in', { secretToken: 'my-secret', customHeaders })
  const request = (await rows(service))[0]?.request
  expect(request?.headers).toMatch(
    /^Content-Type: application\/json\nDR-Signature: [0-9a-f]{40}\nX-Team: ops$/,
  )
  expect(JSON.parse(request?.body ?? '')).toEqual({
    event_type: 'model_deployments.service_health_red',
    event: { entity_id: deploymentId, performer_uid: expect.any(String) },
    deployment: { id: deploymentId, name: 'Customer churn' },
    timestamp: Date.UTC(2026, 2, 2, 8, 59) / 1000,
  })
})

test('a webhook with form content has the JSON as its parameter payload', async () => {
  const service = await startService()
  await send(service, 'https://hooks.example/in', { contentType: 'application/x-www-form-urlencoded' })
  const [row] = await rows(service)
  const payload = new URLSearchParams(row?.request.body).get('payload') ?? ''
  expect(JSON.parse(payload)).toMatchObject({ event_type: 'model_deployments.service_health_red' })
})

test('the additional data of a remote event is in snake case, too', async () => {
  const service = await startService()
  const channelId = await makeWebhook(service)
  await makePolicy(service, channelId, { eventType: 'model_deployments.model_replacement' })
  const more = { title: 'Replaced', data: { newModelId: 'm2', oldModelId: 'm1', reason: 'ACCURACY' } }
  const body = { ...event, ...more, eventType: 'model_deployments.model_replacement' } as const
  await service.ask(sendRemoteEvent, { body })
  const [row] = await rows(service)
  expect(JSON.parse(row?.request.body ?? '')).toMatchObject({
    event: { title: 'Replaced', data: { new_model_id: 'm2', old_model_id: 'm1', reason: 'ACCURACY' } },
  })
})

test('a mail has a subject and no URL, and is in the outbox', async () => {
  const service = await startService({ seed: 'everyday' })
  await service.ask(sendRemoteEvent, { body: event })
  await service.pass(1)
  const mail = (await rows(service)).findLast(row => row.emailSubject !== '')
  const emailSubject = 'Deployment Service Health Change: Red: Customer churn'
  expect(mail).toMatchObject({ emailSubject, request: { url: null }, response: { statusCode: '250' } })
  const { data } = await service.ask(getOutbox, {})
  expect(data).toContainEqual(expect.objectContaining({ kind: 'mail', subject: emailSubject }))
})

test('a delivery stays the same when its channel is changed or deleted', async () => {
  const service = await startService()
  const { ask } = service
  const { channelId, policyId } = await send(service, 'https://hooks.example/in')
  await service.pass(1)
  const before = await rows(service)
  await ask(updateChannel, { path: { channelId }, body: { payloadUrl: 'https://other.example/' } })
  expect(await rows(service)).toEqual(before)
  await ask(deletePolicy, { path: { policyId } })
  await ask(deleteChannel, { path: { channelId } })
  expect(await rows(service)).toEqual(before)
})

test('a resend is a new row whose parent is the resent one, with the current state of the channel', async () => {
  const service = await startService()
  const { ask } = service
  const { channelId } = await send(service, 'https://fail.example/in')
  await service.pass(600)
  const notificationId = (await rows(service)).at(-1)?.id ?? ''
  const url = 'https://hooks.example/in'
  await ask(updateChannel, { path: { channelId }, body: { payloadUrl: url } })
  await ask(resendDelivery, { body: { notificationId } })
  await service.pass(1)
  expect((await rows(service)).at(-1)).toMatchObject({
    parentNotificationId: notificationId,
    status: 'sent',
    retryCount: 0,
    request: { url },
  })
})

test('a resend of an unknown delivery is answered with 404, and one without an ID with 422', async () => {
  const { call } = await startService()
  expect((await call('POST', resendDelivery.url, { notificationId: unknownId })).status).toBe(404)
  const { status, body } = await call('POST', resendDelivery.url, {})
  expect([status, body]).toEqual([422, fields({ notificationId: 'is required' })])
})

test('the log is sorted newest first, and is paginated to its end by next', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const ids: string[] = []
  const times: string[] = []
  let query: { offset: number; limit: number } | null = { offset: 0, limit: 700 }
  while (query) {
    const page: Answer<typeof listDeliveries> = await ask(listDeliveries, { query })
    ids.push(...page.data.map(row => row.id))
    times.push(...page.data.map(row => row.timestamp))
    const search: URLSearchParams | null = page.next === null ? null : new URL(page.next).searchParams
    query = search && { offset: Number(search.get('offset')), limit: Number(search.get('limit')) }
  }
  expect(ids.length).toBeGreaterThan(1000)
  expect(new Set(ids).size).toBe(ids.length)
  expect(times.every((time, index) => index === 0 || time <= (times[index - 1] ?? ''))).toBe(true)
})

test('the log filters by policy and channel', async () => {
  const service = await startService({ seed: 'everyday' })
  const newest = (await rows(service)).at(-1)
  const { policyId, channelId } = newest ?? { policyId: '', channelId: '' }
  const byPolicy = await rows(service, { policyId })
  expect(new Set(byPolicy.map(row => row.policyId))).toEqual(new Set([policyId]))
  const byChannel = await rows(service, { channelId })
  expect(new Set(byChannel.map(row => row.channelId))).toEqual(new Set([channelId]))
  expect(await rows(service, { channelId, policyId })).toEqual(byPolicy)
  expect(await rows(service, { channelId: unknownId })).toEqual([])
})
