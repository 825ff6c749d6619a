import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTimestamps, httpDateOf, millisecondsOf, timestampOf } from './timestamp'

const at = Date.UTC(2026, 10, 28, 10, 0, 0)

describe('a timestamp is read', () => {
  test.each([
    ['2026-11-28T10:00:00Z', at],
    ['2026-11-28T10:00:00', at],
    ['2026-11-28 10:00:00', at],
    [' 2026-11-28T10:00:00Z\n', at],
    ['2026-11-28t10:00:00z', at],
    ['2026-11-28T10:00', at],
    ['2026-11-28', Date.UTC(2026, 10, 28)],
    ['2026-11-28T10:00:00.123456', at + 123],
    ['2026-11-28 10:00:00.123999999999Z', at + 123],
    ['2026-11-28T10:00:00.5', at + 500],
    ['2026-11-28T10:00:00,5Z', at + 500],
    ['2026-11-28T10:00:00+00:00', at],
    ['2026-11-28T10:00:00+0000', at],
    ['2026-11-28 10:00:00+00', at],
    ['2026-11-28T06:30:00-03:30', at],
    ['2026-11-28 06:30:00 -0330', at],
    ['2026-11-28T19:00:00.000000+09:00', at],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s', (text, milliseconds) => {
    expect(millisecondsOf(text)).toBe(milliseconds)
  })
})

test.each([
  '',
  'yesterday',
  '1796378400',
  'Nov 28, 2026',
  '2026-13-45T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-11-28T25:00:00Z',
  '2026-11-28T10:60:00Z',
  '2026-11-28T10:00:00+25:00',
  '2026-11-28T10:00:00 Europe/Berlin',
  '2026-11-28T10:00:00.Z',
  '2026-11-28T10:00:00Zulu',
])('the text "%s" is not a timestamp', text => {
  expect(millisecondsOf(text)).toBeNull()
})

/** Any time in the years of four digits, with up to nine fractional digits, and an offset in minutes. */
const moments = fc.record({
  second: fc.integer({ min: Date.UTC(1000) / 1000, max: Date.UTC(9998) / 1000 }),
  digits: fc.stringMatching(/^\d{0,9}$/),
  offset: fc.oneof(fc.constant(null), fc.integer({ min: -12 * 60, max: 14 * 60 })),
  separator: fc.constantFrom('T', ' '),
  hasColon: fc.boolean(),
})
type Moment = typeof moments extends fc.Arbitrary<infer Value> ? Value : never

function written({ second, digits, offset, separator, hasColon }: Moment): string {
  const local = new Date((second + (offset ?? 0) * 60) * 1000).toISOString().slice(0, 19)
  const fraction = digits === '' ? '' : `.${digits}`
  return local.replace('T', separator) + fraction + zoneOf(offset, hasColon)
}

function zoneOf(offset: number | null, hasColon: boolean): string {
  if (offset === null) return ''
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(size / 60)}${hasColon ? ':' : ''}${two(size % 60)}`
}

/** Returns the exact time in nanoseconds. */
const exactly = ({ second, digits }: Moment) => BigInt(second) * 10n ** 9n + BigInt(digits.padEnd(9, '0'))

test('a timestamp in any format is read as the time that was written', () => {
  fc.assert(
    fc.property(moments, moment => {
      const milliseconds = Number(moment.digits.slice(0, 3).padEnd(3, '0'))
      expect(millisecondsOf(written(moment))).toBe(moment.second * 1000 + milliseconds)
    }),
  )
})

test('a time that is written as a timestamp is read as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(0), max: Date.UTC(9998) }), milliseconds => {
      expect(millisecondsOf(timestampOf(milliseconds))).toBe(milliseconds)
    }),
  )
})

describe('the order of timestamps', () => {
  test('is that of their times, to the last digit and in any format', () => {
    const near = moments.chain(one =>
      fc.tuple(fc.constant(one), fc.oneof(moments, fc.constant({ ...one, separator: ' ', digits: '25' }))),
    )
    fc.assert(
      fc.property(near, ([one, other]) => {
        const difference = exactly(one) - exactly(other)
        const order = difference < 0n ? -1 : difference > 0n ? 1 : 0
        expect(Math.sign(compareTimestamps(written(one), written(other)))).toBe(order)
      }),
    )
  })

  test('is that of their fractions, with any number of digits', () => {
    const ordered = [
      '2026-11-28T10:00:00Z',
      '2026-11-28 10:00:00.000001',
      '2026-11-28T10:00:00.000002+00:00',
      '2026-11-28T10:00:00.1Z',
      '2026-11-28T10:00:00.123456Z',
      '2026-11-28T10:00:00.123457',
      '2026-11-28T10:00:00.250000Z',
      'a',
      'b',
    ]
    expect(ordered.toReversed().toSorted(compareTimestamps)).toEqual(ordered)
  })

  test('treats the same time in different formats as equal', () => {
    expect(compareTimestamps('2026-11-28T10:00:00Z', '2026-11-28 06:30:00.000-0330')).toBe(0)
  })

  test('sorts any list consistently, including unparsable timestamps', () => {
    const texts = fc.array(fc.oneof(moments.map(written), fc.string()))
    fc.assert(
      fc.property(texts, list => {
        const sorted = list.toSorted(compareTimestamps)
        for (const [index, text] of sorted.entries())
          expect(compareTimestamps(sorted[index - 1] ?? text, text)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('the date of an HTTP header', () => {
  test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'is read from %s',
    header => {
      expect(httpDateOf(header)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37))
    },
  )

  test.each(['', 'soon', '7', '2026-11-28T10:00:00Z', 'Sunday'])('is not in "%s"', header => {
    expect(httpDateOf(header)).toBeNull()
  })
})
