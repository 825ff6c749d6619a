import { describe, expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import { kindWithoutLog, sortedChannels, type HealthKindOf } from './channel-order'
import { countsByHealth } from './health-counts'

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
  expect(namesOf(sortedChannels(channels, sort, () => false, kindWithoutLog))).toEqual(names)
})

test('failing channels come first, sorted by their last notification, then the others', () => {
  const isFailing = ({ name }: Channel) => name !== 'Desk 9'
  expect(namesOf(sortedChannels(channels, '', isFailing, kindWithoutLog))).toEqual([
    'desk 10',
    'Alerts',
    'Desk 9',
  ])
})

test('sorting by a column ignores which channels are failing', () => {
  const isFailing = ({ name }: Channel) => name === 'desk 10'
  expect(namesOf(sortedChannels(channels, 'name', isFailing, kindWithoutLog))).toEqual([
    'Alerts',
    'Desk 9',
    'desk 10',
  ])
})

test('channels sorted by health begin with failing ones, which may not have been known when the list was opened', () => {
  const kindOf: HealthKindOf = ({ name }) => (name === 'desk 10' ? 'failing' : 'healthy')
  const sorted = (sort: string) => namesOf(sortedChannels(channels, sort, () => false, kindOf))
  expect(sorted('health')[0]).toBe('desk 10')
  expect(sorted('-health').at(-1)).toBe('desk 10')
})

test('channels that compare as equal stay in the order of the service', () => {
  const never = ['B', 'C', 'A'].map(name => channel(name))
  expect(namesOf(sortedChannels(never, '', () => false, kindWithoutLog))).toEqual(['B', 'C', 'A'])
})

test('the health of channels that need no log is known before it is loaded', () => {
  const unused = channel('Unused', { policyCount: 0, lastNotificationAt: '2026-03-01T09:00:00Z' })
  expect([unused, ...channels].map(kindWithoutLog)).toEqual([
    'no-policies',
    'unknown',
    'never-sent',
    'unknown',
  ])
})

describe('each filter', () => {
  const kindOf: HealthKindOf = ({ name }) =>
    ({ 'desk 10': 'failing' as const, 'Desk 9': 'tested' as const, Alerts: 'never-sent' as const })[name] ??
    'unknown'
  const exactly = (count: number) => ({ count, isAtLeast: false })
  const atLeast = (count: number) => ({ count, isAtLeast: true })

  test('counts the channels that it shows', () => {
    expect(countsByHealth(channels, kindOf)).toEqual({
      failing: exactly(1),
      flaky: exactly(0),
      'no-policies': exactly(0),
      'never-sent': exactly(1),
    })
  })

  test('counts at least those, if the log does not show how the notifications of another channel ended', () => {
    expect(countsByHealth([...channels, channel('Quiet')], kindOf)).toEqual({
      failing: atLeast(1),
      flaky: atLeast(0),
      'no-policies': exactly(0),
      'never-sent': exactly(1),
    })
  })
})
