import { expect, test } from 'vitest'
import { createMute, deleteMute, listMutes } from '~/contract/mutes'
import { fields, makePolicy, makeWebhook, startService, unknownId, window } from './service'

const d1 = '65f1de910700000000000001'
const d2 = '65f1de910700000000000002'

test('a second mute of the same pair returns the existing one', async () => {
  const service = await startService()
  const body = { policyId: await makePolicy(service, await makeWebhook(service)), entityId: d1 }
  const made = await service.ask(createMute, { body })
  expect(made).toMatchObject(body)
  expect(await service.ask(createMute, { body })).toEqual(made)
  expect((await service.ask(listMutes, { query: window })).data).toEqual([made])
})

test('the list filters by entity and organization, newest first', async () => {
  const service = await startService()
  const channelId = await makeWebhook(service)
  const ours = await makePolicy(service, channelId)
  const theirs = await makePolicy(service, channelId, { orgId: 'theirs' })
  for (const [policyId, entityId] of [
    [ours, d1],
    [ours, d2],
    [theirs, d1],
  ] as const) {
    await service.ask(createMute, { body: { policyId, entityId } })
  }
  const pairs = async (filter: object) => {
    const { data } = await service.ask(listMutes, { query: { ...window, ...filter } })
    return data.map(mute => [mute.policyId, mute.entityId])
  }
  expect(await pairs({ entityId: d1 })).toEqual([
    [theirs, d1],
    [ours, d1],
  ])
  expect(await pairs({ orgId: 'theirs' })).toEqual([[theirs, d1]])
  expect(await pairs({ orgId: 'theirs', entityId: d2 })).toEqual([])
})

test('a deleted mute is removed', async () => {
  const service = await startService()
  const policyId = await makePolicy(service, await makeWebhook(service))
  const { id } = await service.ask(createMute, { body: { policyId, entityId: d1 } })
  await service.ask(deleteMute, { path: { muteId: id } })
  expect((await service.ask(listMutes, { query: window })).totalCount).toBe(0)
})

test('a mute of an unknown policy is answered with 404, and an invalid one with 422 at its field', async () => {
  const { call, ask } = await startService()
  const { url } = createMute
  expect((await call('POST', url, { policyId: unknownId, entityId: d1 })).status).toBe(404)
  const { status, body } = await call('POST', url, { policyId: 'x', entityId: '' })
  const errors = { policyId: 'must be an id of 24 hex digits', entityId: 'must not be empty' }
  expect([status, body]).toEqual([422, fields(errors)])
  expect((await ask(listMutes, { query: window })).totalCount).toBe(0)
})

test.each(['d1', d1.toUpperCase(), `${d1}\u200B`, `https://app.example/deployments/${d1}`])(
  'a mute of the entity %j is refused at its field',
  async entityId => {
    const service = await startService()
    const policyId = await makePolicy(service, await makeWebhook(service))
    const { status, body } = await service.call('POST', createMute.url, { policyId, entityId })
    expect([status, body]).toEqual([422, fields({ entityId: 'must be an id of 24 hex digits' })])
  },
)
