import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UserNotification } from '~/contract/inbox'
import type { Policy } from '~/contract/policies'
import { timestampOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'
import { eventRecognizer } from './event-recognizer'
import {
  drillCounts,
  drillResults,
  inboxOutcome,
  isDrillOver,
  knownIds,
  MISSING_AFTER,
  storedDrill,
  type Drill,
  type Reading,
} from './fire-drill'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

const sentAt = 1_772_442_000_000
const after = (milliseconds: number) => timestampOf(sentAt + milliseconds)
const churn = '65f1de910700000000000001'
const type = 'model_deployments.accuracy_red'
const label = 'Accuracy turned red'

const lineOf = (policyId: string, channelId: string) => ({
  policyId,
  policyName: policyId,
  channelId,
  channelName: channelId,
  channelType: 'Webhook',
})

const drill: Drill = {
  id: 'd',
  body: { eventType: type, timestamp: after(0), deploymentId: churn },
  sentAt,
  startedAt: sentAt,
  lines: [lineOf('p1', 'c1'), lineOf('p2', 'c2')],
  known: ['old'],
}

const group = {
  id: 'g',
  label: 'G',
  events: [
    { id: type, label },
    { id: 'other', label: 'Something else' },
  ],
}
const policies = ['p1', 'p2', 'p3'].map(
  id => ({ id, channelId: 'c', eventGroup: group }) as unknown as Policy,
)
const eventOf = eventRecognizer(policies, group)

const named = { about: { kind: 'event' as const, text: type }, entityId: churn, entityName: 'Customer churn' }
const mail = (text: string) => ({ about: { kind: 'subject' as const, text } })
const sent = (facts: Partial<Omit<DeliverySummary, 'at'>>) =>
  summary({ timestamp: after(500), ...named, ...facts })

const early: Reading = { readAt: sentAt + 2000, hasFailed: false }
const late: Reading = { readAt: sentAt + MISSING_AFTER, hasFailed: false }

const resultsOf = (rows: readonly DeliverySummary[], reading = early, of = drill) =>
  drillResults(of, notificationLogOf(rows).all, eventOf, reading)
const kinds = (rows: readonly DeliverySummary[], reading = early, of = drill) =>
  resultsOf(rows, reading, of).lines.map(({ outcome }) => outcome.kind)
const unexpected = (rows: readonly DeliverySummary[]) => resultsOf(rows).unexpected.map(({ id }) => id)

test('a delivery belongs to the line with its policy and channel', () => {
  const rows = [sent({ id: '1', policyId: 'p1', channelId: 'c1', status: 'failed' })]
  const [first, second] = resultsOf(rows).lines
  expect(first?.outcome).toMatchObject({ kind: 'sent', notification: { verdict: { kind: 'failed' } } })
  expect(second?.outcome).toEqual({ kind: 'waiting' })
  expect(drillCounts(resultsOf(rows))).toEqual({ delivered: 0, failed: 1, open: 1, missing: 0, unknown: 0 })
})

test('a delivery that was known, is older, or names another event or deployment belongs to no line', () => {
  const line = { policyId: 'p1', channelId: 'c1' }
  expect(
    kinds([
      sent({ id: 'old', ...line }),
      sent({ id: '1', ...line, timestamp: after(-3_600_000) }),
      sent({ id: '2', ...line, about: { kind: 'event', text: 'other' } }),
      sent({ id: '3', ...line, entityId: '65f1de910700000000000002' }),
      sent({ id: '4', ...line, ...mail('Something else: Customer churn') }),
    ]),
  ).toEqual(['waiting', 'waiting'])
})

test('a resend of an older delivery belongs to no line', () => {
  expect(kinds([sent({ id: '1', policyId: 'p1', channelId: 'c1', parentId: 'old' })])).toEqual([
    'waiting',
    'waiting',
  ])
})

test('an email that names no event belongs to the line of its policy, unless another delivery names the event', () => {
  const unnamed = sent({ id: '1', policyId: 'p1', channelId: 'c1', ...mail('Hello'), entityId: null })
  const of = (rows: DeliverySummary[]) => resultsOf(rows).lines[0]?.outcome
  expect(of([unnamed])).toMatchObject({ notification: { id: '1' } })
  expect(of([unnamed, sent({ id: '2', policyId: 'p1', channelId: 'c1' })])).toMatchObject({
    notification: { id: '2' },
  })
})

test('a line without a delivery is missing after a while, if the log has been read since', () => {
  expect(kinds([], early)).toEqual(['waiting', 'waiting'])
  expect(kinds([], late)).toEqual(['missing', 'missing'])
})

test('a line without a delivery is unknown if the log can’t be read', () => {
  expect(kinds([], { ...early, hasFailed: true })).toEqual(['unknown', 'unknown'])
  expect(kinds([], { ...late, hasFailed: true })).toEqual(['missing', 'missing'])
})

test('a delivery of the event by a policy that was not predicted is unexpected', () => {
  expect(unexpected([sent({ id: '1', policyId: 'p3', channelId: 'c3' })])).toEqual(['1'])
})

test('a second delivery of a line, or one to another channel, is unexpected', () => {
  expect(
    unexpected([
      sent({ id: '3', policyId: 'p1', channelId: 'c9' }),
      sent({ id: '2', policyId: 'p1', channelId: 'c1' }),
      sent({ id: '1', policyId: 'p1', channelId: 'c1' }),
    ]),
  ).toEqual(['3', '2'])
})

test('an email is unexpected only if it names the event and the deployment', () => {
  const webhook = sent({ id: '4', policyId: 'p1', channelId: 'c1' })
  const mailed = (id: string, text: string) =>
    sent({ id, policyId: 'p3', channelId: 'c3', ...mail(text), entityId: null })
  expect(
    unexpected([mailed('1', `${label}: Customer churn`), mailed('2', label), mailed('3', 'Hello'), webhook]),
  ).toEqual(['1'])
})

test('an email names the event by its title', () => {
  const of = { ...drill, body: { ...drill.body, title: 'Churn is red', deploymentId: undefined } }
  const rows = [sent({ id: '1', policyId: 'p3', channelId: 'c3', ...mail('Churn is red'), entityId: null })]
  expect(resultsOf(rows, early, of).unexpected).toHaveLength(1)
})

test('without a prediction, every delivery of the event is listed', () => {
  const rows = [sent({ id: '1', policyId: 'p1', channelId: 'c1' })]
  expect(resultsOf(rows, early, { ...drill, lines: null })).toMatchObject({
    lines: [],
    unexpected: [{ id: '1' }],
  })
})

test('a drill is over once each line has a result and the wait for others has passed', () => {
  const rows = [
    sent({ id: '1', policyId: 'p1', channelId: 'c1' }),
    sent({ id: '2', policyId: 'p2', channelId: 'c2', status: 'retrying' }),
  ]
  expect(isDrillOver(drill, resultsOf(rows, late), late)).toBe(false)
  expect(isDrillOver(drill, resultsOf(rows.slice(0, 1), late), late)).toBe(true)
  expect(isDrillOver(drill, resultsOf(rows.slice(0, 1), early), early)).toBe(false)
})

test('no delivery is used twice, and each one that names the event is on a line or unexpected', () => {
  const row = fc.record({
    policyId: fc.constantFrom('p1', 'p2', 'p3'),
    channelId: fc.constantFrom('c1', 'c2'),
    about: fc.constantFrom(named.about, { kind: 'event' as const, text: 'other' }, mail('Hello').about),
    milliseconds: fc.integer({ min: -1000, max: 20_000 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), given => {
      const rows = given.map(({ milliseconds, ...facts }, index) =>
        sent({ id: `n${index}`, ...facts, timestamp: after(milliseconds) }),
      )
      const { lines, unexpected: others } = resultsOf(rows, late)
      const used = [
        ...lines.flatMap(({ outcome }) => (outcome.kind === 'sent' ? outcome.notification.id : [])),
        ...others.map(({ id }) => id),
      ]
      expect(new Set(used).size).toBe(used.length)
      const naming = rows.filter(({ about }) => about === named.about).map(({ id }) => id)
      expect(used).toEqual(expect.arrayContaining(naming))
    }),
  )
})

test('the inbox has the notification once there is a new one about the event and deployment', () => {
  const arrived = (facts: Partial<UserNotification> = {}) =>
    ({
      userNotificationId: 'new',
      eventType: type,
      created: after(300),
      relatedDeployment: { deploymentId: churn },
      ...facts,
    }) as UserNotification
  expect(inboxOutcome(drill, [arrived()], early)).toBe('delivered')
  expect(inboxOutcome(drill, [arrived({ userNotificationId: 'old' })], early)).toBe('waiting')
  expect(inboxOutcome(drill, [arrived({ relatedDeployment: { deploymentId: 'x' } })], late)).toBe('missing')
  expect(inboxOutcome(drill, [], { ...early, hasFailed: true })).toBe('unknown')
})

test('only deliveries that could be mistaken for new ones are stored as known', () => {
  const attempts = [
    { id: 'now', at: sentAt },
    { id: 'untimed', at: null },
    { id: 'yesterday', at: sentAt - 86_400_000 },
  ]
  expect(knownIds(attempts, [{ userNotificationId: 'i' }], sentAt)).toEqual(['now', 'untimed', 'i'])
})

test('a stored drill is restored, and any other text is ignored', () => {
  expect(storedDrill(JSON.stringify(drill))).toEqual(drill)
  for (const text of [null, '', '{', '{"id":"d"}']) expect(storedDrill(text)).toBeNull()
})
