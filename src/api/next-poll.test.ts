import { expect, test } from 'vitest'
import { ApiError } from './error'
import { nextLook, nextPoll } from './next-poll'

test('polls are half a minute apart, give or take a tenth', () => {
  expect(nextPoll(0, () => 0)).toBe(27_000)
  expect(nextPoll(0, () => 0.5)).toBe(30_000)
  expect(nextPoll(0, () => 1)).toBeCloseTo(33_000)
})

test('after each failure the next one waits twice as long, up to five minutes', () => {
  const waits = [1, 2, 3, 4, 5].map(failures => nextPoll(failures, () => 0.5))
  expect(waits).toEqual([60_000, 120_000, 240_000, 300_000, 300_000])
})

test('a query looks again after its interval, or as late as the service asks', () => {
  const after = (error: unknown) => nextLook(3000)({ state: { error } })
  expect(after(null)).toBe(3000)
  expect(after(new ApiError({ kind: 'busy', retryAfter: 120 }))).toBe(120_000)
  expect(after(new ApiError({ kind: 'busy', retryAfter: 1 }))).toBe(3000)
  expect(after(new ApiError({ kind: 'busy', retryAfter: 2_592_000_000 }))).toBe(24 * 60 * 60_000)
  expect(nextLook(false)({ state: { error: null } })).toBe(false)
})
