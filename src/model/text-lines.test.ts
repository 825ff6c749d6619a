import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textLines } from './text-lines'

test('a text is split at its line breaks, and within lines that are too long', () => {
  expect(textLines('ab\n\ncdefgh\n', { width: 3, count: 10 })).toEqual(['ab', '', 'cde', 'fgh', ''])
  expect(textLines('', { width: 3, count: 10 })).toEqual([''])
  expect(textLines('a\nb\nc', { width: 3, count: 2 })).toEqual(['a', 'b'])
})

test('no character except line breaks is lost, and no line is too long', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), (it, width) => {
      const lines = textLines(it, { width, count: Infinity })
      expect(lines.join('')).toBe(it.replaceAll('\n', ''))
      expect(lines.length).toBeLessThanOrEqual(it.length + 1)
      return lines.every(line => line.length <= width)
    }),
  )
})

test('no line ends within a character, whatever its width', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '🔔', '\n') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 5 }), (it, width) => {
      const lines = textLines(it, { width, count: Infinity })
      expect(lines.join('')).toBe(it.replaceAll('\n', ''))
      expect(lines.filter(line => line.length > width || /\p{Surrogate}/u.test(line))).toEqual([])
    }),
  )
})
