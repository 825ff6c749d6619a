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

test('the text of a message shows no secret of the URL or of a header that it was sent with', () => {
  const request = {
    url: 'https://hooks.example/in/T0kenOfTheUrl',
    headers: JSON.stringify({ Authorization: 'Bearer s3cretOfTheHeader' }),
    body: JSON.stringify({ text: 'Sent to T0kenOfTheUrl with s3cretOfTheHeader' }),
  }
  expect(summaryOf({ ...delivery, request }).about).toEqual({ kind: 'text', text: 'Sent to ••• with •••' })
})

const rejected: Delivery = {
  ...delivery,
  status: 'failed',
  request: { url: 'https://hooks.example/in', headers: '', body: '{}' },
  response: { statusCode: '401', headers: '', body: '', duration: 12 },
}

test.each(['failed', 'retrying'])('an attempt with the status %s has a cause', status => {
  expect(summaryOf({ ...rejected, status }).cause).toBe('credentials')
})

test.each(['sent', 'pending', 'queued', null])(
  'an attempt with the status %s has no cause, whatever the response says',
  status => {
    expect(summaryOf({ ...rejected, status }).cause).toBeNull()
  },
)

test('an attempt that counts as delivered has a cause if its response reports a failure', () => {
  const response = { ...rejected.response, statusCode: '200', body: '{"ok":false}' }
  expect(summaryOf({ ...rejected, status: 'sent', response }).cause).toBe('reported')
})

test('a mail server’s code is not read as an HTTP status', () => {
  const request = { ...rejected.request, url: null }
  const response = { ...rejected.response, statusCode: '550', body: '550 5.1.1 No such user' }
  expect(summaryOf({ ...rejected, request, response }).cause).toBe('unknown')
})

test('the entity is named by the object of the body that has its ID', () => {
  const named = (message: object) =>
    summaryOf({ ...delivery, request: { ...delivery.request, body: JSON.stringify(message) } })
  const event = { entity_id: 'e1' }
  expect(named({ event, deployment: { id: 'e1', name: 'Customer churn' } })).toMatchObject({
    entityId: 'e1',
    entityName: 'Customer churn',
  })
  expect(named({ event, deployment: { id: 'e2', name: 'Another' } }).entityName).toBeNull()
  expect(named({ deployment: { id: 'e2', name: 'Another' } }).entityName).toBeNull()
})
