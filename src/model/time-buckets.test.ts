import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { outcomes, type Attempt } from './health'
import { bucketsOf, type Bucket } from './time-buckets'
import { localTimeAt, offsetAt } from './zone'

const hour = 60 * 60_000
const day = 24 * hour

const attemptAt = (moment: number | string, status = 'sent'): Attempt => ({
  policyId: 'p1',
  channelId: 'c1',
  status,
  timestamp: typeof moment === 'string' ? moment : new Date(moment).toISOString(),
  duration: 100,
  cause: null,
})

/** Returns one attempt per hour. */
const hourly = (from: string, until: string): Attempt[] => {
  const [start, end] = [millisecondsOf(from) ?? 0, millisecondsOf(until) ?? 0]
  return Array.from({ length: (end - start) / hour + 1 }, (_, index) => attemptAt(start + index * hour))
}

const countOf = ({ counts }: Bucket) => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
const localDay = (moment: number, zone: string) => written(localTimeAt(moment, zone)).slice(0, 10)
const written = (local: number) => new Date(local).toISOString().slice(0, 16)

describe('the buckets', () => {
  test('are empty for no attempts or unparsable timestamps', () => {
    expect(bucketsOf([], 'UTC')).toEqual([])
    expect(bucketsOf([attemptAt('yesterday')], 'UTC')).toEqual([])
  })

  test('are the minute around a single attempt', () => {
    expect(bucketsOf([attemptAt('2026-11-20T10:00:30Z')], 'UTC')).toEqual([
      {
        from: Date.UTC(2026, 10, 20, 10),
        until: Date.UTC(2026, 10, 20, 10, 1),
        days: 0,
        counts: { delivered: 1, failed: 0, pending: 0, other: 0 },
      },
    ])
  })

  test('include those without attempts', () => {
    const attempts = [attemptAt('2026-11-20T10:00:00Z'), attemptAt('2026-11-20T10:10:00Z', 'failed')]
    expect(bucketsOf(attempts, 'UTC').map(countOf)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('read a timestamp without a zone as UTC', () => {
    const [bucket] = bucketsOf([attemptAt('2026-11-28 10:00:00.123456')], 'Asia/Tokyo')
    expect(bucket?.from).toBe(Date.UTC(2026, 10, 28, 10))
  })
})

describe('buckets of a day', () => {
  test.each([
    ['Europe/Berlin', '2026-10-15T00:00:00Z', '2026-11-05T11:00:00Z', '2026-10-25', 25],
    ['America/New_York', '2026-10-15T05:00:00Z', '2026-11-05T11:00:00Z', '2026-11-01', 25],
    ['America/New_York', '2026-02-25T05:00:00Z', '2026-03-20T11:00:00Z', '2026-03-08', 23],
    ['America/St_Johns', '2026-10-15T05:00:00Z', '2026-11-05T11:00:00Z', '2026-11-01', 25],
    ['Asia/Tokyo', '2026-10-15T05:00:00Z', '2026-11-05T11:00:00Z', '2026-11-01', 24],
  ])('follow the calendar in %s from %s to %s', (zone, from, until, changed, hours) => {
    const buckets = bucketsOf(hourly(from, until), zone)
    const days = buckets.map(bucket => localDay(bucket.from, zone))
    expect(days).toEqual([...new Set(days)])
    expect(days.at(-1)).toBe(localDay(millisecondsOf(until) ?? 0, zone))
    expect(buckets.map(bucket => bucket.days)).toEqual(days.map(() => 1))
    const counts = new Map(buckets.map((bucket, index) => [days[index], countOf(bucket)]))
    expect(counts.get(changed)).toBe(hours)
    const others = [...counts].slice(1, -1).filter(([name]) => name !== changed)
    expect(others.map(([, count]) => count)).toEqual(others.map(() => 24))
  })
})

describe('buckets of an hour', () => {
  const startsOf = (zone: string, from: string, until: string) =>
    bucketsOf(hourly(from, until), zone).map(bucket => written(localTimeAt(bucket.from, zone)).slice(11))

  test('repeat an hour when clocks are set back', () => {
    expect(startsOf('Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T12:00:00Z').slice(0, 5)).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '02:00',
      '03:00',
    ])
  })

  test('skip an hour when clocks are set forward', () => {
    expect(startsOf('Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T12:00:00Z').slice(0, 4)).toEqual([
      '00:00',
      '01:00',
      '03:00',
      '04:00',
    ])
  })

  test('include one of half an hour where clocks change by half an hour', () => {
    expect(
      startsOf('Australia/Lord_Howe', '2026-04-04T13:00:00Z', '2026-04-05T03:00:00Z').slice(0, 5),
    ).toEqual(['00:00', '01:00', '01:30', '02:00', '03:00'])
  })

  test.each([
    ['back', '2026-04-04T15:10:00Z', ['01:30', '02:00', '03:00']],
    ['forward', '2026-10-03T15:40:00Z', ['02:30', '03:00', '04:00']],
  ])(
    'start with the oldest attempt, also soon after clocks were set %s by half an hour',
    (_to, from, starts) => {
      const attempts = [attemptAt(from), attemptAt((millisecondsOf(from) ?? 0) + 12 * hour)]
      const buckets = bucketsOf(attempts, 'Australia/Lord_Howe')
      expect(buckets.slice(0, 3).map(countOf)).toEqual([1, 0, 0])
      expect(
        buckets
          .slice(0, 3)
          .map(({ from: start }) => written(localTimeAt(start, 'Australia/Lord_Howe')).slice(11)),
      ).toEqual(starts)
    },
  )
})

describe.each([
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'America/Havana',
])('buckets of any span in %s', zone => {
  const changes = Array.from({ length: 365 }, (_, index) => Date.UTC(2026, 0, index)).filter(
    start => offsetAt(start, zone) !== offsetAt(start + day, zone),
  )
  /** Times within a span of an hour to years, anywhere under the current zone rules or near a clock change. */
  const spans = fc
    .record({
      span: fc.constantFrom(hour, 6 * hour, day, 3 * day, 10 * day, 35 * day, 400 * day, 8000 * day),
      start: fc.integer({ min: Date.UTC(2012), max: Date.UTC(2037) }),
      change: fc.constantFrom(null, ...changes),
      places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('sent', 'odd')), {
        minLength: 1,
        maxLength: 30,
      }),
    })
    .map(({ span, start, change, places }) => {
      const from = change === null ? start : change + day - (start % span)
      return places.map(([place, status]) => attemptAt(from + Math.floor(place * span), status))
    })
  const check = (property: (buckets: Bucket[], attempts: Attempt[]) => void) =>
    fc.assert(fc.property(spans, attempts => property(bucketsOf(attempts, zone), attempts)))

  test('are few and contiguous, and contain every attempt once', () => {
    check((buckets, attempts) => {
      for (const [index, bucket] of buckets.entries()) {
        const { from, until } = bucket
        expect(from).toBe(buckets[index - 1]?.until ?? from)
        expect(until).toBeGreaterThan(from)
        const times = attempts.map(({ timestamp }) => millisecondsOf(timestamp) ?? 0)
        expect(countOf(bucket)).toBe(times.filter(at => from <= at && at < until).length)
      }
      expect(buckets.reduce((sum, bucket) => sum + countOf(bucket), 0)).toBe(attempts.length)
      expect(buckets.length).toBeLessThanOrEqual(43)
      for (const end of [buckets[0], buckets.at(-1)]) expect(end && countOf(end)).toBeGreaterThan(0)
    })
  })

  test('start with the day if they last days, and otherwise never last between one and two hours', () => {
    check(buckets => {
      const ofDays = buckets.filter(({ days }) => days > 0)
      const starts = ofDays.map(({ from }) => localDay(from, zone))
      expect(starts).toEqual([...new Set(starts)])
      for (const { from } of ofDays) expect(localDay(from - 1, zone)).not.toBe(localDay(from, zone))
      // Buckets of 3, 6, or 12 hours follow the clock, and may last an hour more or less.
      const lengths = buckets.filter(({ days }) => days === 0).map(({ from, until }) => until - from)
      for (const length of lengths) expect(length <= hour || length >= 2 * hour).toBe(true)
    })
  })
})
