import fc from 'fast-check'
import { expect, test } from 'vitest'
import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import { channelHealthOf, notificationsOfChannel, undeliveredOf } from './channel-health'
import type { DeliverySummary } from './delivery-summary'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

const channel = { id: 'c', policyCount: 3, lastNotificationAt: '2026-03-02T09:00:00Z' }
const timeAt = (minute: number) =>
  timestampOf((millisecondsOf('2026-03-02T09:00:00Z') ?? 0) + minute * 60_000)

type Kind = 'ok' | 'recovered' | 'resent' | 'failed' | 'pending' | 'retrying' | 'quarantined'

/** Returns the attempts of a notification that begins at a minute, newest first. */
function attemptsOf(kind: Kind, minute: number): DeliverySummary[] {
  const first = summary({ id: `n${minute}`, timestamp: timeAt(minute) })
  const failed = { ...first, status: 'failed', cause: 'credentials', code: '401' } as const
  const later = { ...first, id: `n${minute}-2`, parentId: first.id, timestamp: timeAt(minute + 0.5) }
  if (kind === 'recovered')
    return [
      { ...later, retryCount: 1 },
      { ...failed, status: 'retrying' },
    ]
  if (kind === 'resent') return [later, failed]
  if (kind === 'failed') return [failed]
  return [{ ...first, status: kind === 'ok' ? 'sent' : kind }]
}

/** Returns the health of a channel whose notifications, oldest first, ended like this. */
const healthAfter = (kinds: readonly Kind[], given: Partial<typeof channel> = {}) => {
  const rows = kinds.flatMap((kind, minute) => attemptsOf(kind, minute).toReversed()).toReversed()
  return channelHealthOf({ ...channel, ...given }, notificationLogOf(rows))
}
const many = (count: number, kind: Kind): Kind[] => Array.from({ length: count }, () => kind)

test('a channel is healthy if its newest notifications were delivered, a single retry included', () => {
  expect(healthAfter(['ok', 'ok'])).toEqual({ kind: 'healthy' })
  expect(healthAfter([...many(10, 'ok'), 'recovered', 'ok'])).toEqual({ kind: 'healthy' })
})

test('a channel is flaky if at least a tenth of its latest 24 notifications failed or needed a retry', () => {
  expect(healthAfter([...many(20, 'ok'), 'recovered', 'failed', 'recovered', 'ok'])).toEqual({
    kind: 'flaky',
    troubled: 3,
    of: 24,
  })
  expect(healthAfter([...many(3, 'recovered'), ...many(24, 'ok')])).toEqual({ kind: 'healthy' })
})

test('a channel whose failures were resent by a user is healthy', () => {
  expect(healthAfter(many(5, 'resent'))).toEqual({ kind: 'healthy' })
})

test('a channel fails since the first notification of the series that was not delivered', () => {
  expect(healthAfter(['failed', 'ok', 'failed', 'failed', 'failed'])).toEqual({
    kind: 'failing',
    since: timeAt(2),
    isSinceEarliest: false,
    cause: 'credentials',
    code: '401',
  })
  expect(healthAfter(['failed', 'failed'])).toMatchObject({ since: timeAt(0), isSinceEarliest: true })
})

test.each(['pending', 'retrying', 'quarantined'] as const)(
  'a notification that is %s decides nothing: the one before it does',
  kind => {
    expect(healthAfter(['ok', kind])).toEqual({ kind: 'healthy' })
    expect(healthAfter(['ok', 'failed', kind])).toMatchObject({ kind: 'failing', since: timeAt(1) })
    expect(healthAfter([kind])).toEqual({ kind: 'unknown' })
  },
)

test('a channel without policies or without any notification says so', () => {
  expect(healthAfter(['failed'], { policyCount: 0 })).toEqual({ kind: 'no-policies' })
  const never = { id: 'c', policyCount: 1, lastNotificationAt: null }
  expect(channelHealthOf(never, notificationLogOf([]))).toEqual({ kind: 'never-sent' })
  expect(healthAfter([])).toEqual({ kind: 'unknown' })
})

test('only the channel’s own notifications count', () => {
  const rows = [
    summary({ id: '2', channelId: 'other', status: 'failed', cause: 'server' }),
    summary({ id: '1', channelId: 'c' }),
  ]
  const log = notificationLogOf(rows)
  expect(notificationsOfChannel(log, 'c').map(({ id }) => id)).toEqual(['1'])
  expect(channelHealthOf(channel, log)).toEqual({ kind: 'healthy' })
})

test('a channel fails exactly if the newest notification that has ended is undelivered', () => {
  const kinds = fc.array(
    fc.constantFrom<Kind>('ok', 'recovered', 'resent', 'failed', 'pending', 'retrying', 'quarantined'),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(kinds, made => {
      const ended = made.filter(kind => ['ok', 'recovered', 'resent', 'failed'].includes(kind))
      expect(healthAfter(made).kind === 'failing').toBe(ended.at(-1) === 'failed')
      const rows = made.flatMap((kind, minute) => attemptsOf(kind, minute).toReversed()).toReversed()
      expect(undeliveredOf(notificationLogOf(rows).all)).toHaveLength(
        made.filter(kind => kind === 'failed').length,
      )
    }),
  )
})
