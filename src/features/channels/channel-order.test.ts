import { expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import { countsByHealth, healthFilterOf, sortedChannels, type HealthKinds } from './channel-order'

const channel = (name: string, facts: Partial<Channel> = {}): Channel => ({
  id: name,
  channelType: 'Slack',
  name,
  payloadUrl: null,
  contentType: null,
  secretToken: null,
  validateSsl: null,
  customHeaders: null,
  emailAddress: null,
  languageCode: null,
  orgId: null,
  uid: null,
  createdAt: '2026-03-02T09:00:00Z',
  updatedAt: null,
  lastNotificationAt: null,
  policyCount: 1,
  ...facts,
})

const namesOf = (channels: readonly Channel[]) => channels.map(({ name }) => name)

const channels = [
  channel('desk 10', { policyCount: 2, lastNotificationAt: '2026-03-02T09:00:00Z' }),
  channel('Alerts', { policyCount: 10 }),
  channel('Desk 9', { lastNotificationAt: '2026-03-03T09:00:00Z' }),
]

test.each([
  ['', ['Desk 9', 'desk 10', 'Alerts']],
  ['name', ['Alerts', 'Desk 9', 'desk 10']],
  ['-name', ['desk 10', 'Desk 9', 'Alerts']],
  ['-policies', ['Alerts', 'desk 10', 'Desk 9']],
  ['last', ['Alerts', 'desk 10', 'Desk 9']],
  ['-last', ['Desk 9', 'desk 10', 'Alerts']],
  ['color', ['Desk 9', 'desk 10', 'Alerts']],
])('channels sorted by "%s" are %j', (sort, names) => {
  expect(namesOf(sortedChannels(channels, sort, new Set()))).toEqual(names)
})

test('failing channels come first, by when something was last sent, then the others', () => {
  const failing = new Set(['Alerts', 'desk 10'])
  expect(namesOf(sortedChannels(channels, '', failing))).toEqual(['desk 10', 'Alerts', 'Desk 9'])
})

test('a column that is sorted by ignores which channels fail', () => {
  const failing = new Set(['desk 10'])
  expect(namesOf(sortedChannels(channels, 'name', failing))).toEqual(['Alerts', 'Desk 9', 'desk 10'])
})

test('a channel without policies is not put first, although its last notifications failed', () => {
  const unused = channel('Unused', { policyCount: 0, lastNotificationAt: '2026-03-01T09:00:00Z' })
  const sorted = sortedChannels([unused, ...channels], '', new Set(['Unused']))
  expect(namesOf(sorted)).toEqual(['Desk 9', 'desk 10', 'Unused', 'Alerts'])
})

test('channels of which nothing sets one before the other stay in the order of the service', () => {
  const never = ['B', 'C', 'A'].map(name => channel(name))
  expect(namesOf(sortedChannels(never, '', new Set()))).toEqual(['B', 'C', 'A'])
})

test.each<[string, Partial<Channel>, HealthKinds, ReturnType<typeof healthFilterOf>]>([
  ['fails', {}, new Map([['one', 'failing']]), 'failing'],
  ['is flaky', {}, new Map([['one', 'flaky']]), 'flaky'],
  ['is healthy', {}, new Map([['one', 'healthy']]), null],
  ['fails and has no policies', { policyCount: 0 }, new Map([['one', 'failing']]), 'no-policies'],
  ['never sent', {}, new Map(), 'never-sent'],
  ['is in the log only', {}, new Map([['one', 'unknown']]), null],
  ['is not in the log', { lastNotificationAt: '2026-03-02T09:00:00Z' }, new Map(), null],
])('a channel that %s is shown by the right filter', (_state, facts, kinds, filter) => {
  expect(healthFilterOf(channel('one', facts), kinds)).toBe(filter)
})

test('each filter counts the channels that it shows', () => {
  const kinds: HealthKinds = new Map([
    ['desk 10', 'failing'],
    ['Desk 9', 'healthy'],
  ])
  const unused = channel('Unused', { policyCount: 0 })
  expect(countsByHealth([...channels, unused], kinds)).toEqual({
    failing: 1,
    flaky: 0,
    'no-policies': 1,
    'never-sent': 1,
  })
})
