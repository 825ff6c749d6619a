import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  crossRule,
  dateTime,
  headerName,
  headerValue,
  httpUrl,
  id,
  line,
  name,
  open,
  page,
  window,
} from './common'

/** Any character of the assigned planes. `unit: 'binary'` takes seconds to set up. */
const codePoint = fc.integer({ min: 0, max: 0x2_ff_ff }).map(code => String.fromCodePoint(code))

const accepts = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success

/** Returns the rules that a value breaks, each after its field. */
const broken = (schema: z.ZodMiniType, value: unknown) =>
  schema
    .safeParse(value)
    .error?.issues.map(issue =>
      [...issue.path, issue.code === 'custom' ? issue.params?.['rule'] : issue.code].join(' '),
    )

describe('an ID', () => {
  test('is 24 hex digits', () => {
    expect(accepts(id, '65f0c0de00000000000000c1')).toBe(true)
  })

  test.each([
    '',
    '65f0c0de',
    '65F0C0DE00000000000000C1',
    '65f0c0de00000000000000c1\n',
    '../../65f0c0de00000000000000',
  ])('is not %j', text => expect(accepts(id, text)).toBe(false))
})

describe('a payload URL', () => {
  test.each([
    'https://hooks.example/in',
    'http://localhost',
    'http://localhost:8080/in?key=1#top',
    'HTTPS://HOOKS.EXAMPLE',
    'https://user:password@hooks.example/',
    'https://例え.テスト/道',
    'http://[::1]:8080/',
  ])('may be %s', url => expect(accepts(httpUrl, url)).toBe(true))

  test('is reported with its invalid character', () => {
    const issues = httpUrl.safeParse('https://hooks.example/in\u200B').error?.issues
    expect(issues).toMatchObject([{ params: { rule: 'invisible', character: 'U+200B' } }])
  })

  test('has no hidden characters and a host of letters or digits, for any text', () => {
    const part = fc.oneof(
      fc.string({ unit: codePoint, maxLength: 12 }),
      fc.constantFrom('a', '.', '-', '/', '\\', '@'),
    )
    const text = fc.tuple(fc.constantFrom('https://', 'http://', 'https:'), part, part)
    fc.assert(
      fc.property(text, parts => {
        const url = parts.join('')
        const [, host = ''] = /^https?:\/\/([^/?#]*)/.exec(url) ?? []
        const isSound = /[\p{L}\p{N}\]]/u.test(host) && !/[\s"<>\\\p{Cc}\u200B]/u.test(url)
        expect(isSound || !accepts(httpUrl, url)).toBe(true)
      }),
    )
  })

  test('is accepted if a browser serialized it', () => {
    const host = fc.array(fc.stringMatching(/^[a-z]([a-z\d-]{0,5}[a-z\d])?$/), { minLength: 1, maxLength: 3 })
    const rest = fc.string({
      unit: fc.constantFrom('a', 'é', '東', '%2F', '?', '#', '&', '=', '.', '-', '~', ' '),
    })
    fc.assert(
      fc.property(host, rest, (labels, path) => {
        expect(accepts(httpUrl, new URL(`https://${labels.join('.')}/${path}`).href)).toBe(true)
      }),
    )
  })
})

describe("a header's value", () => {
  test('is only visible ASCII with inner spaces and tabs', () => {
    const ascii = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: codePoint, minLength: 1 })), value => {
        expect(accepts(headerValue, value)).toBe(/^[!-~]([\t -~]*[!-~])?$/.test(value))
      }),
    )
  })
})

describe("a header's name", () => {
  test.each(['X-Routing-Key', 'x', "!#$%&'*+-.^_`|~", 'X1'])('may be %s', text =>
    expect(accepts(headerName, text)).toBe(true),
  )

  test('is not empty', () => expect(broken(headerName, '')).toEqual(['required']))

  test.each(['X Key', 'X:Key', 'X-Key\r\nHost', 'Schlüssel', 'X(1)', 'X-Key '])('is not %j', text =>
    expect(broken(headerName, text)).toEqual(['header-name']),
  )
})

