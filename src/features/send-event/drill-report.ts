import { resultOf, type Drill, type DrillLine } from '~/model/fire-drill'
import type { Notification } from '~/model/notifications'
import { eventTypeOf } from '~/model/remote-events'
import { timestampOf } from '~/contract/timestamp'
import type { DrillRow } from './drill-rows'

const columns = [
  'eventType',
  'deploymentId',
  'sentAt',
  'prediction',
  'result',
  'channelName',
  'channelId',
  'policyName',
  'policyId',
  'deliveryId',
  'deliveryTimestamp',
  'attempts',
  'statusCode',
  'cause',
]

/** Returns the report of a drill as table rows: the expected and the actual deliveries, without addresses or bodies. */
export function drillReport(drill: Drill, rows: readonly DrillRow[]): (string | number)[][] {
  const { body, sentAt } = drill
  const event = [eventTypeOf(body.eventType), body.deploymentId ?? '', timestampOf(sentAt)]
  const lines = rows.map(({ line, outcome, isExpected }) => [
    ...event,
    isExpected ? 'expected' : drill.lines ? 'unexpected' : 'unknown',
    outcome.kind === 'waiting' ? 'waiting' : resultOf(outcome),
    ...sender(line),
    ...(outcome.kind === 'sent' ? delivery(outcome.notification) : ['', '', '', '', '']),
  ])
  return [columns, ...lines]
}

const sender = ({ channelName, channelId, policyName, policyId }: DrillLine) => [
  channelName,
  channelId,
  policyName,
  policyId,
]

const delivery = ({ first, last, attempts, cause }: Notification) => [
  last.id,
  first.timestamp,
  attempts.length,
  last.code,
  cause ?? '',
]
