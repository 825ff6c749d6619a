import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteMute } from '~/contract/mutes'
import { defer, grace, hiddenIds, resumeDeferred, type FailedCall } from './deferred'

const ids = ['6b0488d70000000004000001', '6b0488d70000000004000002']
const kept = new Map<string, string>()
const fetched: string[] = []
let status = 200

beforeEach(() => {
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
  const failed = vi.fn<(failures: FailedCall<typeof deleteMute>[]) => void>()
  const progress = vi.fn<(done: number) => void>()
  const undo = defer(new QueryClient(), {
    operation: deleteMute,
    inputs: ids.map(muteId => ({ path: { muteId } })),
    hides: ids,
    invalidates: ['mutes'],
    progress,
    failed,
    ...(inOneGo && { inOneGo }),
  })
  return { undo, progress, failed }
}

const urls = ids.map(id => `/api/v2/notificationPolicyMutes/${id}/`)

describe('a deferred write', () => {
  test('takes its rows away at once, and calls when the time to undo is over', async () => {
    unmuteBoth()
    expect([...hiddenIds()]).toEqual(ids)
    await vi.advanceTimersByTimeAsync(grace - 1)
    expect(fetched).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(fetched).toEqual(urls)
    expect([...hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('that is undone never calls, and its rows are back', async () => {
    const { undo } = unmuteBoth()
    undo()
    await vi.advanceTimersByTimeAsync(2 * grace)
    expect(fetched).toEqual([])
    expect([...hiddenIds()]).toEqual([])
    expect(kept.size).toBe(0)
  })

  test('that fails brings its rows back and says so once', async () => {
    status = 500
    const { failed } = unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    expect(failed).toHaveBeenCalledTimes(1)
    expect(failed.mock.calls[0]?.[0].map(({ input }) => input.path.muteId)).toEqual(ids)
    expect([...hiddenIds()]).toEqual([])
  })

  test('tells how far it is, and of several which could not be done', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(new Response(null, { status: url === urls[1] ? 409 : 200 })),
    )
    const { progress, failed } = unmuteBoth()
    await vi.advanceTimersByTimeAsync(grace)
    expect(progress.mock.calls).toEqual([[0], [1], [2]])
    expect(failed.mock.calls).toEqual([
      [[{ input: { path: { muteId: ids[1] } }, error: expect.objectContaining({ kind: 'conflict' }) }]],
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
  const refused = vi.fn<(errors: unknown[]) => void>()
  beforeEach(() => refused.mockReset())

  test('does what one that was left could not finish', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmuteBoth()
    leavePage?.()
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status: 200 }))
    })
    await resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('leaves to the one after it what it could not finish either', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    unmuteBoth()
    leavePage?.()
    void resumeDeferred(new QueryClient(), refused)
    await vi.advanceTimersByTimeAsync(0)
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status: 200 }))
    })
    await resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('keeps what nobody answered for the next one', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    unmuteBoth()
    vi.setSystemTime(Date.now() + 2 * grace)
    await resumeDeferred(new QueryClient(), refused)
    expect(kept.size).toBe(1)
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url)
      return Promise.resolve(new Response(null, { status }))
    })
    await resumeDeferred(new QueryClient(), refused)
    expect(fetched).toEqual(urls)
    expect(kept.size).toBe(0)
  })

  test('tells what the server has refused, and does not try it again', async () => {
    unmuteBoth()
    vi.setSystemTime(Date.now() + 2 * grace)
    status = 403
    await resumeDeferred(new QueryClient(), refused)
    const error = expect.objectContaining({ kind: 'denied' }) as unknown
    expect(refused).toHaveBeenCalledExactlyOnceWith(ids.map(() => error))
    expect(kept.size).toBe(0)
  })

  test('leaves alone what another page still waits with', async () => {
    const { undo } = unmuteBoth()
    await resumeDeferred(new QueryClient(), refused)
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
    expect([...hiddenIds()]).toEqual([])
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
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      ids.map(muteId => ({ input: { path: { muteId } }, error })),
    )
    expect([...hiddenIds()]).toEqual([])
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
