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
