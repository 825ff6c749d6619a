import { expect, test } from 'vitest'
import { listDeliveries } from '~/contract/deliveries'
import { eventGroupIds, eventTypeIds } from '~/contract/event-types'
import { listEvents, sendRemoteEvent, type RemoteEvent } from '~/contract/events'
import { listNotifications } from '~/contract/inbox'
import { fields, makePolicy, makeWebhook, startService, unknownId, window } from './service'

const deploymentId = '65f1de910700000000000001'
const event = { eventType: 'serviceHealthChangeRed', timestamp: '2026-03-02T08:59:00Z' } satisfies RemoteEvent
const allTypes: readonly string[] = eventTypeIds

test('the catalog has all events and groups, each with a unique name that is not its ID', async () => {
  const { ask } = await startService()
  const { events, eventGroups } = await ask(listEvents, { query: {} })
  expect(events.map(it => it.id)).toEqual(allTypes)
  expect(eventGroups.map(it => it.id)).toEqual(eventGroupIds)
  for (const list of [events, eventGroups]) {
    const labels = list.map(it => it.label)
    expect(labels.filter(label => /_|\w\.\w/.test(label))).toEqual([])
    expect(new Set(labels).size).toBe(labels.length)
  }
})

test('each group has at least one event of the catalog, and none of the service’s internal ones', async () => {
  const { ask } = await startService()
  const { eventGroups } = await ask(listEvents, { query: {} })
  expect(eventGroups.filter(group => group.events.length === 0)).toEqual([])
  const held = eventGroups.flatMap(group => group.events)
  expect(held.filter(id => !allTypes.includes(id) || /^misc\.|\.None$/.test(id))).toEqual([])
})

const spellings = ['deployment', 'Deployment', 'DEPLOYMENT'] as const
test.each(spellings)('%s lists only deployment events', async relatedEntityType => {
  const { ask } = await startService()
  const { events, eventGroups } = await ask(listEvents, { query: { relatedEntityType } })
  const ids = [...events, ...eventGroups].map(it => it.id)
  expect(ids).toContain('model_deployments.service_health_red')
  expect(ids).toContain('model_deployments.all')
  expect(ids.filter(id => /^(project|dataset|comment)/.test(id))).toEqual([])
})

test('an invalid entity type is refused at its parameter', async () => {
  const { call } = await startService()
  const { status, body } = await call('GET', `${listEvents.url}?relatedEntityType=project`)
  expect([status, body]).toEqual([422, fields({ relatedEntityType: expect.any(String) })])
})

const times = [
  '2026-03-01T10:00:00Z',
  '2026-03-01T12:00:00+02:00',
  '2026-03-01T12:00:00+0200',
  '2026-03-01 10:00:00.123456',
  '2026-03-01 10:00:00.123456+0000',
]
test.each(times)('the time %s is accepted, and a time without a zone is UTC', async timestamp => {
  const service = await startService()
  await makePolicy(service, await makeWebhook(service))
  await service.ask(sendRemoteEvent, { body: { ...event, timestamp } })
  const { data } = await service.ask(listDeliveries, { query: window })
  expect(JSON.parse(data[0]?.request.body ?? '')).toMatchObject({
    timestamp: Date.UTC(2026, 2, 1, 10) / 1000,
  })
})

const refused: [string, object, object][] = [
  ['no fields', {}, { eventType: 'is required', timestamp: 'is required' }],
  ['an unknown type', { ...event, eventType: 'x' }, { eventType: expect.any(String) }],
  ['an unparsable time', { ...event, timestamp: 'now' }, { timestamp: expect.stringContaining('ISO 8601') }],
  ['a long title', { ...event, title: 'x'.repeat(513) }, { title: 'must have at most 512 characters' }],
  [
    'a long message',
    { ...event, message: 'x'.repeat(16_385) },
    { message: 'must have at most 16384 characters' },
  ],
  [
    'a count of 0',
    { ...event, externalNanPredictionsData: { count: 0, modelId: null } },
    { externalNanPredictionsData: { count: 'must be more than 0' } },
  ],
  [
    'a spooler channel without a type',
    { ...event, spoolerChannelData: { name: 'a' } },
    { spoolerChannelData: { type: 'is required' } },
  ],
]
test.each(refused)(
  'an event with %s is refused at its field, and no one is notified',
  async (_, draft, errors) => {
    const service = await startService()
    await makePolicy(service, await makeWebhook(service))
    const { status, body } = await service.call('POST', sendRemoteEvent.url, draft)
    expect([status, body]).toEqual([422, fields(errors)])
    expect((await service.ask(listDeliveries, { query: window })).data).toEqual([])
  },
)

test('an event of an unknown deployment is answered with 404, and no one is notified', async () => {
  const service = await startService()
  await makePolicy(service, await makeWebhook(service))
  const draft = { ...event, deploymentId: unknownId }
  expect((await service.call('POST', sendRemoteEvent.url, draft)).status).toBe(404)
  expect((await service.ask(listDeliveries, { query: window })).data).toEqual([])
})

test('an event with an inbox type appears in every user’s inbox, and others do not', async () => {
  const { ask } = await startService()
  await ask(sendRemoteEvent, { body: { ...event, eventType: 'serviceHealthChangeGreen' } })
  await ask(sendRemoteEvent, { body: { ...event, title: 'It is red', message: 'Look', deploymentId } })
  for (const authorization of ['Token demo-token', 'Token demo-user']) {
    const { data } = await ask(listNotifications, { query: {} }, { authorization })
    expect(data).toMatchObject([
      {
        eventType: 'model_deployments.service_health_red',
        title: 'It is red',
        description: 'Look',
        isRead: false,
        relatedDeployment: { deploymentName: 'Customer churn' },
      },
    ])
  }
})

test.each(['d1', 'Customer churn', deploymentId.toUpperCase(), `/deployments/${deploymentId}`])(
  'an event of the deployment %j is refused at its field',
  async wrong => {
    const { call } = await startService()
    const { status, body } = await call('POST', sendRemoteEvent.url, { ...event, deploymentId: wrong })
    expect([status, body]).toEqual([422, fields({ deploymentId: 'must be an id of 24 hex digits' })])
  },
)
