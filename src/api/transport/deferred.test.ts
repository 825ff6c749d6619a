import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteMute } from '~/contract/mutes'
import { getPolicy, deletePolicy } from '~/contract/policies'
import type * as Deferred from './deferred'
import { grace, type FailedRow } from './deferred'
import type { DeferredRow } from './deferred-entries'

const ids = ['6b0488d70000000004000001', '6b0488d70000000004000002']
const urls = ids.map(id => `/api/v2/notificationPolicyMutes/${id}/`)
const rows: DeferredRow<typeof deleteMute>[] = ids.map(id => ({
  id,
  name: `Mute ${id}`,
  input: { path: { muteId: id } },
}))

/** What a page knows is gone with it: each test begins with a fresh one. */
let page: typeof Deferred
async function openPage() {
  vi.resetModules()
  page = await import('./deferred')
}
const kept = new Map<string, string>()
const fetched: string[] = []
let status = 200

beforeEach(async () => {
  await openPage()
  vi.useFakeTimers()
  kept.clear()
  fetched.length = 0
  status = 200
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
    return Promise.resolve(new Response(null, { status }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

let leavePage: (() => void) | undefined

function unmuteBoth(inOneGo?: () => Promise<boolean>) {
  const failed = vi.fn<(failures: FailedRow[]) => void>()
  const progress = vi.fn<(done: number) => void>()
  const write = page.defer(new QueryClient(), {
    operation: deleteMute,
    rows,
    invalidates: ['mutes'],
    progress,
    failed,
    ...(inOneGo && { inOneGo }),
  })
  return { ...write, progress, failed }
}

describe('a deferred write', () => {
  test('takes its rows away at once, and calls when the time to undo is over', async () => {
    unmuteBoth()
    expect([...page.hiddenIds()]).toEqual(ids)
    await vi.advanceTimersByTimeAsync(grace - 1)
    expect(fetched).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(fetched).toEqual(urls)
    expect([...page.hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('that is undone never calls, and its rows are back', async () => {
    const { undo } = unmuteBoth()
    undo()
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual([])
    expect([...page.hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('that fails brings its rows back and says so once', async () => {
    status = 500
    const { failed } = unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).toHaveBeenCalledTimes(1)
    expect(failed.mock.calls[0]?.[0].map(({ row }) => row.id)).toEqual(ids)
    expect([...page.hiddenIds()]).toEqual([])
  })

  test('tells how far it is, and of several which could not be done', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(new Response(null, { status: url === urls[1] ? 409 : 200 })),
    )
    const { progress, failed } = unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    expect(progress.mock.calls).toEqual([[0], [1], [2]])
    expect(failed.mock.calls).toEqual([
      [[{ row: rows[1], error: expect.objectContaining({ kind: 'conflict' }) }]],
    ])
  })

  test('of what is gone already has done what was wanted', async () => {
    status = 404
    const { failed } = unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).not.toHaveBeenCalled()
  })

  test('is sent at once when the page is left', async () => {
    unmuteBoth()
    leavePage?.()
    expect(fetched).toEqual(urls)
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual(urls)
  })
})

describe('the next page', () => {
  const refused = vi.fn<(failures: FailedRow[]) => void>()
  beforeEach(() => refused.mockReset())

  test('does what one that was left could not finish', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmuteBoth()
    leavePage?.()
    await openPage()
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status: 200 }))
    })
    await page.resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('leaves to the one after it what it could not finish either', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmuteBoth()
    leavePage?.()
    await openPage()
    void page.resumeDeferred(new QueryClient(), refused)
    await vi.advanceTimersByTimeAsync(0)
    await openPage()
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status: 200 }))
    })
    await page.resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('keeps what no one answered for the next one', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    unmuteBoth()
    vi.setSystemTime(Date.now() + 2 * grace)
    await page.resumeDeferred(new QueryClient(), refused)
    expect(kept.size).toBe(1)
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status }))
    })
    await page.resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('tells what the server has refused, and does not try it again', async () => {
    unmuteBoth()
    vi.setSystemTime(Date.now() + 2 * grace)
    status = 403
    await page.resumeDeferred(new QueryClient(), refused)
    const error = expect.objectContaining({ kind: 'denied' }) as unknown
    expect(refused).toHaveBeenCalledExactlyOnceWith(rows.map(row => ({ row, error })))
    expect(kept.size).toBe(0)
  })

  test('leaves alone what another page still waits with', async () => {
    const { undo } = unmuteBoth()
    await page.resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual([])
    undo()
  })
})

describe('a deferred write that one call can do', () => {
  test('makes that call alone', async () => {
    const { progress } = unmuteBoth(() => Promise.resolve(true))
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([])
    expect(progress).toHaveBeenLastCalledWith(ids.length)
    expect([...page.hiddenIds()]).toEqual([])
  })

  test('makes a call each if that would do something else', async () => {
    unmuteBoth(() => Promise.resolve(false))
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual(urls)
  })

  test('tells all as failed if it fails', async () => {
    const error = new Error('no')
    const { failed } = unmuteBoth(() => Promise.reject(error))
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).toHaveBeenCalledExactlyOnceWith(rows.map(row => ({ row, error })))
    expect([...page.hiddenIds()]).toEqual([])
  })

  test('makes a call each when the page is left: whatever comes before it is open again is not concerned', async () => {
    const inOneGo = vi.fn<() => Promise<boolean>>()
    unmuteBoth(inOneGo)
    leavePage?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(inOneGo).not.toHaveBeenCalled()
    expect(fetched).toEqual(urls)
  })
})

