import { describe, expect, test } from 'vitest'
import { formatLocale, localZone } from './format-locale'

const moment = Date.UTC(2026, 10, 28, 15, 9, 19)
const options = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' } as const
/** Returns the formatted time, without the narrow spaces of some locales. */
const written = (language: string, ...browser: string[]) =>
  new Intl.DateTimeFormat(formatLocale(language, browser), options).format(moment).replaceAll(/\s/g, ' ')

describe('a time is formatted in the language of the UI, with the conventions of the browser’s region', () => {
  test.each([
    ['en', ['en-US'], 'Nov 28, 2026, 3:09:19 PM'],
    ['en', ['en-GB', 'en-US', 'en'], '28 Nov 2026, 15:09:19'],
    ['en', ['en-AU'], '28 Nov 2026, 3:09:19 pm'],
    ['en', ['de-DE', 'de', 'en-US', 'en'], '28 Nov 2026, 15:09:19'],
    ['en', ['de'], '28 Nov 2026, 15:09:19'],
    ['en', ['sv-SE'], '28 Nov 2026, 15:09:19'],
    ['en', ['ja-JP'], 'Nov 28, 2026, 15:09:19'],
    ['en', ['th-TH'], '28 Nov 2026, 15:09:19'],
    ['en', ['ar-EG'], '28 Nov 2026, 3:09:19 pm'],
    ['en', ['en-US-u-hc-h23'], 'Nov 28, 2026, 15:09:19'],
    ['ja', ['ja-JP'], '2026/11/28 15:09:19'],
    ['ja', ['en-GB'], '2026/11/28 15:09:19'],
    ['ja', ['en-US'], '2026/11/28 午後3:09:19'],
  ])('%s in %j', (language, browser, text) => {
    expect(written(language, ...browser)).toBe(text)
  })

  test.each([[[]], [['C']], [['en_US']], [['']]])(
    'and without regional conventions if the browser reports %j',
    browser => {
      expect(formatLocale('en', browser)).toBe('en')
    },
  )
})

test('the time zone of the device can be used to format times', () => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: localZone() })).not.toThrow()
})