describe('a single-line text', () => {
  test('may be any text without line breaks and surrounding spaces', () => {
    const text = fc.string({ unit: 'grapheme' }).filter(it => !/[\n\v\f\r\0\u0085\u2028\u2029]/.test(it))
    fc.assert(
      fc.property(text, it => {
        expect(accepts(line, it.trim())).toBe(true)
      }),
    )
  })

  test('may not have a line break at any position', () => {
    const text = fc.tuple(fc.string(), fc.constantFrom('\n', '\r', '\0'), fc.string())
    fc.assert(
      fc.property(text, parts => {
        expect(broken(line, parts.join(''))).toEqual(['line-break'])
      }),
    )
  })
})

describe('a name', () => {
  test.each(['A', 'x'.repeat(100), '東京 運用チーム', '🔔'.repeat(100)])('may be %j', text =>
    expect(accepts(name, text)).toBe(true),
  )

  test.each([
    ['', ['blank']],
    [' \t ', ['blank']],
    ['x'.repeat(101), ['too_big']],
    ['one\ntwo', ['line-break']],
    [' spaced ', ['padded']],
    ['\u3164', ['blank']],
  ])('%j breaks %j', (text, rules) => expect(broken(name, text)).toEqual(rules))
})

describe('a time in a request', () => {
  test.each([
    '2026-03-02T09:00:00Z',
    '2026-03-02T09:00:00.123456Z',
    '2026-03-02T09:00Z',
    '2026-03-02T09:00:00+00:00',
    '2026-03-02T09:00:00-05:30',
    '2026-03-02T09:00:00.123456+0000',
    '2026-03-02T09:00:00-0530',
    '2026-03-02 09:00:00.123456+0000',
    '2026-03-02 09:00:00.123456',
    '2026-03-02 09:00:00',
  ])('may be %s', text => expect(accepts(dateTime, text)).toBe(true))

  test.each([
    ['without a zone', '2026-03-02T09:00:00'],
    ['a date alone', '2026-03-02'],
    ['the form with a space and a zone', '2026-03-02 09:00:00Z'],
    ['the form with a space and no seconds', '2026-03-02 09:00'],
    ['a month that does not exist', '2026-13-02T09:00:00Z'],
    ['an hour that does not exist', '2026-03-02T25:00:00Z'],
    ['an offset of hours alone', '2026-03-02T09:00:00+00'],
    ['an offset that does not exist', '2026-03-02T09:00:00+9900'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(broken(dateTime, text)).toEqual(['date-time']))

  test('may be any time that a program prints', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(Date.UTC(9999, 11, 31)) }),
        at => {
          expect(accepts(dateTime, at.toISOString())).toBe(true)
        },
      ),
    )
  })
})

test('an open set keeps an unknown value', () => {
  expect(open(['Webhook', 'Email']).parse('Pigeon')).toBe('Pigeon')
})

test.each([
  [{ offset: 0, limit: 1 }, true],
  [{ offset: 5, limit: 1000 }, true],
  [{ offset: -1, limit: 1 }, false],
  [{ offset: 0, limit: 0 }, false],
  [{ offset: 0, limit: 1001 }, false],
  [{ offset: 0.5, limit: 1 }, false],
])('the check whether %j is a window of a list returns %s', (value, fits) => {
  expect(accepts(window, value)).toBe(fits)
})

test('a page keeps the unknown fields of the page and its rows', () => {
  const answer = {
    count: 1,
    data: [{ id: '1', more: 1 }],
    next: null,
    previous: null,
    totalCount: 1,
    took: 2,
  }
  expect(page(z.looseObject({ id: z.string() })).parse(answer)).toEqual(answer)
})

describe('a rule that spans fields', () => {
  const schema = z
    .object({ name, first: z.optional(z.string()), second: z.optional(z.string()) })
    .check(
      crossRule<{ first?: string | undefined; second?: string | undefined }>(
        'second',
        'required',
        it => it.first === undefined || it.second !== undefined,
      ),
    )

  test('is reported at the field that breaks it', () => {
    expect(broken(schema, { name: 'A', first: 'x' })).toEqual(['second required'])
  })

  test('is reported in addition to the errors of other fields', () => {
    expect(broken(schema, { name: '', first: 'x' })).toEqual(['name blank', 'second required'])
    expect(broken(schema, { first: 'x' })).toEqual(['name invalid_type', 'second required'])
  })

  test.each([null, 'text', undefined])('is not checked for %j, which has no fields', value => {
    expect(broken(schema, value)).toEqual(['invalid_type'])
  })
})