describe('the time to undo', () => {
  test('stands still while it is held, and goes on with what was left', async () => {
    const { hold, release } = unmuteBoth()
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
    const { hold, undo } = unmuteBoth()
    hold()
    undo()
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual([])
    expect(kept.size).toBe(0)
  })
})

describe('a deletion of what can be changed', () => {
  const seen = { name: 'Night shift', active: true, eventType: { id: 'project.created' } }
  const now = {
    id: '6b0488d70000000003000001',
    ...seen,
    eventType: { id: 'project.created', label: 'Project created' },
  }
  const calls: string[] = []
  let stored: object = now

  beforeEach(() => {
    calls.length = 0
    stored = now
    vi.stubGlobal('fetch', (_url: string, { method }: RequestInit) => {
      calls.push(method ?? '')
      const unread = {
        channelId: 'c1',
        lastTriggered: null,
        orgId: null,
        uid: 'u',
        created: null,
        updatedAt: null,
      }
      const body = method === 'GET' ? JSON.stringify({ ...unread, ...stored }) : null
      return Promise.resolve(new Response(body, { status: method === 'GET' ? 200 : 204 }))
    })
  })

  function deleteOne() {
    const failed = vi.fn<(failures: FailedRow[]) => void>()
    const row = {
      id: '6b0488d70000000003000001',
      name: 'Night shift',
      input: { path: { policyId: '6b0488d70000000003000001' } },
      seen,
    }
    page.defer(new QueryClient(), {
      operation: deletePolicy,
      read: getPolicy,
      rows: [row],
      invalidates: ['policies'],
      failed,
    })
    return { failed, row }
  }

  test('is sent if everything that was seen still holds', async () => {
    deleteOne()
    await vi.advanceTimersByTimeAsync(grace)
    expect(calls).toEqual(['GET', 'DELETE'])
  })

  test.each([
    ['its name', { ...now, name: 'Day shift' }],
    ['its trigger', { ...now, eventType: null, eventGroup: { id: 'g', label: 'G', events: [] } }],
  ])('is dropped, and the row comes back, if %s has been changed', async (_, changed) => {
    stored = changed
    const { failed, row } = deleteOne()
    await vi.advanceTimersByTimeAsync(grace)
    expect(calls).toEqual(['GET'])
    const error = expect.objectContaining({ kind: 'changed' }) as unknown
    expect(failed).toHaveBeenCalledExactlyOnceWith([{ row, error }])
    expect([...page.hiddenIds()]).toEqual([])
  })

  test('is dropped by the next page too if it has been changed', async () => {
    deleteOne()
    stored = { ...now, name: 'Day shift' }
    vi.setSystemTime(Date.now() + 2 * grace)
    const report = vi.fn<(failures: FailedRow[]) => void>()
    await page.resumeDeferred(new QueryClient(), report)
    expect(calls).toEqual(['GET'])
    expect(report.mock.calls[0]?.[0]).toMatchObject([
      { row: { name: 'Night shift' }, error: { kind: 'changed' } },
    ])
    expect(kept.size).toBe(0)
  })
})

describe('a deletion whose time has long passed', () => {
  const twoHours = 2 * 60 * 60_000

  test('is dropped by the next page, which reports it', async () => {
    unmuteBoth()
    vi.setSystemTime(Date.now() + twoHours)
    const report = vi.fn<(failures: FailedRow[]) => void>()
    await page.resumeDeferred(new QueryClient(), report)
    expect(fetched).toEqual([])
    expect(report.mock.calls[0]?.[0]).toMatchObject(rows.map(row => ({ row, error: { kind: 'overdue' } })))
    expect(kept.size).toBe(0)
  })

  test('is dropped by a page that has slept for so long', async () => {
    const { failed } = unmuteBoth()
    vi.setSystemTime(Date.now() + twoHours)
    await vi.advanceTimersByTimeAsync(grace)
    expect(fetched).toEqual([])
    expect(failed.mock.calls[0]?.[0]).toMatchObject(rows.map(() => ({ error: { kind: 'overdue' } })))
    expect([...page.hiddenIds()]).toEqual([])
  })
})

describe('of two tabs', () => {
  beforeEach(() => vi.stubGlobal('navigator', { locks: webLocks() }))

  test('only the one that is still there sends its deletion', async () => {
    let answer = () => {}
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return new Promise<Response>(resolve => {
        answer = () => resolve(new Response(null, { status: 200 }))
      })
    })
    unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    // The first has been sent and is not answered yet, when another tab is opened.
    await page.resumeDeferred(new QueryClient(), vi.fn<() => void>())
    expect(fetched).toEqual(urls.slice(0, 1))
    answer()
    await vi.advanceTimersByTimeAsync(0)
    answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(fetched).toEqual(urls)
  })

  test('one alone finishes what a page has left behind', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    unmuteBoth()
    leavePage?.()
    await vi.advanceTimersByTimeAsync(0)
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status: 200 }))
    })
    const report = vi.fn<() => void>()
    await Promise.all([
      page.resumeDeferred(new QueryClient(), report),
      page.resumeDeferred(new QueryClient(), report),
    ])
    expect(fetched).toEqual(urls)
  })
})

/** Web Locks of one page: as much of them as is used. */
function webLocks() {
  const held = new Set<string>()
  return {
    request: async (...args: unknown[]) => {
      const name = String(args[0])
      const run = args.at(-1) as (lock: object | null) => unknown
      if (held.has(name)) return run(null)
      held.add(name)
      try {
        return await run({})
      } finally {
        held.delete(name)
      }
    },
  }
}
