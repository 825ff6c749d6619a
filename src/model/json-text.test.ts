import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesOfJson, fieldsOfJson, indentJson, mapJson } from './json-text'
import { objectOf, parseJson } from './parse-json'

/** Any JSON text, with unusual numbers, escapes, duplicate keys, and space between tokens. */
const space = fc.stringMatching(/^[ \t\r\n]{0,2}$/)
const written = (value: fc.Arbitrary<string>) => fc.tuple(space, value, space).map(parts => parts.join(''))
const number = fc.constantFrom('0', '-0', '1.0', '9007199254740993123', '1e400', '-1E-7', '0.10')
const string = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(text => JSON.stringify(text)),
  fc.constantFrom(String.raw`"\u0041\/\"\\"`, '"{[,:]}"', String.raw`"\\"`, '" spaced  "'),
)
const { json } = fc.letrec<{ json: string; list: string; object: string; value: string }>(tie => ({
  value: written(fc.oneof(number, string, fc.constantFrom('true', 'false', 'null'), tie('json'))),
  list: fc.array(tie('value'), { maxLength: 4 }).map(values => `[${values.join(',')}]`),
  object: fc
    .array(fc.tuple(written(string), tie('value')), { maxLength: 4 })
    .map(entries => `{${entries.map(entry => entry.join(':')).join(',')}}`),
  json: written(fc.oneof({ maxDepth: 4 }, tie('list'), tie('object'))),
}))

/** Returns a JSON text without the space between its tokens. */
const compact = (text: string) =>
  text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? '')

const odd = '{"20":"b","3":"a","job":9007199254740993123,"ratio":1.0,"limit":1e400,"k":1,"k":2}'

describe('indented JSON', () => {
  test('keeps the order of keys, every digit, and duplicates', () => {
    expect(indentJson(odd)).toBe(
      [
        '{',
        '  "20": "b",',
        '  "3": "a",',
        '  "job": 9007199254740993123,',
        '  "ratio": 1.0,',
        '  "limit": 1e400,',
        '  "k": 1,',
        '  "k": 2',
        '}',
      ].join('\n'),
    )
  })

  test('differs from the input only in the space between tokens', () => {
    fc.assert(
      fc.property(json, text => {
        expect(compact(indentJson(text) ?? '')).toBe(compact(text))
      }),
    )
  })

  test('equals the output of JSON.stringify where that is lossless', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), value => {
        const text = JSON.stringify(value)
        expect(indentJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
      }),
    )
  })

  test.each(['', '12', '"text"', '250 2.0.0 OK', '{"cut', '{"a":1}}', '[1,]', "{'a':1}", '[NaN]'])(
    'is not created from %j',
    text => expect(indentJson(text)).toBeNull(),
  )

  test('is not created from a text nested a hundred thousand deep, without a stack overflow', () => {
    const depth = 100_000
    expect(indentJson('['.repeat(depth) + ']'.repeat(depth))).toBeNull()
    expect(indentJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toBeNull()
    expect(indentJson('['.repeat(40) + ']'.repeat(40))).not.toBeNull()
  })

  test.each([
    ['one long string', JSON.stringify(['x'.repeat(1_000_000)])],
    ['a string of escapes', `["${String.raw`\n`.repeat(500_000)}"]`],
    ['many numbers', `[${'1234567890,'.repeat(90_000)}1]`],
    ['one long number', `[${'9'.repeat(1_000_000)}]`],
    ['space', `[${' '.repeat(1_000_000)}]`],
  ])('of a megabyte of %s is complete', (_, text) => {
    expect(compact(indentJson(text) ?? '')).toHaveLength(compact(text).length)
  })

  test.each([
    ['quotation marks', '"'],
    ['backslashes', '\\'],
  ])('is created from a string of four million escaped %s, without a stack overflow', (_, character) => {
    const text = JSON.stringify([character.repeat(4_000_000)])
    expect(indentJson(text) === `[\n  ${text.slice(1, -1)}\n]`).toBe(true)
  })
})

