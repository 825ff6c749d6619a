import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, vi } from 'vitest'
import { deleteMute } from '~/contract/mutes'
import type * as Deferred from './deferred'
import type { DeferredRow } from './deferred-entries'
import type * as HiddenRows from './hidden-rows'

export const ids = ['6b0488d70000000004000001', '6b0488d70000000004000002'] as const
export const urls = ids.map(id => `/api/v2/notificationPolicyMutes/${id}/`)
export const rows: DeferredRow<typeof deleteMute>[] = ids.map(id => ({
  id,
  name: `Mute ${id}`,
  input: { path: { muteId: id } },
}))

/** What the device keeps. */
export const kept = new Map<string, string>()
/** The addresses that have been called, in order. */
export const fetched: string[] = []

let opened: typeof Deferred & typeof HiddenRows
let pageHide: (() => void) | undefined

/** Opens a fresh page, before each test of a file, in a browser of stubs that answers every call with a 200. */
export function stubBrowser(): void {
  beforeEach(async () => {
    await openPage()
    vi.useFakeTimers()
    kept.clear()
    fetched.length = 0
    stubEvents()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    })
    answerCalls(() => 200)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

function stubEvents() {
  pageHide = undefined
  vi.stubGlobal(
    'addEventListener',
    (name: string, run: () => void) => name === 'pagehide' && (pageHide = run),
  )
  vi.stubGlobal('removeEventListener', () => {
    pageHide = undefined
  })
}

/** Opens another page: it knows nothing of the one before but what the device has kept. */
export async function openPage(): Promise<void> {
  vi.resetModules()
  opened = { ...(await import('./deferred')), ...(await import('./hidden-rows')) }
}

/** Returns the modules that the current page has loaded. */
export const page = (): typeof opened => opened

export const leavePage = (): void => pageHide?.()

/** Answers calls from now on, each with the status of its address. */
export function answerCalls(statusOf: (url: string) => number): void {
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return Promise.resolve(new Response(null, { status: statusOf(url) }))
  })
}

/** Leaves calls unanswered from now on. Returns what answers the last one. */
export function leaveUnanswered(): () => void {
  let answer = () => {}
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return new Promise<Response>(resolve => {
      answer = () => resolve(new Response(null, { status: 200 }))
    })
  })
  return () => answer()
}

interface Unmuting {
  rows?: DeferredRow<typeof deleteMute>[]
  client?: QueryClient
  inOneGo?: () => Promise<boolean>
}

/** Defers the deletion of mutes, both by default. Returns it, and what it reports. */
export function unmute({ client = new QueryClient(), ...more }: Unmuting = {}) {
  const failed = vi.fn<(failures: Deferred.FailedRow[]) => void>()
  const progress = vi.fn<(done: number) => void>()
  const dropped = vi.fn<() => void>()
  const write = opened.defer(client, {
    operation: deleteMute,
    rows,
    invalidates: ['mutes'],
    progress,
    failed,
    dropped,
    ...more,
  })
  return { ...write, progress, failed, dropped }
}
