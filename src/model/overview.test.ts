import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import type { PassedTests } from './channel-health'
import type { DeliverySummary } from './delivery-summary'
import { healthOf } from './health'
import { notificationLogOf } from './notifications'
import { summarize } from './overview'
import { isCovered, ranges } from './ranges'
import { summary } from './test-deliveries'

const now = millisecondsOf('2026-03-02T09:00:00Z') ?? 0
const minutesAgo = (minutes: number) => timestampOf(now - minutes * 60_000)
const span = { since: now - ranges['24h'], until: now, zone: 'UTC' }

/** Runs all steps. */
function summarized(
  rows: readonly DeliverySummary[],
  channels?: readonly Channel[],
  tests: PassedTests = new Map(),
) {
  const known = { log: notificationLogOf(rows), isWhole: false, tests, own: () => undefined }
  const steps = summarize(known, channels, span)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

const failed = { status: 'failed', cause: 'server', code: '500' } as const

const channel = (id: string): Channel =>
  ({ id, name: id, policyCount: 1, lastNotificationAt: minutesAgo(1), updatedAt: null }) as unknown as Channel

describe('the figures of a range', () => {
  test('count notifications by how they ended, and the attempts of each', () => {
    const { figures } = summarized([
      summary({ id: 'c', ...failed, timestamp: minutesAgo(1), duration: 30 }),
      summary({ id: 'b2', parentId: 'b', retryCount: 1, timestamp: minutesAgo(4), duration: 20 }),
      summary({ id: 'b', ...failed, status: 'retrying', timestamp: minutesAgo(5), duration: 10 }),
      summary({ id: 'a', timestamp: minutesAgo(9), duration: 40 }),
    ])
    expect(figures).toEqual({
      notifications: 3,
      undelivered: 1,
      beingResent: 0,
      recovered: 1,
      attempts: 4,
      failedAttempts: 2,
      median: 20,
      p95: 40,
    })
  })

  test('leave out a notification that began before the range, but count its attempts within it', () => {
    const { figures } = summarized([
      summary({ id: 'a2', parentId: 'a', retryCount: 1, timestamp: minutesAgo(24 * 60 - 1) }),
      summary({ id: 'a', ...failed, status: 'retrying', timestamp: minutesAgo(24 * 60 + 1) }),
    ])
    expect(figures).toMatchObject({ notifications: 0, attempts: 1, median: 12 })
  })
})

const anyRows = fc
  .array(
    fc.record({
      minutes: fc.nat(3 * 24 * 60),
      status: fc.constantFrom('sent', 'failed', 'retrying', 'pending', 'quarantined'),
      parent: fc.option(fc.nat(20)),
      duration: fc.nat(5000),
      channelId: fc.constantFrom('c', 'd'),
    }),
    { maxLength: 40 },
  )
  .map(rows =>
    rows
      .toSorted((one, other) => one.minutes - other.minutes)
      .map(({ minutes, status, parent, duration, channelId }, index) =>
        summary({
          id: String(index),
          status,
          duration,
          channelId,
          timestamp: minutesAgo(minutes),
          parentId: parent === null ? null : String(parent),
          retryCount: parent === null ? 0 : 1,
          cause: status === 'failed' ? 'server' : null,
        }),
      ),
  )

test('of any log, the figures, the buckets, and the health of the same attempts agree', () => {
  fc.assert(
    fc.property(anyRows, rows => {
      const { figures, buckets } = summarized(rows)
      const within = notificationLogOf(rows).all.filter(({ startedAt }) => (startedAt ?? 0) >= span.since)
      const attempts = rows.filter(({ timestamp }) => (millisecondsOf(timestamp) ?? 0) >= span.since)
      const { total, counts, median, p95 } = healthOf(attempts)
      expect(figures).toMatchObject({
        notifications: within.length,
        attempts: total,
        failedAttempts: counts.failed,
        median,
        p95,
      })
      expect(buckets.reduce((sum, bucket) => sum + bucket.counts.failed, 0)).toBe(counts.failed)
      const { undelivered, beingResent, recovered, notifications } = figures
      expect(undelivered + beingResent + recovered).toBeLessThanOrEqual(notifications)
    }),
  )
})

describe('a channel in trouble', () => {
  const rows = [
    summary({ id: '5', channelId: 'repaired', timestamp: minutesAgo(1) }),
    summary({ id: '4', channelId: 'repaired', ...failed, timestamp: minutesAgo(2) }),
    summary({ id: '3', channelId: 'failing', ...failed, timestamp: minutesAgo(3) }),
    summary({ id: '2', channelId: 'failing', ...failed, timestamp: minutesAgo(48 * 60) }),
    summary({ id: '1', channelId: 'fine', timestamp: minutesAgo(49 * 60) }),
    summary({ id: '0', channelId: 'old', ...failed, timestamp: minutesAgo(50 * 60) }),
  ]

  const channels = ['fine', 'failing', 'repaired', 'quiet'].map(channel)

  test('is failing with all of its loaded undelivered notifications, repaired with those of the range, or unknown', () => {
    const { inTrouble, figures } = summarized(rows, channels)
    // In the range, the rows count the same notifications as the figures above them.
    expect(figures.undelivered).toBe(2)
    expect(inTrouble).toMatchObject({
      failing: [
        {
          channel: { id: 'failing' },
          undelivered: { count: 2, isAtLeast: true },
          inRange: 1,
          health: { since: minutesAgo(48 * 60), cause: 'server' },
        },
      ],
      tested: [],
      repaired: [{ channel: { id: 'repaired' }, undelivered: 1 }],
      unknown: 1,
    })
  })

  test('has no more undelivered notifications in the range than since it began to fail', () => {
    const { inTrouble } = summarized(
      [
        summary({ id: '4', channelId: 'failing', ...failed, timestamp: minutesAgo(1) }),
        summary({ id: '3', channelId: 'failing', timestamp: minutesAgo(2) }),
        summary({ id: '2', channelId: 'failing', ...failed, timestamp: minutesAgo(3) }),
      ],
      channels,
    )
    expect(inTrouble?.failing).toMatchObject([{ undelivered: { count: 1, isAtLeast: false }, inRange: 1 }])
  })

  test('is not failing, but has the same undelivered notifications, once a connection test has passed', () => {
    const at = now - 60_000
    const { inTrouble } = summarized(rows, channels, new Map([['failing', { at, updatedAt: null }]]))
    expect(inTrouble).toMatchObject({
      failing: [],
      tested: [
        { channel: { id: 'failing' }, undelivered: { count: 2, isAtLeast: true }, health: { testedAt: at } },
      ],
    })
  })

  test('is still in trouble while what it did not get is being resent', () => {
    const before = summarized(rows, channels)
    const resend = (parentId: string, channelId: string) =>
      summary({ id: `r${parentId}`, parentId, channelId, status: 'pending', timestamp: minutesAgo(0) })
    const resends = [resend('4', 'repaired'), resend('3', 'failing'), resend('2', 'failing')]
    const { inTrouble, figures } = summarized([...resends, ...rows], channels)
    expect(figures).toMatchObject({ undelivered: 0, beingResent: 2 })
    expect(inTrouble?.failing).toEqual([
      {
        channel: before.inTrouble?.failing[0]?.channel,
        undelivered: { count: 0, beingResent: 2, isAtLeast: true, since: null },
        inRange: 0,
        health: { ...before.inTrouble?.failing[0]?.health, undelivered: 0, beingResent: 2 },
      },
    ])
    expect(inTrouble?.repaired).toMatchObject([
      { channel: { id: 'repaired' }, undelivered: 0, beingResent: 1 },
    ])
  })

  test('is unknown as long as the channels are', () => {
    expect(summarized(rows).inTrouble).toBeUndefined()
  })
})

test('a range is covered once an older delivery is loaded, or all are', () => {
  const rows = [summary({ timestamp: minutesAgo(60) })]
  const window = { rows, unreadable: 0, hasMore: true }
  expect(isCovered(window, now - 61 * 60_000)).toBe(false)
  expect(isCovered(window, now - 59 * 60_000)).toBe(true)
  expect(isCovered({ ...window, hasMore: false }, now - 61 * 60_000)).toBe(true)
  expect(isCovered({ ...window, rows: [] }, now)).toBe(false)
})
