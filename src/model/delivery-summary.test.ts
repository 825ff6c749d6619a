import { expect, test } from 'vitest'
import type { Delivery } from '~/contract/deliveries'
import { summaryOf } from './delivery-summary'

const delivery: Delivery = {
  id: '65f0c0de00000000000000d1',
  policyId: '65f0c0de00000000000000a1',
  channelId: '65f0c0de00000000000000c1',
  channelScope: null,
  emailSubject: '',
  parentNotificationId: null,
  request: { url: null, headers: null, body: '' },
  response: { statusCode: '', headers: null, body: '', duration: 0 },
  retryCount: 0,
  status: 'sent',
  timestamp: '2026-03-02T09:00:00Z',
}
const long = 'x'.repeat(2_000_000)

test.each([
  ['subject', { emailSubject: long }],
  ['event', { request: { ...delivery.request, body: JSON.stringify({ event_type: long }) } }],
  ['text', { request: { ...delivery.request, body: JSON.stringify({ text: long }) } }],
])('a long %s is truncated to its beginning', (kind, given) => {
  expect(summaryOf({ ...delivery, ...given }).about).toEqual({ kind, text: 'x'.repeat(1000) })
})
