import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { isRepeated, localTimeAt, momentsOf, offsetAt, startOf, startOfDay } from './zone'

const utc = (text: string) => millisecondsOf(`${text}Z`) ?? 0
const written = (moment: number) => new Date(moment).toISOString().slice(0, 19)

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'America/Havana',
  'Pacific/Apia',
  'UTC',
]

describe('a local time', () => {
  test.each([
    ['is one instant on a normal day', 'America/New_York', '2026-07-01T12:00', ['2026-07-01T16:00:00']],
    [
      'is two instants when clocks are set back',
      'America/New_York',
      '2026-11-01T01:30',
      ['2026-11-01T05:30', '2026-11-01T06:30'],
    ],
    [
      'is two instants when clocks are set back by half an hour',
      'Australia/Lord_Howe',
      '2026-04-05T01:45',
      ['2026-04-04T14:45', '2026-04-04T15:15'],
    ],
    ['is no instant when clocks are set forward', 'Europe/Berlin', '2026-03-29T02:30', []],
    ['is no instant on a day that a zone skipped', 'Pacific/Apia', '2011-12-30T12:00', []],
  ])('%s', (_, zone, local, moments) => {
    expect(momentsOf(utc(local), zone).map(written)).toEqual(moments.map(moment => written(utc(moment))))
  })

  test.each(zones)('is every instant at which the clocks in %s show it', zone => {
    const moment = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2037) })
    fc.assert(
      fc.property(moment, at => {
        const local = localTimeAt(at, zone)
        const moments = momentsOf(local, zone)
        expect(moments).toContain(at)
        expect(isRepeated(at, zone)).toBe(moments.length === 2)
        for (const each of moments) expect(localTimeAt(each, zone)).toBe(local)
      }),
    )
  })
})

test('an offset from before standard time zones keeps its seconds', () => {
  expect(offsetAt(utc('1800-01-01T00:00'), 'America/New_York')).toBe(-(4 * 3600 + 56 * 60 + 2) * 1000)
})

describe('the start of a day', () => {
  test.each([
    ['is midnight', 'Asia/Tokyo', '2026-11-28T00:00', '2026-11-27T15:00'],
    ['is the first of two midnights', 'America/Havana', '2026-11-01T00:00', '2026-11-01T04:00'],
    ['is the time after a skipped midnight', 'America/Havana', '2026-03-08T00:00', '2026-03-08T05:00'],
    [
      'is that of the next day if the day was skipped',
      'Pacific/Apia',
      '2011-12-30T00:00',
      '2011-12-30T10:00',
    ],
    ['is after a minute that was set back', 'America/St_Johns', '1990-10-28T00:00', '1990-10-28T03:30'],
  ])('%s', (_, zone, local, moment) => {
    expect(written(startOf(utc(local), zone))).toBe(written(utc(moment)))
  })

  test('counts back days by the calendar, not by 24 hours', () => {
    const now = utc('2026-10-26T12:00')
    expect(written(startOfDay(now, 0, 'Europe/Berlin'))).toBe('2026-10-25T23:00:00')
    expect(written(startOfDay(now, 1, 'Europe/Berlin'))).toBe('2026-10-24T22:00:00')
  })
})
