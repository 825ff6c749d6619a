import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import { grace } from './deferred'
import {
  answerCalls,
  fetched,
  ids,
  kept,
  leavePage,
  leaveUnanswered,
  page,
  rows,
  stubBrowser,
  unmute,
  urls,
} from './test-deferred'

stubBrowser()

describe('a pointer that leaves the toast, which then closes, sends nothing', () => {
  test('after the deletion has been undone', async () => {
    const { hold, undo, release } = unmute()
    hold()
    undo()
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('a second time once the call has begun', async () => {
    const answer = leaveUnanswered()
    const { hold, release } = unmute({ rows: rows.slice(0, 1) })
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual(urls.slice(0, 1))
    hold()
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    answer()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual(urls.slice(0, 1))
  })

  test('a second time once the page has been left', async () => {
    const answer = leaveUnanswered()
    const { release } = unmute({ rows: rows.slice(0, 1) })
    leavePage()
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    answer()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual(urls.slice(0, 1))
  })
})

describe('a row that is created again before its deletion is sent', () => {
  test('stays, and the others are deleted', async () => {
    const { dropped } = unmute()
    page().keepRow(ids[0])
    expect([...page().hiddenIds()]).toEqual([ids[1]])
    expect(JSON.stringify([...kept.values()])).not.toContain(ids[0])
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([urls[1]])
    expect(dropped).not.toHaveBeenCalled()
  })

  test('ends the deletion if it was its last one', async () => {
    const { dropped, release } = unmute()
    page().keepRow(ids[0])
    page().keepRow(ids[1])
    expect(dropped).toHaveBeenCalledTimes(1)
    expect([...page().hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
    // The pointer leaves the closing toast only later.
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual([])
  })

  test('stays, even while the deletion is paused', async () => {
    const { hold, release } = unmute()
    hold()
    page().keepRow(ids[0])
    release()
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([urls[1]])
  })

  test('does not cancel a deletion that is being sent, or that of another row', async () => {
    const answer = leaveUnanswered()
    const { dropped } = unmute({ rows: rows.slice(0, 1) })
    page().keepRow(ids[1])
    await vi.advanceTimersByTimeAsync(grace)
    page().keepRow(ids[0])
    answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(dropped).not.toHaveBeenCalled()
    expect(fetched).toEqual(urls.slice(0, 1))
  })
})

describe('a deleted row does not return', () => {
  const listed = { count: 2, data: [{ id: ids[0] }, { id: ids[1] }] }
  const shown = (rowsOfList: readonly { id: string }[]) =>
    rowsOfList.map(row => row.id).filter(id => !page().hiddenIds().has(id))

  test('to a list that cannot be refetched', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const queryKey = ['mutes', 'list']
    client.setQueryData(queryKey, listed)
    const refetch = vi.fn<() => Promise<typeof listed>>().mockRejectedValue(new Error('offline'))
    const list = new QueryObserver(client, { queryKey, queryFn: refetch, staleTime: Infinity })
    const leaveList = list.subscribe(() => {})
    unmute({ rows: rows.slice(0, 1), client })
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(refetch).toHaveBeenCalledTimes(1)
    expect(shown(list.getCurrentResult().data?.data ?? [])).toEqual([ids[1]])
    leaveList()
  })

  test('to a page of a list, or a whole list, that is not on the screen', async () => {
    const client = new QueryClient()
    client.setQueryData(['mutes', 'list'], listed)
    client.setQueryData(['mutes', 'all'], listed.data)
    unmute({ rows: rows.slice(0, 1), client })
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual(urls.slice(0, 1))
    expect(shown(client.getQueryData<typeof listed>(['mutes', 'list'])?.data ?? [])).toEqual([ids[1]])
    expect(shown(client.getQueryData<typeof listed.data>(['mutes', 'all']) ?? [])).toEqual([ids[1]])
  })

  test('while one whose deletion has failed is back in the list at once', async () => {
    answerCalls(url => (url === urls[1] ? 409 : 200))
    const client = new QueryClient()
    client.setQueryData(['mutes', 'list'], listed)
    unmute({ client })
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(shown(client.getQueryData<typeof listed>(['mutes', 'list'])?.data ?? [])).toEqual([ids[1]])
  })
})
