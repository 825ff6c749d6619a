import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { grace, type FailedRow } from './deferred'
import {
  answerCalls,
  fetched,
  kept,
  leavePage,
  leaveUnanswered,
  openPage,
  page,
  rows,
  stubBrowser,
  unmute,
  urls,
} from './test-deferred'

stubBrowser()

describe('the next page', () => {
  const refused = vi.fn<(failures: FailedRow[]) => void>()
  beforeEach(() => refused.mockReset())

  test('finishes the deletions of a page that was left', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmute()
    leavePage()
    await openPage()
    answerCalls(() => 200)
    await page().resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('leaves what it could not finish to the page after it', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmute()
    leavePage()
    await openPage()
    void page().resumeDeferred(new QueryClient(), refused)
    await vi.advanceTimersByTimeAsync(0)
    await openPage()
    answerCalls(() => 200)
    await page().resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('keeps calls without an answer for the page after it', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    unmute()
    vi.setSystemTime(Date.now() + 2 * grace)
    const resumed = page().resumeDeferred(new QueryClient(), refused)
    await vi.advanceTimersByTimeAsync(1000)
    await resumed
    expect(kept.size).toBe(1)
    answerCalls(() => 200)
    await page().resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('reports what the server refused, and does not retry it', async () => {
    unmute()
    vi.setSystemTime(Date.now() + 2 * grace)
    answerCalls(() => 403)
    await page().resumeDeferred(new QueryClient(), refused)
    const error = expect.objectContaining({ kind: 'denied' }) as unknown
    expect(refused).toHaveBeenCalledExactlyOnceWith(rows.map(row => ({ row, error })))
    expect(kept.size).toBe(0)
  })

  test('does not touch a deletion that another page is still delaying', async () => {
    const { undo } = unmute()
    await page().resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual([])
    undo()
  })
})

describe('a deletion whose time has long passed', () => {
  const twoHours = 2 * 60 * 60_000

  test('is dropped by the next page, which reports it', async () => {
    unmute()
    vi.setSystemTime(Date.now() + twoHours)
    const report = vi.fn<(failures: FailedRow[]) => void>()
    await page().resumeDeferred(new QueryClient(), report)
    expect(fetched).toEqual([])
    expect(report.mock.calls[0]?.[0]).toMatchObject(rows.map(row => ({ row, error: { kind: 'overdue' } })))
    expect(kept.size).toBe(0)
  })

  test('is dropped by a page that was suspended for as long', async () => {
    const { failed } = unmute()
    vi.setSystemTime(Date.now() + twoHours)
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([])
    expect(failed.mock.calls[0]?.[0]).toMatchObject(rows.map(() => ({ error: { kind: 'overdue' } })))
    expect([...page().hiddenIds()]).toEqual([])
  })
})

describe('of two tabs', () => {
  beforeEach(() => vi.stubGlobal('navigator', { locks: webLocks() }))

  test('only the one that is still open sends its deletion', async () => {
    const answer = leaveUnanswered()
    unmute()
    await vi.advanceTimersByTimeAsync(grace)
    // The first has been sent and is not answered yet, when another tab is opened.
    const resumed = page().resumeDeferred(new QueryClient(), vi.fn<() => void>())
    await vi.advanceTimersByTimeAsync(0)
    expect(fetched).toEqual(urls.slice(0, 1))
    answer()
    await vi.advanceTimersByTimeAsync(0)
    answer()
    await resumed
    expect(fetched).toEqual(urls)
  })

  test('the next one waits until the browser has released the lock of the one that was left', async () => {
    const { locks } = navigator
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    let release = () => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, run: () => Promise<void>) =>
          locks.request(name, () => Promise.all([run(), released])),
      },
    })
    unmute()
    leavePage()
    await openPage()
    vi.stubGlobal('navigator', { locks })
    answerCalls(() => 200)
    const resumed = page().resumeDeferred(new QueryClient(), vi.fn<() => void>())
    await vi.advanceTimersByTimeAsync(0)
    expect(fetched).toEqual([])
    release()
    await resumed
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('only one finishes the deletions of a page that was left', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    unmute()
    leavePage()
    await vi.advanceTimersByTimeAsync(1000)
    answerCalls(() => 200)
    const report = vi.fn<() => void>()
    await Promise.all([
      page().resumeDeferred(new QueryClient(), report),
      page().resumeDeferred(new QueryClient(), report),
    ])
    expect(fetched).toEqual(urls)
  })
})

/** A fake of the Web Locks that the console uses: a lock is granted in the order of the requests. */
function webLocks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, run: () => unknown) => {
      const done = (last.get(name) ?? Promise.resolve()).then(run)
      last.set(
        name,
        done.catch(() => undefined),
      )
      return done
    },
  }
}
