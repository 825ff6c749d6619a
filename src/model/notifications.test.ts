import fc from 'fast-check'
import { expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import {
  buildLog,
  isBeingResent,
  kindOf,
  notificationLogOf,
  retriedAmong,
  type Attempted,
} from './notifications'

const start = Date.UTC(2026, 2, 2, 9)

/** Returns an attempt that happened a number of seconds after the start. */
const attempt = (
  id: string,
  seconds: number,
  status: string,
  parentId: string | null = null,
  retryCount = 0,
): Attempted => ({
  id,
  channelId: 'c',
  parentId,
  retryCount,
  status,
  timestamp: new Date(start + seconds * 1000).toISOString(),
  at: start + seconds * 1000,
  duration: 500,
  cause: status === 'failed' || status === 'retrying' ? 'server' : null,
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']

/** Logs with parents that are missing, later, or cyclic, and with statuses and times of any kind. */
const anyLog = fc
  .array(
    fc.record({
      parentId: fc.option(fc.constantFrom(...ids, 'gone')),
      retryCount: fc.nat(3),
      status: fc.constantFrom('sent', 'failed', 'retrying', 'pending', 'quarantined', null),
      timestamp: fc.constantFrom(
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:40:00Z',
        '2026-03-02T08:20:00Z',
        'soon',
        '',
      ),
    }),
    { maxLength: ids.length },
  )
  .map(rows =>
    rows.map((row, index): Attempted => ({
      ...row,
      id: ids[index] ?? '',
      channelId: 'c',
      at: millisecondsOf(row.timestamp),
      duration: 500,
      cause: null,
    })),
  )

/** Returns whether the parents of an attempt lead back to it. */
function isInCycle(rows: readonly Attempted[], id: string): boolean {
  const parentOf = (child: string) => rows.find(row => row.id === child)?.parentId
  let parent = parentOf(id)
  for (let step = 0; step < rows.length && parent != null; step++) {
    if (parent === id) return true
    parent = parentOf(parent)
  }
  return false
}

/** Returns the IDs of the attempts of the notification that an attempt belongs to. */
const idsOf = (rows: readonly Attempted[], id: string) =>
  notificationLogOf(rows)
    .of(id)
    ?.attempts.map(row => row.id)
const kinds = (rows: readonly Attempted[], id: string) =>
  notificationLogOf(rows)
    .of(id)
    ?.attempts.map(row => [row.id, kindOf(row)])
const verdict = (rows: readonly Attempted[], id = 'a') => notificationLogOf(rows).of(id)?.verdict

const flaky = [
  attempt('c', 91, 'sent', 'a', 2),
  attempt('b', 30, 'retrying', 'a', 1),
  attempt('x', 10, 'sent'),
  attempt('a', 0, 'retrying'),
]

test('a notification is the same from each of its attempts, oldest first', () => {
  const whole = [
    ['a', 'first'],
    ['b', 'retry'],
    ['c', 'retry'],
  ]
  for (const id of ['a', 'b', 'c']) expect(kinds(flaky, id)).toEqual(whole)
  expect(kinds(flaky, 'x')).toEqual([['x', 'first']])
  expect(notificationLogOf(flaky).of('no one')).toBeNull()
})

test('a recovered chain has the number of the successful attempt and the time since the first one', () => {
  expect(verdict(flaky)).toEqual({ kind: 'recovered', by: 'retry', attempt: 3, milliseconds: 91_500 })
})

test('a recovered chain with an unparsable timestamp has no duration', () => {
  const [good, ...rest] = flaky.filter(row => row.id !== 'x')
  const odd = [...rest, { ...(good as (typeof flaky)[number]), timestamp: 'yesterday', at: null }]
  expect(verdict(odd)).toEqual({ kind: 'recovered', by: 'retry', attempt: 3, milliseconds: null })
})

test('a resend of a retry and its own retries belong to the chain', () => {
  const rows = [
    attempt('e', 400, 'sent', 'd', 1),
    attempt('d', 300, 'retrying', 'b', 0),
    attempt('b', 30, 'failed', 'a', 1),
    attempt('a', 0, 'retrying'),
  ]
  expect(kinds(rows, 'e')).toEqual([
    ['a', 'first'],
    ['b', 'retry'],
    ['d', 'resend'],
    ['e', 'retry'],
  ])
  expect(verdict(rows, 'd')).toEqual({ kind: 'recovered', by: 'resend', attempt: 4, milliseconds: 400_500 })
})

test('the last attempt decides while none was delivered', () => {
  const failed = [attempt('a', 0, 'retrying'), attempt('b', 30, 'failed', 'a', 1)]
  expect(verdict(failed)).toEqual({ kind: 'failed', attempts: 2 })
  expect(verdict([attempt('a', 0, 'retrying')])).toEqual({ kind: 'retrying', attempts: 1 })
  expect(verdict([...failed, attempt('c', 60, 'pending', 'a')])).toEqual({ kind: 'pending' })
  expect(verdict([...failed, attempt('c', 60, 'queued', 'a')])).toEqual({ kind: 'unknown', status: 'queued' })
})

test('a notification is being resent from when it has failed until its resend ends', () => {
  const isResent = (rows: readonly Attempted[]) => notificationLogOf(rows).all.map(isBeingResent)
  const failed = [attempt('a', 0, 'retrying'), attempt('b', 30, 'failed', 'a', 1)]
  const resentAs = (status: string) => isResent([attempt('c', 60, status, 'b'), ...failed])
  expect(['pending', 'retrying', 'queued'].map(resentAs)).toEqual([[true], [true], [true]])
  expect(['sent', 'failed'].map(resentAs)).toEqual([[false], [false]])
  // The service retries it on its own.
  expect(isResent([attempt('b', 30, 'pending', 'a', 1), attempt('a', 0, 'retrying')])).toEqual([false])
})

test('a delivered notification stays delivered after a failed resend', () => {
  expect(verdict([attempt('a', 0, 'sent'), attempt('b', 90, 'failed', 'a')])).toEqual({ kind: 'delivered' })
})

test('attempts with the same unloaded parent are one notification, which has the ID of the parent', () => {
  const rows = flaky.slice(0, 3)
  expect(notificationLogOf(rows).of('b')).toMatchObject({ id: 'a', isPartial: true, startedAt: null })
  expect(idsOf(rows, 'b')).toEqual(['b', 'c'])
})

test('attempts that name each other in a cycle are one notification', () => {
  const cycle = [attempt('a', 0, 'failed', 'b'), attempt('b', 1, 'failed', 'a'), attempt('c', 2, 'sent', 'c')]
  expect(kinds(cycle, 'a')?.map(([id]) => id)).toEqual(['a', 'b'])
  expect(kinds(cycle, 'c')?.map(([id]) => id)).toEqual(['c'])
})

test('attempts in a cycle are in the order of their timestamps, whatever the order of the log', () => {
  const cycle = [
    attempt('a', 2, 'failed', 'c'),
    attempt('b', 1, 'retrying', 'a'),
    attempt('c', 0, 'retrying', 'b'),
  ]
  for (const rows of [cycle, cycle.toReversed()]) {
    expect(idsOf(rows, 'a')).toEqual(['c', 'b', 'a'])
    expect(verdict(rows)).toEqual({ kind: 'failed', attempts: 3 })
  }
})

test('each attempt is in one notification, once, and none is lost, for any parents, times, and statuses', () => {
  fc.assert(
    fc.property(anyLog, rows => {
      const { all, of } = notificationLogOf(rows)
      const members = all.flatMap(({ attempts }) => attempts.map(({ id }) => id))
      expect(members.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
      for (const notification of all)
        for (const { id } of notification.attempts) expect(of(id)).toBe(notification)
    }),
  )
})

test('an attempt is in the notification of its parent', () => {
  fc.assert(
    fc.property(anyLog, rows => {
      const { of } = notificationLogOf(rows)
      const isWithParent = ({ id, parentId }: Attempted) =>
        parentId === null || of(parentId) === null || of(parentId) === of(id)
      expect(rows.filter(row => !isWithParent(row))).toEqual([])
    }),
  )
})

test('an attempt comes after its parent unless parents form a cycle, for any times', () => {
  fc.assert(
    fc.property(anyLog, rows => {
      fc.pre(!rows.some(({ id }) => isInCycle(rows, id)))
      const isAfterParent = ({ id, parentId }: Attempted) => {
        const order = idsOf(rows, id) ?? []
        return parentId === null || order.indexOf(parentId) < order.indexOf(id)
      }
      expect(rows.filter(row => !isAfterParent(row))).toEqual([])
    }),
  )
})

test('a clock that is 40 minutes off changes no verdict and no order within a notification', () => {
  const offset = fc.constantFrom(-40 * 60, 0, 40 * 60)
  fc.assert(
    fc.property(fc.array(offset, { minLength: 3, maxLength: 3 }), ([a = 0, b = 0, c = 0]) => {
      const rows = [
        attempt('c', 91 + c, 'sent', 'a', 2),
        attempt('b', 30 + b, 'retrying', 'a', 1),
        attempt('a', a, 'retrying'),
      ]
      expect(idsOf(rows, 'a')).toEqual(['a', 'b', 'c'])
      expect(verdict(rows)).toMatchObject({ kind: 'recovered', by: 'retry', attempt: 3 })
    }),
  )
})

test('attempts with equal timestamps are in the order of the chain, whatever their IDs', () => {
  const rows = [
    attempt('a', 0, 'failed', 'c', 2),
    attempt('b', 0, 'retrying', 'c', 1),
    attempt('c', 0, 'retrying'),
  ]
  expect(idsOf(rows, 'c')).toEqual(['c', 'b', 'a'])
  expect(verdict(rows, 'c')).toEqual({ kind: 'failed', attempts: 3 })
})

test('a parent that arrives later joins its attempts', () => {
  const late = [attempt('c', 91, 'failed', 'b', 0), attempt('a', 0, 'failed')]
  expect(notificationLogOf(late).all.map(({ id }) => id)).toEqual(['b', 'a'])
  const whole = [
    attempt('c', 91, 'failed', 'b', 0),
    attempt('b', 30, 'failed', 'a', 1),
    attempt('a', 0, 'failed'),
  ]
  expect(notificationLogOf(whole).all.map(({ id }) => id)).toEqual(['a'])
})

test('notifications are sorted by their first attempts, newest first', () => {
  expect(notificationLogOf(flaky).all.map(({ id }) => id)).toEqual(['x', 'a'])
})

test('only an undelivered notification has a cause: that of its last failed attempt', () => {
  const causeIn = (rows: readonly Attempted[]) => notificationLogOf(rows).all[0]?.cause
  const failed = [
    { ...attempt('b', 30, 'failed', 'a', 1), cause: 'timeout' as const },
    attempt('a', 0, 'retrying'),
  ]
  expect(causeIn(failed)).toBe('timeout')
  expect(causeIn([attempt('c', 60, 'pending', 'a'), ...failed])).toBe('timeout')
  expect(causeIn([attempt('c', 60, 'sent', 'a'), ...failed])).toBeNull()
})

test('a sent attempt whose response reports a failure leaves the notification undelivered', () => {
  const rows = [{ ...attempt('a', 0, 'sent'), cause: 'reported' as const }]
  expect(verdict(rows)).toEqual({ kind: 'failed', attempts: 1 })
})

test('a log built in steps is the one built at once', () => {
  const steps = buildLog(flaky)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(notificationLogOf(flaky)).toBe(step.value)
})

test('a hundred thousand resends of one delivery are one notification', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    attempt(`r${index}`, 100_000 - index, 'failed', index === 99_999 ? null : `r${index + 1}`),
  )
  expect(notificationLogOf(rows).all).toHaveLength(1)
  expect(verdict(rows, 'r0')).toEqual({ kind: 'failed', attempts: 100_000 })
})

test('an attempt counts as retried once a later retry is loaded, whichever attempt that retry names', () => {
  const retriedIn = (rows: readonly Attempted[]) => rows.filter(retriedAmong(rows)).map(({ id }) => id)
  expect(retriedIn(flaky)).toEqual(['b', 'a'])
  expect(retriedIn(flaky.filter(({ id }) => id !== 'c'))).toEqual(['a'])
  expect(retriedIn([attempt('b', 30, 'retrying', 'a', 1), attempt('c', 91, 'sent', 'b', 2)])).toEqual(['b'])
  expect(retriedIn([attempt('a', 0, 'failed'), attempt('d', 99, 'sent', 'a', 0)])).toEqual([])
})
