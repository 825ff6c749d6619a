import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listChannels } from '~/contract/channels'
import { ApiError } from './error'
import { apiQuery, createQueryClient, invalidate } from './query'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Starts a read that fails each time. Returns its attempts and the error that it reports at the end. */
function failing(failure: Error) {
  const attempt = vi.fn<() => Promise<string>>().mockRejectedValue(failure)
  const reported = createQueryClient()
    .query({ queryKey: ['channels'], queryFn: attempt })
    .catch((cause: unknown) => cause)
  return { attempt, reported }
}

describe('a failed read is retried three times', () => {
  test.each([
    ['offline', 0],
    ['timeout', 0],
    ['busy', 429],
    ['server', 502],
    ['server', 503],
    ['server', 504],
  ] as const)('after %s (%i), and then reported', async (kind, status) => {
    const error = new ApiError({ kind, status })
    const { attempt, reported } = failing(error)
    await vi.runAllTimersAsync()
    expect(attempt).toHaveBeenCalledTimes(4)
    expect(await reported).toBe(error)
  })
})

describe('a failed read is reported at once', () => {
  test.each([
    ['invalid', 422],
    ['signed-out', 401],
    ['denied', 403],
    ['missing', 404],
    ['conflict', 409],
    ['refused', 418],
    ['server', 500],
    ['unreadable', 200],
    ['contract', 200],
  ] as const)('after %s (%i)', async (kind, status) => {
    const error = new ApiError({ kind, status })
    const { attempt, reported } = failing(error)
    await vi.runAllTimersAsync()
    expect(attempt).toHaveBeenCalledTimes(1)
    expect(await reported).toBe(error)
  })

  test('if the server asks to wait for longer than a minute', async () => {
    const { attempt } = failing(new ApiError({ kind: 'busy', status: 429, retryAfter: 3600 }))
    await vi.runAllTimersAsync()
    expect(attempt).toHaveBeenCalledTimes(1)
  })

  test('after a bug', async () => {
    const { attempt } = failing(new TypeError('undefined is not a function'))
    await vi.runAllTimersAsync()
    expect(attempt).toHaveBeenCalledTimes(1)
  })
})

describe('the delay between two attempts', () => {
  test('is the one that the server asks for', async () => {
    const { attempt } = failing(new ApiError({ kind: 'busy', status: 429, retryAfter: 7 }))
    await vi.advanceTimersByTimeAsync(6999)
    expect(attempt).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(attempt).toHaveBeenCalledTimes(2)
  })

  test.each([
    ['minimum', 0, [1000, 2000, 4000]],
    ['maximum', 1 - Number.EPSILON, [1500, 3000, 6000]],
  ])('is 1, 2, and 4 seconds, plus up to half of that (%s)', async (_, random, delays) => {
    vi.spyOn(Math, 'random').mockReturnValue(random)
    const { attempt } = failing(new ApiError({ kind: 'offline' }))
    await vi.advanceTimersByTimeAsync(0)
    for (const [done, delay] of delays.entries()) {
      await vi.advanceTimersByTimeAsync(delay - 1)
      expect(attempt).toHaveBeenCalledTimes(done + 1)
      await vi.advanceTimersByTimeAsync(1)
      expect(attempt).toHaveBeenCalledTimes(done + 2)
    }
  })
})

test('a failed write is never retried', async () => {
  const client = createQueryClient()
  const mutationFn = vi.fn<() => Promise<void>>().mockRejectedValue(new ApiError({ kind: 'offline' }))
  const reported = client
    .getMutationCache()
    .build(client, { mutationFn })
    .execute(undefined)
    .catch((cause: unknown) => cause)
  await vi.runAllTimersAsync()
  expect(await reported).toMatchObject({ kind: 'offline' })
  expect(mutationFn).toHaveBeenCalledTimes(1)
})

test('a query key consists of the operation and its input', () => {
  const input = { query: { offset: 0, limit: 50, namePart: 'ops' } }
  expect(apiQuery(listChannels, input).queryKey).toEqual(['channels', 'notificationChannels.list', input])
})

test('a write refetches exactly the queries of the resources that it names', async () => {
  const client = createQueryClient()
  for (const resource of ['channels', 'policies', 'mutes'])
    client.setQueryData([resource, 'list', {}], 'cached')
  await invalidate(client, ['channels', 'policies'])
  const stale = client.getQueryCache().findAll({ predicate: query => query.state.isInvalidated })
  expect(stale.map(query => query.queryKey[0])).toEqual(['channels', 'policies'])
})

test('a query of a deleted object becomes stale, but is not refetched', async () => {
  const client = createQueryClient()
  const read = vi.fn<() => string>(() => 'read')
  const observe = (queryKey: string[]) =>
    new QueryObserver(client, {
      queryKey,
      queryFn: read,
      initialData: 'cached',
      staleTime: Infinity,
    }).subscribe(() => {})
  const ends = [observe(['channels', 'detail', 'gone']), observe(['channels', 'list'])]
  await invalidate(client, ['channels'], ['channels', 'detail', 'gone'])
  for (const end of ends) end()
  expect(read).toHaveBeenCalledTimes(1)
  expect(client.getQueryData(['channels', 'list'])).toBe('read')
  expect(client.getQueryState(['channels', 'detail', 'gone'])).toMatchObject({
    data: 'cached',
    isInvalidated: true,
  })
})
