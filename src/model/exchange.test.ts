import { expect, test } from 'vitest'
import { exchangeOf, headersOf } from './exchange'

const url = 'https://hooks.example/in/s3cret'
const request = { url, headers: 'Content-Type: application/json\nX-Token: s3cret: 1', body: '{"a":1}' }
const headers = [
  { name: 'Content-Type', value: 'application/json' },
  { name: 'X-Token', value: 's3cret: 1' },
]
const read = { url, headers, body: '{"a":1}' }

test('an object in the log and the text of a test’s log are parsed alike', () => {
  expect(exchangeOf(request)).toEqual(read)
  expect(exchangeOf(JSON.stringify(request))).toEqual(read)
  const byName = { 'Content-Type': 'application/json', 'X-Token': 's3cret: 1' }
  expect(exchangeOf({ ...request, headers: byName })).toEqual(read)
  expect(exchangeOf({ ...request, headers: JSON.stringify(byName) })).toEqual(read)
})

test('headers in JSON text keep their order, their duplicates, and the spelling of numbers', () => {
  const text =
    '{"Set-Cookie":"a=1","Set-Cookie":"b=2","20":"x","3":"y","Content-Length":1e2,"Id":9007199254740993123}'
  const expected = [
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
    ['20', 'x'],
    ['3', 'y'],
    ['Content-Length', '1e2'],
    ['Id', '9007199254740993123'],
  ].map(([name, value]) => ({ name, value }))
  expect(headersOf(text)).toEqual(expected)
  expect(exchangeOf({ url, headers: text, body: '' })?.headers).toEqual(expected)
})

test('any other text is the body, and an empty text is no exchange', () => {
  expect(exchangeOf('Read timed out')).toEqual({ url: null, headers: [], body: 'Read timed out' })
  expect(exchangeOf('{"cut')).toEqual({ url: null, headers: [], body: '{"cut' })
  for (const none of [null, undefined, '']) expect(exchangeOf(none)).toBeNull()
  const odd = { url: null, headers: 'odd', body: { a: 1 } }
  expect(exchangeOf(odd)).toEqual({ url: null, headers: [{ name: 'odd', value: '' }], body: '{"a":1}' })
})
