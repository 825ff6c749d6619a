import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBefore, lengthOf, truncate } from './truncate'

const family = '👨‍👩‍👧‍👦'
const decomposed = 'e\u0301'
const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const graphemes = (of: string) => [...new Intl.Segmenter().segment(of)].map(({ segment }) => segment)

test.each([
  ['a surrogate pair', '🔔🔔', 1, '🔔'],
  ['a family of four joined emoji', `Ops ${family}`, 9, 'Ops '],
  ['a letter with a combining accent', `caf${decomposed}`, 4, 'caf'],
  ['a flag', 'JP 🇯🇵', 4, 'JP '],
  ['a Japanese dakuten', 'か\u3099', 1, ''],
])('truncating does not split %s', (_, of, max, cut) => {
  expect(truncate(of, max)).toBe(cut)
})

test('a name that fits in code points is kept, although it has more UTF-16 units', () => {
  const name = '🔔'.repeat(100)
  expect(truncate(name, 100)).toBe(name)
  expect(lengthOf(name)).toBe(100)
})

describe('for any text', () => {
  test('truncating returns a well-formed prefix of whole graphemes within the limit', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (of, max) => {
        const cut = truncate(of, max)
        expect(of.startsWith(cut)).toBe(true)
        expect(lengthOf(cut)).toBeLessThanOrEqual(max)
        expect(cut).not.toMatch(/[\uD800-\uDBFF]$/)
        expect(graphemes(of).slice(0, graphemes(cut).length).join('')).toBe(cut)
      }),
    )
  })

  test('truncating leaves out no grapheme that would fit', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (of, max) => {
        const cut = truncate(of, max)
        const next = graphemes(of)[graphemes(cut).length]
        expect(next === undefined || lengthOf(cut + next) > max).toBe(true)
      }),
    )
  })

  test('removing the last grapheme repeatedly ends with the empty text', () => {
    fc.assert(
      fc.property(text, of => {
        let left = of
        for (const _ of graphemes(of)) left = left.slice(0, cutBefore(left, left.length - 1))
        expect(left).toBe('')
      }),
    )
  })
})

test('truncating a megabyte does not read all of it', () => {
  const long = '🔔'.repeat(500_000)
  expect(lengthOf(truncate(long, 4000))).toBe(4000)
})
