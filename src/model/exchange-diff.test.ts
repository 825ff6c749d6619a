import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exchange } from './exchange'
import { differencesOf, type Difference } from './exchange-diff'
import { dots } from './mask-url'

const exchange = (given: Partial<Exchange> = {}): Exchange => ({ url: null, headers: [], body: '', ...given })

const diff = (one: Exchange | null, other: Exchange | null): Difference[] =>
  differencesOf({ exchange: one, request: one }, { exchange: other, request: other })

const bodies = fc.oneof(
  fc.json(),
  fc.json().map(json => `payload=${encodeURIComponent(json)}`),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('{"a":1,"a":2}', '{"n":9007199254740993123}', '[', '{"token":"abc123def456"}'),
)
const exchanges = fc.record({
  url: fc.option(fc.constantFrom('https://a.example/hook?token=abc123', 'https://b.example/')),
  headers: fc.array(
    fc.record({ name: fc.constantFrom('X-One', 'x-one', 'Authorization'), value: fc.string() }),
    { maxLength: 3 },
  ),
  body: bodies,
})

test('equal requests have no differences', () => {
  fc.assert(
    fc.property(fc.option(exchanges), one => {
      expect(diff(one, one)).toEqual([])
    }),
  )
})

test('the differences are the same in both directions', () => {
  const swapped = (found: readonly Difference[]) =>
    found.map(({ one, other, ...rest }) => ({ ...rest, one: other, other: one }))
  const sorted = (found: readonly Difference[]) => found.map(it => JSON.stringify(it)).toSorted()
  fc.assert(
    fc.property(exchanges, exchanges, (one, other) => {
      // The name is written as in the first exchange.
      const lower = (found: readonly Difference[]) =>
        found.map(({ part, name, one: left, other: right }) => ({
          part,
          name: name.toLowerCase(),
          one: left,
          other: right,
        }))
      expect(sorted(lower(swapped(diff(one, other))))).toEqual(sorted(lower(diff(other, one))))
    }),
  )
})

test('a body that is JSON is compared by field, whatever the order of its keys', () => {
  const one = exchange({ body: '{"event":{"id":1,"tags":["a","b"]},"empty":{}}' })
  const other = exchange({ body: '{"empty":{},"event":{"tags":["a","c"],"id":1.0},"new":null}' })
  expect(diff(one, other)).toEqual([
    { part: 'body', name: 'event.id', one: '1', other: '1.0' },
    { part: 'body', name: 'event.tags[1]', one: '"b"', other: '"c"' },
    { part: 'body', name: 'new', one: null, other: 'null' },
  ])
})

test('digits that a number can’t hold and repeated keys are compared as written', () => {
  const one = exchange({ body: '{"job":9007199254740993123,"k":1,"k":2}' })
  const other = exchange({ body: '{"job":9007199254740993124,"k":1,"k":3}' })
  expect(diff(one, other).map(({ name, other: value }) => [name, value])).toEqual([
    ['job', '9007199254740993124'],
    ['k', '3'],
  ])
})

test('keys that contain dots are not mistaken for nested ones', () => {
  expect(diff(exchange({ body: '{"a.b":1}' }), exchange({ body: '{"a":{"b":1}}' }))).toHaveLength(2)
})

test('a secret that differs is reported, and stays masked', () => {
  const one = exchange({ headers: [{ name: 'Authorization', value: 'Bearer first-secret-1' }] })
  const other = exchange({ headers: [{ name: 'authorization', value: 'Bearer other-secret-2' }] })
  expect(diff(one, other)).toEqual([{ part: 'header', name: 'Authorization', one: dots, other: dots }])
})

test('long texts are cut to where they differ', () => {
  const text = 'a'.repeat(1000)
  const [difference] = diff(exchange({ body: `${text}first` }), exchange({ body: `${text}other` }))
  expect(difference?.one).toMatch(/^…a{30}first$/)
  expect(difference?.other).toMatch(/^…a{30}other$/)
})

test('responses with the same text but different status codes differ', () => {
  const response = (code: string) => ({ exchange: exchange(), request: null, code })
  expect(differencesOf(response('500'), response('502'))).toEqual([
    { part: 'code', name: '', one: '500', other: '502' },
  ])
  expect(differencesOf(response(''), response('200'))).toEqual([
    { part: 'code', name: '', one: null, other: '200' },
  ])
})
