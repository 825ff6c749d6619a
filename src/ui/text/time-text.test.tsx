import { render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { formatLocale } from './format-locale'
import { loadMessages, type Language } from '~/ui/loading/locale'
import { useSpanText, useTimeText, useZoneName } from './time-text'

// Whether a day needs its year depends on the current date.
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 28, 12), toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

interface Reader {
  language?: Language
  browser?: string
  zone: string
}

/** Returns the text that a component renders for a reader, with plain instead of narrow spaces. */
async function writtenFor({ language = 'en', browser = 'en-US', zone }: Reader, useText: () => string) {
  function Text() {
    return <p data-testid="text">{useText()}</p>
  }
  const { messages } = await loadMessages(language)
  render(
    <IntlProvider locale={formatLocale(language, [browser])} messages={messages} timeZone={zone}>
      <Text />
    </IntlProvider>,
  )
  return screen.getByTestId('text').textContent.replaceAll(/\s/g, ' ')
}

const timeFor = (reader: Reader, at: string | number, style: Parameters<ReturnType<typeof useTimeText>>[1]) =>
  writtenFor(reader, () => useTimeText()(at, style))

const at = '2026-11-28 10:00:00.123456'

describe('a timestamp without a zone is formatted', () => {
  test.each([
    [{ browser: 'en-US', zone: 'Asia/Tokyo' }, 'Nov 28, 7:00:00 PM'],
    [{ browser: 'en-GB', zone: 'Asia/Tokyo' }, '28 Nov, 19:00:00'],
    [{ browser: 'en-GB', zone: 'America/St_Johns' }, '28 Nov, 06:30:00'],
    [{ browser: 'en-US', zone: 'America/St_Johns' }, 'Nov 28, 6:30:00 AM'],
    [{ browser: 'ja-JP', zone: 'America/St_Johns', language: 'ja' }, '11月28日 6:30:00'],
    [{ browser: 'de-DE', zone: 'Europe/Berlin' }, '28 Nov, 11:00:00'],
    [{ browser: 'sv-SE', zone: 'Europe/Berlin' }, '28 Nov, 11:00:00'],
    [{ browser: 'ja-JP', zone: 'Asia/Tokyo', language: 'ja' }, '11月28日 19:00:00'],
  ] as const)('for %j', async (reader, text) => {
    expect(await timeFor(reader, at, 'second')).toBe(text)
  })
})

test('an unparsable timestamp is shown as it is', async () => {
  expect(await timeFor({ zone: 'Asia/Tokyo' }, 'yesterday', 'second')).toBe('yesterday')
})

test('a time zone is written with spaces', async () => {
  expect(await writtenFor({ zone: 'America/New_York' }, useZoneName)).toBe('America/New York')
})

describe('the two times in a repeated hour are distinguished', () => {
  test.each([
    ['America/New_York', '2026-11-01T05:30:00Z', 'second', 'Nov 1, 1:30:00 AM EDT'],
    ['America/New_York', '2026-11-01T06:30:00Z', 'second', 'Nov 1, 1:30:00 AM EST'],
    ['America/New_York', '2026-11-01T06:30:00Z', 'full', 'Nov 1, 2026, 1:30:00 AM EST'],
    ['America/New_York', '2026-11-01T07:30:00Z', 'second', 'Nov 1, 2:30:00 AM'],
    ['America/New_York', '2026-11-01T06:30:00Z', 'day', 'Nov 1'],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', 'clock', '2:30 AM GMT+2'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', 'clock', '2:30 AM GMT+1'],
  ] as const)('in %s at %s, as a %s', async (zone, moment, style, text) => {
    expect(await timeFor({ zone }, moment, style)).toBe(text)
  })
})

describe('a day more than 300 days away is formatted with its year, and a nearer one without', () => {
  test.each([
    ['2026-02-02T12:00:00Z', 'second', 'Feb 2, 12:00:00 PM'],
    ['2026-01-31T12:00:00Z', 'second', 'Jan 31, 2026, 12:00:00 PM'],
    ['2025-11-28T12:00:00Z', 'second', 'Nov 28, 2025, 12:00:00 PM'],
    ['2025-11-28T12:00:00Z', 'minute', 'Nov 28, 2025, 12:00 PM'],
    ['2025-11-28T12:00:00Z', 'day', 'Nov 28, 2025'],
    ['2026-11-27T12:00:00Z', 'day', 'Nov 27'],
    ['2027-09-23T12:00:00Z', 'day', 'Sep 23'],
    ['2027-09-26T12:00:00Z', 'day', 'Sep 26, 2027'],
    ['2025-11-28T12:00:00Z', 'clock', '12:00 PM'],
  ] as const)('%s, as a %s', async (moment, style, text) => {
    expect(await timeFor({ zone: 'UTC' }, moment, style)).toBe(text)
  })

  test.each([
    ['2025-11-28T12:00:00Z', '2025年11月28日'],
    ['2026-11-27T12:00:00Z', '11月27日'],
  ])('%s, in Japanese', async (moment, text) => {
    const reader = { language: 'ja', browser: 'ja-JP', zone: 'Asia/Tokyo' } as const
    expect(await timeFor(reader, moment, 'day')).toBe(text)
  })
})

const hour = 60 * 60_000

describe('a time span more than 300 days away has its year if it is', () => {
  test.each([
    ['a day', '2025-11-20T05:00:00Z', 24, 1, 'Thu, Nov 20, 2025'],
    ['some days', '2025-11-20T05:00:00Z', 48, 2, 'Nov 20 – 21, 2025'],
    ['an hour', '2025-11-20T14:00:00Z', 1, 0, 'Nov 20, 2025, 9:00 – 10:00 AM'],
    ['one of two hours', '2025-11-02T05:00:00Z', 1, 0, 'Nov 2, 2025, 1:00 AM EDT – 1:00 AM EST'],
  ])('%s', async (_, start, hours, days, text) => {
    const from = millisecondsOf(start) ?? 0
    const span = { from, until: from + hours * hour, days }
    expect(await writtenFor({ zone: 'America/New_York' }, () => useSpanText()(span))).toBe(text)
  })
})

describe('a time span is formatted as', () => {
  test.each([
    ['its day', '2026-11-01T04:00:00Z', 25, 1, 'Sun, Nov 1'],
    ['its days', '2026-10-31T04:00:00Z', 49, 2, 'Oct 31 – Nov 1'],
    ['its hours', '2026-11-01T14:00:00Z', 1, 0, 'Nov 1, 9:00 – 10:00 AM'],
    ['the first of two hours', '2026-11-01T05:00:00Z', 1, 0, 'Nov 1, 1:00 AM EDT – 1:00 AM EST'],
    ['the second of two hours', '2026-11-01T06:00:00Z', 1, 0, 'Nov 1, 1:00 AM EST – 2:00 AM EST'],
    ['the hour before clocks go forward', '2026-03-08T06:00:00Z', 1, 0, 'Mar 8, 1:00 AM EST – 3:00 AM EDT'],
  ])('%s', async (_, start, hours, days, text) => {
    const from = millisecondsOf(start) ?? 0
    const span = { from, until: from + hours * hour, days }
    expect(await writtenFor({ zone: 'America/New_York' }, () => useSpanText()(span))).toBe(text)
  })
})
