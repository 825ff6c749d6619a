import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForSearch, searchFor } from './fold-for-search'

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
