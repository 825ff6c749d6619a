import { expect, test } from 'vitest'
import { lowerQuartile, markdownOf, median, mediansOf } from './table'

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
})

test('the lower quartile of seven values is the second smallest', () => {
  expect(lowerQuartile([70, 10, 60, 20, 50, 30, 40])).toBe(20)
  expect(lowerQuartile([5])).toBe(5)
})

test('each figure has its own median', () => {
  expect(
    mediansOf([
      { 'paint, ms': 30, 'row, ms': 1 },
      { 'paint, ms': 10, 'row, ms': 3 },
      { 'paint, ms': 20, 'row, ms': 2 },
    ]),
  ).toEqual({ 'paint, ms': 20, 'row, ms': 2 })
})

test('a table has a column for each condition, and small figures keep a decimal', () => {
  const table = { title: 'Typing', columns: { fast: { 'key, ms': 7.25 }, slow: { 'key, ms': 40.5 } } }
  expect(markdownOf(table)).toBe(
    '### Typing\n\n|  | fast | slow |\n| --- | ---: | ---: |\n| key, ms | 7.3 | 41 |',
  )
})

test('a table may hold words as well as figures', () => {
  const table = { title: 'Typing', columns: { now: { 'key, ms': 8 }, target: { 'key, ms': '≤ 2x: met' } } }
  expect(markdownOf(table)).toContain('| key, ms | 8 | ≤ 2x: met |')
})
