import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from './error'
import { nextLook, nextPoll, nextWait } from './next-poll'

const busy = (retryAfter: number) => new ApiError({ kind: 'busy', retryAfter })

test('polls of the inbox are 30 seconds apart, plus or minus 10%', () => {
  expect(nextPoll(0, null, () => 0)).toBe(27_000)
  expect(nextPoll(0, null, () => 0.5)).toBe(30_000)
  expect(nextPoll(0, null, () => 1)).toBeCloseTo(33_000)
  expect(nextPoll(1, busy(120), () => 0)).toBe(120_000)
})

test('the wait doubles with each failure in a row, up to five minutes', () => {
  const waits = (interval: number) =>
    [0, 1, 2, 3, 7, 2000].map(failures => nextWait(interval, failures, null))
  expect(waits(30_000)).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
  expect(waits(3000)).toEqual([3000, 6000, 12_000, 24_000, 300_000, 300_000])
})

test('the wait is at least what the service asks for, and at most a day', () => {
  expect(nextWait(3000, 1, busy(120))).toBe(120_000)
  expect(nextWait(3000, 1, busy(1))).toBe(6000)
  expect(nextWait(3000, 1, busy(2_592_000_000))).toBe(24 * 60 * 60_000)
})

test('a query that does not poll has no next poll', () => {
  expect(nextLook(false)({ state: { status: 'success', error: null, errorUpdateCount: 0 } })).toBe(false)
})

test('a query waits longer after each failed read, and its interval again after a success', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const queryKey = ['log']
  const waitAfter = async (read: Promise<string>) => {
    await client.query({ queryKey, queryFn: () => read }).catch(() => {})
    const query = client.getQueryCache().find({ queryKey })
    return query && nextLook(3000)(query)
  }
  const down = () => waitAfter(Promise.reject(new ApiError({ kind: 'server' })))
  const up = () => waitAfter(Promise.resolve('rows'))
  const waits = []
  for (const read of [down, down, up, down, down, down, up, up, down]) waits.push(await read())
  expect(waits).toEqual([6000, 12_000, 3000, 6000, 12_000, 24_000, 3000, 3000, 6000])
})
