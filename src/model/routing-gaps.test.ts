import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { shownSections, stateCounts } from './catalog-view'
import { coverageOf } from './coverage'
import { doubledChannels, unreachedEvents } from './routing-gaps'

const named = (id: string) => ({ id, label: id })
const policy = (id: string, channelId: string, events: string[], active = true): Policy =>
  ({
    id,
    name: id,
    channelId,
    channel: null,
    active,
    eventGroup: { ...named('g'), events: events.map(named) },
    eventType: null,
  }) as unknown as Policy

const catalog = {
  eventGroups: [{ ...named('g'), events: ['a', 'b'] }],
  events: ['a', 'b', 'c', 'd'].map(named),
}

test('no one gets an event without a policy, or with paused policies only', () => {
  const policies = [policy('1', 'x', ['a']), policy('2', 'x', ['a', 'b'], false)]
  const unreached = unreachedEvents(catalog, policies)
  expect(unreached).toEqual({ count: 3, paused: 1, total: 4 })
  // The link to them leads to the catalog with this filter.
  expect(stateCounts(shownSections(catalog, coverageOf(policies))).unreached).toBe(unreached.count)
})

test('a channel gets an event twice if two of its active policies send it', () => {
  const policies = [
    policy('1', 'x', ['a', 'b']),
    policy('2', 'x', ['b', 'c']),
    policy('3', 'x', ['d']),
    policy('4', 'x', ['a'], false),
    policy('5', 'y', ['a']),
  ]
  expect(doubledChannels(policies)).toEqual([
    { channelId: 'x', channel: null, events: ['b'], policies: policies.slice(0, 2) },
  ])
})
