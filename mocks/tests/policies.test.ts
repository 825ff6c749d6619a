import { expect, test } from 'vitest'
import { listChannels } from '~/contract/channels'
import {
  createPolicy,
  deletePolicy,
  getPolicy,
  listPolicies,
  updatePolicy,
  type Policy,
} from '~/contract/policies'
import { fields, makePolicy, makeWebhook, startService, unknownId, window } from './service'

const policies = listPolicies.url
const at = (policyId: string) => ({ path: { policyId } })

test('a policy for a group has the group with its events, null as its event, and its channel', async () => {
  const service = await startService()
  const channelId = await makeWebhook(service)
  const body = { name: 'Sets', channelId, eventGroup: 'dataset.all' }
  const created = await service.ask(createPolicy, { body })
  expect(created).toMatchObject({
    active: true,
    channelId,
    channel: { name: 'Hook' },
    eventGroup: { id: 'dataset.all', label: 'Dataset-related events' },
    eventType: null,
    lastTriggered: null,
    updatedAt: null,
  })
  expect(created.eventGroup?.events).toContainEqual({ id: 'dataset.created', label: 'Dataset created' })
  expect(await service.ask(getPolicy, at(created.id))).toEqual(created)
})

test('a policy for an event has the event, and null as its group', async () => {
  const service = await startService()
  const id = await makePolicy(service, await makeWebhook(service), { eventType: 'project.created' })
  expect(await service.ask(getPolicy, at(id))).toMatchObject({
    eventType: { id: 'project.created', label: 'Project created' },
    eventGroup: null,
  })
})

const refused: [string, object, object][] = [
  [
    'both triggers',
    { eventGroup: 'dataset.all' },
    { eventType: 'must not be given together with eventGroup' },
  ],
  ['no trigger', { eventType: undefined }, { eventGroup: 'is required unless eventType is given' }],
  ['an unknown event', { eventType: 'dataset.lost' }, { eventType: 'is not a known event type' }],
  [
    'an unknown group',
    { eventType: undefined, eventGroup: 'x.all' },
    { eventGroup: 'is not a known event group' },
  ],
  ['an invalid channel ID', { channelId: 'x' }, { channelId: 'must be an id of 24 hex digits' }],
  ['no name', { name: undefined }, { name: 'is required' }],
  ['a long name', { name: 'x'.repeat(101) }, { name: 'must have at most 100 characters' }],
  ['text instead of a boolean', { active: 'yes' }, { active: 'must be true or false' }],
]
test.each(refused)(
  'a policy with %s is refused at its field, and nothing is stored',
  async (_, wrong, errors) => {
    const service = await startService()
    const channelId = await makeWebhook(service)
    const draft = { name: 'New', channelId, eventType: 'dataset.created', ...wrong }
    const { status, body } = await service.call('POST', policies, draft)
    expect([status, body]).toEqual([422, fields(errors)])
    expect((await service.ask(listPolicies, { query: window })).totalCount).toBe(0)
  },
)

test('a policy with an unknown channel is answered with 404, and nothing changes', async () => {
  const service = await startService()
  const draft = { name: 'New', channelId: unknownId, eventType: 'dataset.created' }
  expect((await service.call('POST', policies, draft)).status).toBe(404)
  const id = await makePolicy(service, await makeWebhook(service))
  expect((await service.call('PUT', `${policies}${id}/`, draft)).status).toBe(404)
  expect((await service.ask(getPolicy, at(id))).name).toBe('Red')
})

test('an update keeps missing fields, and a trigger replaces one of the other kind', async () => {
  const service = await startService()
  const { ask } = service
  const id = await makePolicy(service, await makeWebhook(service))
  const before = await ask(getPolicy, at(id))
  await ask(updatePolicy, { ...at(id), body: { active: false } })
  const paused = await ask(getPolicy, at(id))
  expect(paused).toEqual({ ...before, active: false, updatedAt: '2026-03-02T09:00:00.000000Z' })
  await ask(updatePolicy, { ...at(id), body: { eventGroup: 'project.all' } })
  expect(await ask(getPolicy, at(id))).toMatchObject({ eventType: null, eventGroup: { id: 'project.all' } })
  const both = { eventGroup: 'project.all', eventType: 'project.created' }
  const { status, body } = await service.call('PUT', `${policies}${id}/`, both)
  expect([status, body]).toEqual([422, fields({ eventType: expect.any(String) })])
})

test('the list filters by name, channel, and group', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const list = async (filter: object = {}) =>
    (await ask(listPolicies, { query: { ...window, ...filter } })).data
  const all = await list()
  const channelId = all[0]?.channelId ?? ''
  const eventGroup = 'model_deployments.critical_health'
  const filters: [object, (policy: Policy) => boolean][] = [
    [{ channelId }, policy => policy.channelId === channelId],
    [{ namePart: 'PAGER' }, policy => policy.name.toLowerCase().includes('pager')],
    [{ eventGroup }, policy => policy.eventGroup?.id === eventGroup],
  ]
  for (const [filter, holds] of filters) {
    const expected = all.filter(policy => holds(policy))
    expect(expected.length).toBeGreaterThan(0)
    expect(await list(filter)).toEqual(expected)
  }
})

test('a deleted policy is removed, and is no longer in the count of its channel', async () => {
  const service = await startService()
  const id = await makePolicy(service, await makeWebhook(service))
  await service.ask(deletePolicy, at(id))
  expect((await service.call('GET', `${policies}${id}/`)).status).toBe(404)
  const { data } = await service.ask(listChannels, { query: window })
  expect(data).toMatchObject([{ policyCount: 0 }])
})
