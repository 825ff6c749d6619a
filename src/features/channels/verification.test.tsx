import { expect, test } from 'vitest'
import { digitsOf } from './verification'

test.each([
  ['123456', '123456'],
  ['123-456', '123456'],
  [' 123 456\n', '123456'],
  ['Your code: 123456.', '123456'],
  ['１２３４５６', '123456'],
  ['1234567', '123456'],
  ['12', '12'],
  ['none', ''],
])('the digits of %j are "%s"', (text, digits) => {
  expect(digitsOf(text)).toBe(digits)
})
