import { describe, expect, test } from 'vitest'
import { channelTypes, listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { listEvents } from '~/contract/events'
import { dataSets } from '~/contract/mock-control'
import type { listMutes } from '~/contract/mutes'
import { operations } from '~/contract/operations'
import { listPolicies } from '~/contract/policies'
import { millisecondsOf } from '~/contract/timestamp'
import { tables, type TableName } from '~mocks/store/tables'
import { seeds } from '~mocks/seeds/seeds'
import { start, startService, window } from './service'

const names = Object.keys(tables) as TableName[]

type List = typeof listMutes
const lists = Object.values(operations).filter(
  (operation): operation is List => operation.query !== undefined && 'offset' in operation.query.shape,
)

describe.each(dataSets.filter(name => name !== 'large'))('%s', name => {
  test('is the same for the same start time', () => {
    for (const table of names) {
      expect(seeds[name](start)[table]?.()).toEqual(seeds[name](start)[table]?.())
    }
  })

  test('has unique IDs and only valid references', () => {
    const seed = seeds[name](start)
    const ids = (table: TableName) => (seed[table]?.() ?? []).map(row => row.id)
    for (const table of names) expect(new Set(ids(table)).size).toBe(ids(table).length)
    const known = { channels: new Set(ids('channels')), policies: new Set(ids('policies')) }
    for (const policy of seed.policies?.() ?? []) expect(known.channels).toContain(policy.channelId)
    for (const mute of seed.mutes?.() ?? []) expect(known.policies).toContain(mute.policyId)
    for (const delivery of seed.deliveries?.() ?? []) expect(known.policies).toContain(delivery.policyId)
  })

  test('answers every list as documented in the reference', async () => {
    const { ask } = await startService({ seed: name })
    const query = { offset: 0, limit: 1000 }
    for (const list of lists) {
      const { data, count } = await ask(list, { query })
      expect([list.id, data.length]).toEqual([list.id, count])
    }
    expect((await ask(listEvents, { query: {} })).events.length).toBeGreaterThan(0)
  })
})

test('the everyday set has rows in every table but those that only use fills', () => {
  const seed = seeds.everyday(start)
  const empty = names.filter(name => (seed[name]?.() ?? []).length === 0)
  expect(empty).toEqual(['jobs', 'tests', 'codes', 'outbox', 'faults'])
})

test('the everyday set has all types of channels, paused policies, and some retries and failures', async () => {
  const seed = seeds.everyday(start)
  const types = new Set(seed.channels?.().map(channel => channel.channelType))
  expect([...types].toSorted()).toEqual([...channelTypes])
  expect([seed.channels?.().length, seed.policies?.().length, seed.mutes?.().length]).toEqual([20, 40, 6])
  const deliveries = seed.deliveries?.() ?? []
  expect(deliveries.length).toBeGreaterThan(1000)
  const share = (status: string) => deliveries.filter(row => row.status === status).length / deliveries.length
  expect(share('sent')).toBeGreaterThan(0.85)
  expect(share('failed')).toBeGreaterThan(0.005)
  const oldest = deliveries[0]?.at ?? 0
  expect(start - oldest).toBeGreaterThan(20 * 24 * 3600 * 1000)
})

test('the incident set has an endpoint that has failed for two hours, with continuing retries', async () => {
  const seed = seeds.incident(start)
  const failed = (seed.deliveries?.() ?? []).filter(
    row => row.channel.name === 'Platform on-call pager' && row.at > start - 2 * 3600 * 1000,
  )
  expect(failed.length).toBeGreaterThan(40)
  expect(failed.filter(row => row.status === 'sent')).toEqual([])
  const service = await startService({ seed: 'incident' })
  const total = async () => (await service.ask(listDeliveries, { query: window })).totalCount ?? 0
  const before = await total()
  await service.pass(120)
  expect(await total()).toBeGreaterThan(before)
})

test('the large set has 5,000 channels and policies, and 100,000 deliveries', async () => {
  const { ask } = await startService({ seed: 'large' })
  const last = (size: number) => ({ query: { offset: size - 100, limit: 100 } })
  const full = (size: number) => ({ totalCount: size, count: 100, next: null })
  expect(await ask(listChannels, last(5000))).toMatchObject(full(5000))
  expect(await ask(listPolicies, last(5000))).toMatchObject(full(5000))
  expect(await ask(listDeliveries, last(100_000))).toMatchObject(full(100_000))
})

test('the large data set has rows in every list except the mutes', async () => {
  const { ask } = await startService({ seed: 'large' })
  const empty: string[] = []
  for (const list of lists) {
    const { count } = await ask(list, { query: { offset: 0, limit: 1 } })
    if (count === 0) empty.push(list.id)
  }
  expect(empty).toEqual(['notificationPolicyMutes.list'])
})

test('policies of the large set were last triggered when the log has their last delivery', async () => {
  const { ask } = await startService({ seed: 'large' })
  const { data: log } = await ask(listDeliveries, { query: { offset: 0, limit: 1000 } })
  const { data: policies } = await ask(listPolicies, { query: { offset: 0, limit: 1000 } })
  const first = log.filter(({ parentNotificationId }) => parentNotificationId === null)
  const minutesOf = (at: string | null | undefined) => Math.floor((millisecondsOf(at ?? '') ?? 0) / 60_000)
  const triggered = policies.flatMap(({ id, lastTriggered }) => {
    const delivery = first.find(({ policyId }) => policyId === id)
    return delivery ? [[minutesOf(lastTriggered), minutesOf(delivery.timestamp)]] : []
  })
  expect(triggered.length).toBeGreaterThan(50)
  for (const [claimed, logged] of triggered) expect(claimed).toBe(logged)
})
