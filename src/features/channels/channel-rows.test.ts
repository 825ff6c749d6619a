import { expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import { sortedOfType } from './channel-rows'

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
  policyCount: 0,
  ...facts,
})

const channels = [
  channel('desk 10', { policyCount: 2, lastNotificationAt: '2026-03-02T09:00:00Z' }),
  channel('Alerts', { channelType: 'Email', policyCount: 10 }),
  channel('Desk 9', { channelType: 'Pigeon', lastNotificationAt: '2026-03-03T09:00:00Z' }),
]

test.each([
  ['', '', ['desk 10', 'Alerts', 'Desk 9']],
  ['', 'name', ['Alerts', 'Desk 9', 'desk 10']],
  ['', '-name', ['desk 10', 'Desk 9', 'Alerts']],
  ['', 'type', ['Alerts', 'Desk 9', 'desk 10']],
  ['', '-policies', ['Alerts', 'desk 10', 'Desk 9']],
  ['', '-last', ['Desk 9', 'desk 10', 'Alerts']],
  ['', 'color', ['desk 10', 'Alerts', 'Desk 9']],
  ['Email', '', ['Alerts']],
  ['Pigeon', 'name', ['Desk 9']],
  ['Webhook', '', []],
])('channels of type "%s" sorted by "%s" are %j', (type, sort, names) => {
  expect(sortedOfType(channels, type, sort).map(({ name }) => name)).toEqual(names)
})
