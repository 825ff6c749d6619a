import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteMute } from '~/contract/mutes'
import { defer, grace, hiddenIds, keepRow } from './deferred'
import type { DeferredRow } from './deferred-entries'

const ids = ['6b0488d70000000004000001', '6b0488d70000000004000002'] as const
const urls = ids.map(id => `/api/v2/notificationPolicyMutes/${id}/`)
const rows: DeferredRow<typeof deleteMute>[] = ids.map(id => ({
  id,
  name: `Mute ${id}`,
  input: { path: { muteId: id } },
}))

const kept = new Map<string, string>()
const fetched: string[] = []
/** Answers the calls that have not been answered yet. */
let answer: () => void
let leavePage: (() => void) | undefined

beforeEach(() => {
  vi.useFakeTimers()
  kept.clear()
  fetched.length = 0
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
  vi.stubGlobal(
    'addEventListener',
    (name: string, run: () => void) => name === 'pagehide' && (leavePage = run),
  )
  vi.stubGlobal('removeEventListener', () => {
    leavePage = undefined
  })
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return Promise.resolve(new Response(null, { status: 200 }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Calls stay unanswered until `answer`. */
function leaveUnanswered() {
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return new Promise<Response>(resolve => {
      answer = () => resolve(new Response(null, { status: 200 }))
    })
  })
}

function unmute(rowsGiven = rows, client = new QueryClient()) {
  const dropped = vi.fn<() => void>()
  const write = defer(client, {
    operation: deleteMute,
    rows: rowsGiven,
    invalidates: ['mutes'],
    failed: () => {},
    dropped,
  })
  return { ...write, dropped }
}

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
    leaveUnanswered()
    const { hold, release } = unmute(rows.slice(0, 1))
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
    leaveUnanswered()
    const { release } = unmute(rows.slice(0, 1))
    leavePage?.()
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    answer()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual(urls.slice(0, 1))
  })
})

describe('a row that is made again before its deletion is sent', () => {
  test('stays, and the others are deleted', async () => {
    const { dropped } = unmute()
    keepRow(ids[0])
    expect([...hiddenIds()]).toEqual([ids[1]])
    expect(JSON.stringify([...kept.values()])).not.toContain(ids[0])
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([urls[1]])
    expect(dropped).not.toHaveBeenCalled()
  })

  test('ends the deletion if it was its last one', async () => {
    const { dropped, release } = unmute()
    keepRow(ids[0])
    keepRow(ids[1])
    expect(dropped).toHaveBeenCalledTimes(1)
    expect([...hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
    // The pointer is still to leave the toast that is closing.
    release()
    await vi.advanceTimersByTimeAsync(3 * grace)
    expect(fetched).toEqual([])
  })

  test('stays also while the deletion is held', async () => {
    const { hold, release } = unmute()
    hold()
    keepRow(ids[0])
    release()
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([urls[1]])
  })

  test('is no reason to end a deletion that is being sent, or of something else', async () => {
    leaveUnanswered()
    const { dropped } = unmute(rows.slice(0, 1))
    keepRow(ids[1])
    await vi.advanceTimersByTimeAsync(grace)
    keepRow(ids[0])
    answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(dropped).not.toHaveBeenCalled()
    expect(fetched).toEqual(urls.slice(0, 1))
  })
})

describe('a row that has been deleted does not come back', () => {
  const listed = { count: 2, data: [{ id: ids[0] }, { id: ids[1] }] }
  const shown = (rowsOfList: readonly { id: string }[]) =>
    rowsOfList.map(row => row.id).filter(id => !hiddenIds().has(id))

  test('into a list that cannot be refetched', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const queryKey = ['mutes', 'list']
    client.setQueryData(queryKey, listed)
    const refetch = vi.fn<() => Promise<typeof listed>>().mockRejectedValue(new Error('offline'))
    const list = new QueryObserver(client, { queryKey, queryFn: refetch, staleTime: Infinity })
    const leaveList = list.subscribe(() => {})
    unmute(rows.slice(0, 1), client)
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(refetch).toHaveBeenCalledTimes(1)
    expect(shown(list.getCurrentResult().data?.data ?? [])).toEqual([ids[1]])
    leaveList()
  })

  test('into a page of a list, or all of it, that is not on the screen', async () => {
    const client = new QueryClient()
    client.setQueryData(['mutes', 'list'], listed)
    client.setQueryData(['mutes', 'all'], listed.data)
    unmute(rows.slice(0, 1), client)
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual(urls.slice(0, 1))
    expect(shown(client.getQueryData<typeof listed>(['mutes', 'list'])?.data ?? [])).toEqual([ids[1]])
    expect(shown(client.getQueryData<typeof listed.data>(['mutes', 'all']) ?? [])).toEqual([ids[1]])
  })

  test('while one whose deletion has failed is back in the list at once', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(new Response(null, { status: url === urls[1] ? 409 : 200 })),
    )
    const client = new QueryClient()
    client.setQueryData(['mutes', 'list'], listed)
    unmute(rows, client)
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(shown(client.getQueryData<typeof listed>(['mutes', 'list'])?.data ?? [])).toEqual([ids[1]])
  })
})
