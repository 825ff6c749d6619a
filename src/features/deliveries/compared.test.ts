import { expect, test } from 'vitest'
import { withoutComparison } from './compared'

test.each([
  ['?compare=a1', ''],
  ['?status=failed&compare=a1', '?status=failed'],
  ['?search=a%20b', '?search=a%20b'],
  ['', ''],
])('moving from %j to another notification keeps only %j', (before, after) => {
  expect(withoutComparison(before)).toBe(after)
})
