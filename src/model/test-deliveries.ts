import type { Delivery } from '~/contract/deliveries'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'

/** Returns a delivered first attempt with the given fields. */
export const summary = ({
  timestamp = '2026-03-02T09:00:00Z',
  ...given
}: Partial<Omit<DeliverySummary, 'at'>> = {}): DeliverySummary => ({
  id: '65f0c0de00000000000000d1',
  policyId: 'p',
  channelId: 'c',
  status: 'sent',
  timestamp,
  at: millisecondsOf(timestamp),
  retryCount: 0,
  parentId: null,
  code: '200',
  duration: 12,
  host: null,
  about: { kind: 'subject', text: 'Service health is red' },
  entityId: null,
  entityName: null,
  cause: null,
  ...given,
})

/** Returns a delivery by webhook, as the service returns it, with the given fields. */
export const wholeDelivery = (given: Pick<Delivery, 'id' | 'timestamp'> & Partial<Delivery>): Delivery => ({
  policyId: 'p',
  channelId: 'c',
  channelScope: null,
  emailSubject: '',
  parentNotificationId: null,
  request: { url: null, headers: '', body: '' },
  response: { statusCode: '200', headers: '', body: '', duration: 1 },
  retryCount: 0,
  status: 'sent',
  ...given,
})
