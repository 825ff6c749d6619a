import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containing, foldForSearch, searchFor, sharedSearch, wordsOf } from './fold-for-search'

test.each([
  ['composed and decomposed accents', 'Café', 'Cafe\u0301'],
  ['full-width letters', 'webフック', 'ＷＥＢフック'],
  ['half-width katakana with its voicing mark', 'ガイド', 'ｶﾞｲﾄﾞ'],
  ['half-width katakana with its semi-voicing mark', 'パイプ', 'ﾊﾟｲﾌﾟ'],
  ['a combining voicing mark', 'ガ', 'カ\u3099'],
  ['case beyond ASCII', 'ÄRGER', 'ärger'],
  ['a sharp s', 'Straße', 'STRASSE'],
  ['a capital sharp s', 'STRAẞE', 'straße'],
  ['a final sigma', 'ΟΔΟΣ', 'οδοσ'],
  ['a dotted capital I', 'İstanbul', 'istanbul'],
  ['ligatures', 'ﬁle', 'file'],
  ['an ideographic space', 'A　B', 'a b'],
  ['a soft hyphen', 'note\u00ADbook', 'notebook'],
])('a search ignores %s, in both directions', (_, one, other) => {
  expect(searchFor(one)(`… ${other} …`)).toBe(true)
  expect(searchFor(other)(`… ${one} …`)).toBe(true)
})

test('a search distinguishes accents', () => {
  expect(searchFor('cafe')('Café')).toBe(false)
})

test('a search ignores surrounding spaces, and an empty one finds everything', () => {
  expect(searchFor('  drift ')('Data drift')).toBe(true)
  expect(searchFor(' ')('anything')).toBe(true)
})

test('a search finds its words in any order, wherever they are', () => {
  const isFound = searchFor('service health red')
  expect(isFound('Service Health: Red')).toBe(true)
  expect(isFound('Red', 'service', 'health')).toBe(true)
  expect(isFound('Service Health: Amber')).toBe(false)
  expect(searchFor('サービス　赤')('赤: サービスの正常性')).toBe(true)
})

test.each([
  ['red "service health"', ['red', 'service health']],
  ['“service health” red', ['service health', 'red']],
  ['"service hea', ['service hea']],
  ['"error":"invalid_token"', ['"error":"invalid_token"']],
  ['{"name": "Customer Churn"}', ['{"name":', '"Customer', 'Churn"}']],
  ['5" pipe', ['5"', 'pipe']],
  ['Service Health: Red.', ['Service', 'Health', 'Red']],
  ['"health: red" 12:30, :-)', ['health: red', '12:30', ':-)']],
  ['red red "" "', ['red']],
])('the words of %s are %j', (typed, words) => expect(wordsOf(typed)).toEqual(words))

test('punctuation after a word does not hide a name that has it elsewhere', () => {
  expect(searchFor('Service Health: Red')('Deployment Service Health Change: Red')).toBe(true)
})

test('a pasted text of many words is searched for as it is', () => {
  const pasted = Array.from({ length: 31 }, (_, index) => `word${index}`).join(' ')
  expect(wordsOf(` ${pasted}`)).toEqual([pasted])
})

test('the service searches for the longest word, and the console for the others', () => {
  expect(sharedSearch(' Fraud ')).toEqual({ served: 'Fraud', hasRest: null })
  expect(sharedSearch('  ')).toEqual({ served: undefined, hasRest: null })
  const { served, hasRest } = sharedSearch('to desk Payments')
  expect(served).toBe('Payments')
  expect([hasRest?.('Payments to the DESK'), hasRest?.('Payments desk')]).toEqual([true, false])
})

test('the service finds a text as it was typed', () => {
  expect(containing(' service health ')('Service Health: Red')).toBe(true)
  expect(containing('health service')('Service Health: Red')).toBe(false)
})

/** Any character of the assigned planes. `unit: 'binary'` takes seconds to set up. */
const codePoint = fc.integer({ min: 0, max: 0x2_ff_ff }).map(code => String.fromCodePoint(code))
const text = fc.string({ unit: codePoint, maxLength: 30 })

test('folding twice gives the same as folding once', () => {
  fc.assert(
    fc.property(text, of => {
      expect(foldForSearch(foldForSearch(of))).toBe(foldForSearch(of))
    }),
    { numRuns: 2000 },
  )
})

test('every normalization form of a text finds every other one', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (of, form) => {
      expect(foldForSearch(of.normalize(form))).toBe(foldForSearch(of))
    }),
    { numRuns: 2000 },
  )
})

test('a text without quotes finds every text that contains it', () => {
  const plain = text.map(of => of.replaceAll(/["“”＂]/gu, ''))
  fc.assert(
    fc.property(plain, of => {
      expect(searchFor(of)(`… ${of} …`)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
