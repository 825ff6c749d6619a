import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { sortedPolicies } from './policy-order'

const policies = [
  { name: 'Line 10', active: true, trigger: 'Health', channel: 'Zulu' },
  { name: 'line 9', active: false, trigger: 'Comment', channel: 'Alpha' },
  { name: 'Émile', active: true, trigger: 'Billing', channel: 'Mike' },
].map(({ name, active, trigger, channel }): Policy => ({
  id: name,
  name,
  active,
  channelId: channel,
  channel: { id: channel, name: channel, channelType: 'InApp' } as Policy['channel'],
  eventType: { id: trigger, label: trigger },
  lastTriggered: null,
  orgId: null,
  uid: 'u',
  created: null,
  updatedAt: null,
}))

const order = (sort: string) => sortedPolicies(policies, sort).map(({ name }) => name)

test.each([
  ['name', ['Émile', 'line 9', 'Line 10']],
  ['-name', ['Line 10', 'line 9', 'Émile']],
  ['trigger', ['Émile', 'line 9', 'Line 10']],
  ['channel', ['line 9', 'Émile', 'Line 10']],
  ['active', ['Line 10', 'Émile', 'line 9']],
  ['-active', ['line 9', 'Line 10', 'Émile']],
])('policies are sorted by %s', (sort, expected) => {
  expect(order(sort)).toEqual(expected)
})

test.each(['', 'constructor', 'nothing'])('an order that does not exist, “%s”, changes nothing', sort => {
  expect(order(sort)).toEqual(['Line 10', 'line 9', 'Émile'])
})
