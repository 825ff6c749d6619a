import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearSearch } from './near-search'

test.each([
  ['polcies', 'Policies'],
  ['pagre', 'Platform on-call pager'],
  ['polixies', 'Policies'],
  ['policiies', 'Policies'],
  ['polci', 'Policies'],
  ['CALL pagre', 'Platform on-call pager'],
])('“%s” finds “%s”', (typed, text) => {
  expect(nearSearch(typed)(text)).toBe(true)
})

test.each([
  ['plocise', 'Policies'],
  ['pgr', 'Pager'],
  ['pagre desk', 'Platform on-call pager'],
])('“%s” doesn’t find “%s”', (typed, text) => {
  expect(nearSearch(typed)(text)).toBe(false)
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 })

test('a word is found with any letter left out, doubled, or swapped with the next', () => {
  fc.assert(
    fc.property(letters, fc.nat(7), (word, position) => {
      const at = position % (word.length - 1)
      const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
      for (const typed of [
        `${before}${next}${after}`,
        `${before}${letter}${letter}${next}${after}`,
        `${before}${next}${letter}${after}`,
        `${before}x${next}${after}`,
      ])
        expect(nearSearch(typed)(`Some ${word}, now`)).toBe(true)
    }),
  )
})