describe('mapped JSON', () => {
  test('is the same text if nothing is replaced', () => {
    fc.assert(
      fc.property(json, text => {
        expect(mapJson(text, () => undefined)).toBe(text)
      }),
    )
  })

  test('passes each value with its path of keys', () => {
    const seen: [unknown, string][] = []
    mapJson('{"a":{"b":[1,{"c":"x"}],"d":null},"e":[[true]],"f":{}}', (value, keys) => {
      seen.push([value, keys.join('.')])
      return undefined
    })
    expect(seen).toEqual([
      [1, 'a.b'],
      ['x', 'a.b.c'],
      [null, 'a.d'],
      [true, 'e'],
    ])
  })

  test('replaces only values, and keeps the spelling of keys and numbers', () => {
    const mapped = mapJson('{ "x": "x", "n": 1.0 }', value => (value === 'x' ? 'a "b"' : undefined))
    expect(mapped).toBe(String.raw`{ "x": "a \"b\"", "n": 1.0 }`)
  })

  test('replaces keys, too, on request', () => {
    const mapped = mapJson(
      '{ "x": "x", "n": [{"x": 1}] }',
      () => undefined,
      key => (key === 'x' ? 'a "b"' : undefined),
    )
    expect(mapped).toBe(String.raw`{ "a \"b\"": "x", "n": [{"a \"b\"": 1}] }`)
  })

  test('is not created from text that is not JSON', () =>
    expect(mapJson('hello', () => undefined)).toBeNull())
})

describe('the entries of a JSON object', () => {
  test('keep their order, their duplicates, and the digits of their numbers', () => {
    expect(entriesOfJson(odd)).toEqual([
      ['20', 'b'],
      ['3', 'a'],
      ['job', '9007199254740993123'],
      ['ratio', '1.0'],
      ['limit', '1e400'],
      ['k', '1'],
      ['k', '2'],
    ])
  })

  test('are the original ones, with any spacing and nesting', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(written(string), fc.oneof(written(string), json))), entries => {
        const text = ` {${entries.map(entry => entry.join(':')).join(',')}}\n`
        expect(entriesOfJson(text)).toEqual(
          entries.map(([key, value]) => [
            JSON.parse(key),
            value.trimStart().startsWith('"') ? JSON.parse(value) : compact(value),
          ]),
        )
      }),
    )
  })

  test.each(['', 'X-Key: {"a":1}', '[]', '["a"]', '{"cut', '"{}"'])('are not created from %j', text => {
    expect(entriesOfJson(text)).toBeNull()
  })
})

describe('the fields of a JSON text', () => {
  test('are its values as written, with their paths', () => {
    expect(fieldsOfJson('{"a":[1.0,{"b c":"x"}],"":null,"k":1,"k":2,"none":[],"deep":{"er":{}}}')).toEqual([
      ['a[0]', '1.0'],
      ['a[1]["b c"]', '"x"'],
      ['[""]', 'null'],
      ['k', '1'],
      ['k', '2'],
      ['none', '[]'],
      ['deep.er', '{}'],
    ])
    expect(fieldsOfJson('250 OK')).toBeNull()
  })

  test('do not depend on whitespace between tokens', () => {
    fc.assert(
      fc.property(json, text => {
        expect(fieldsOfJson(text)).toEqual(fieldsOfJson(compact(text)))
      }),
    )
  })
})

test.each(['250 OK', '12', '"text"', 'null', '', '{', '{"a":1} and more'])('%j is shown as text', text => {
  expect(parseJson(text)).toBeUndefined()
  expect(indentJson(text)).toBeNull()
  expect(objectOf(text)).toBeNull()
})

test('an object is found in a value and in a JSON text, and a list is not an object', () => {
  expect(objectOf({ a: 1 })).toEqual({ a: 1 })
  expect(objectOf(' {"a":1}')).toEqual({ a: 1 })
  for (const other of [null, undefined, 1, [1], '[1]']) expect(objectOf(other)).toBeNull()
})
