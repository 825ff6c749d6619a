import { describe, expect, test, vi } from 'vitest'
import { grace } from './deferred'
import {
  answerCalls,
  fetched,
  ids,
  kept,
  leavePage,
  page,
  rows,
  stubBrowser,
  unmute,
  urls,
} from './test-deferred'

stubBrowser()

describe('a deferred write', () => {
  test('hides its rows at once, and calls when it can no longer be undone', async () => {
    unmute()
    expect([...page().hiddenIds()]).toEqual(ids)
    await vi.advanceTimersByTimeAsync(grace - 1)
    expect(fetched).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(fetched).toEqual(urls)
    expect([...page().hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('makes no call if it is undone, and shows its rows again', async () => {
    const { undo } = unmute()
    undo()
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual([])
    expect([...page().hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('shows its rows again if it fails, and reports that once', async () => {
    answerCalls(() => 500)
    const { failed } = unmute()
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).toHaveBeenCalledTimes(1)
    expect(failed.mock.calls[0]?.[0].map(({ row }) => row.id)).toEqual(ids)
    expect([...page().hiddenIds()]).toEqual([])
  })

  test('reports its progress, and which of several rows failed', async () => {
    answerCalls(url => (url === urls[1] ? 409 : 200))
    const { progress, failed } = unmute()
    await vi.advanceTimersByTimeAsync(grace)
    expect(progress.mock.calls).toEqual([[0], [1], [2]])
    expect(failed.mock.calls).toEqual([
      [[{ row: rows[1], error: expect.objectContaining({ kind: 'conflict' }) }]],
    ])
  })

  test('succeeds if the object is gone already', async () => {
    answerCalls(() => 404)
    const { failed } = unmute()
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).not.toHaveBeenCalled()
  })

  test('is sent at once when the page is left', async () => {
    unmute()
    leavePage()
    expect(fetched).toEqual(urls)
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual(urls)
  })
})

describe('a deferred write that one call can do', () => {
  test('makes only that call', async () => {
    const { progress } = unmute({ inOneGo: () => Promise.resolve(true) })
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([])
    expect(progress).toHaveBeenLastCalledWith(ids.length)
    expect([...page().hiddenIds()]).toEqual([])
  })

  test('makes one call per row if that call would do something else', async () => {
    unmute({ inOneGo: () => Promise.resolve(false) })
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual(urls)
  })

  test('reports all rows as failed if it fails', async () => {
    const error = new Error('no')
    const { failed } = unmute({ inOneGo: () => Promise.reject(error) })
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).toHaveBeenCalledExactlyOnceWith(rows.map(row => ({ row, error })))
    expect([...page().hiddenIds()]).toEqual([])
  })

  test('makes one call per row when the page is left, so that rows that arrive later stay', async () => {
    const inOneGo = vi.fn<() => Promise<boolean>>()
    unmute({ inOneGo })
    leavePage()
    await vi.advanceTimersByTimeAsync(0)
    expect(inOneGo).not.toHaveBeenCalled()
    expect(fetched).toEqual(urls)
  })
})

describe('the time to undo', () => {
  test('pauses while it is held, and continues with the rest', async () => {
    const { hold, release } = unmute()
    await vi.advanceTimersByTimeAsync(grace - 1000)
    hold()
    await vi.advanceTimersByTimeAsync(10 * grace)
    expect(fetched).toEqual([])
    release()
    await vi.advanceTimersByTimeAsync(999)
    expect(fetched).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(fetched).toEqual(urls)
  })

  test('can still end in undo while it is held', async () => {
    const { hold, undo } = unmute()
    hold()
    undo()
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual([])
    expect(kept.size).toBe(0)
  })
})
