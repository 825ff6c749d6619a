import { expect, test } from 'vitest'
import { readApiKey } from './api-key'

test.each([
  ['abc', 'abc'],
  ['  abc\n', 'abc'],
  ['Bearer abc', 'abc'],
  ['token  abc', 'abc'],
  ['Authorization: Bearer abc', 'abc'],
  ['tokenabc', 'tokenabc'],
  ['NjQ=.a_b-c/+', 'NjQ=.a_b-c/+'],
])('%j contains the key %j', (pasted, key) => {
  expect(readApiKey(pasted)).toBe(key)
})

test.each(['', ' ', 'two words', 'clé', 'one\ntwo', '••••'])('%j contains no key', pasted => {
  expect(readApiKey(pasted)).toBeNull()
})
