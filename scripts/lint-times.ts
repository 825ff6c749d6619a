import type { OxlintOverride } from 'oxlint'
import { testsOfSrc } from './lint-layers'

const clock = "Take the time from '~/api/device/clock'."
const timeText = "Use '~/ui/text/time-text'."

/** `Date.parse` accepts more formats than the service, and reads some timestamps as local times. */
const parsing = {
  object: 'Date',
  property: 'parse',
  message: "Parse timestamps with '~/contract/timestamp', and write fixed times with Date.UTC.",
}

/** Times are parsed, and written, in one place each: no other file knows how. */
export const times: OxlintOverride[] = [
  { files: ['**'], rules: { 'no-restricted-properties': ['error', parsing] } },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message:
            "Parse timestamps with '~/contract/timestamp', and take the time from '~/api/device/clock'.",
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'Date', message: clock },
        { object: 'window', property: 'Date', message: clock },
        { property: 'getTime', message: "Times are milliseconds: see '~/contract/timestamp'." },
        { property: 'getTimezoneOffset', message: "Use '~/model/zone'." },
        { object: 'Intl', property: 'DateTimeFormat', message: timeText },
        { object: 'Intl', property: 'RelativeTimeFormat', message: timeText },
        { property: 'dateTime', message: timeText },
        { property: 'dateTimeRange', message: timeText },
        { property: 'relativeTime', message: timeText },
        {
          property: 'toLocaleString',
          message: "Use '~/ui/text/time-text', or useFormatter for a number.",
        },
        { property: 'toLocaleDateString', message: timeText },
        { property: 'toLocaleTimeString', message: timeText },
      ],
    },
  },
  {
    files: [
      'src/model/zone.ts',
      'src/api/device/clock.ts',
      'src/ui/text/{format-locale,time-text}.ts',
      ...testsOfSrc,
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': ['error', parsing] },
  },
  {
    // It uses `Date` to parse the dates of HTTP headers.
    files: ['src/contract/timestamp.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
]
