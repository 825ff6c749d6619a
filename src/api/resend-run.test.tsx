import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import { resendDelivery } from '~/contract/deliveries'
import { settleMock } from '~/contract/mock-control'
import { notificationLogOf } from '~/model/notifications'
import type { ResendPlan } from '~/model/resend-plan'
import { changedRecords, runReader } from '~/model/resend-records'
import { newRun, paused, stopped, withItem, type ResendRun } from '~/model/resend-run'
import { deliveryQueries } from './deliveries'
import { deviceNow } from './device/clock'
import { resendName } from './device/kept'
import { holdLock, runLocked } from './device/tab-lock'
import { followRun, resumeRun, startRun, stopRun } from './resend-run'
import { closeRun, useResending } from './resend-store'
import { realm } from './session/session'
import { call } from './transport/call'
import { createQueryClient } from './transport/query'

mockEachTest()

const client = createQueryClient()

/** Returns the loaded deliveries. */
const readRows = async () => (await client.query({ ...deliveryQueries.window({}), staleTime: 0 })).rows

/** Returns a plan for undelivered notifications. */
async function undelivered(count: number): Promise<ResendPlan> {
  const { all } = notificationLogOf(await readRows())
  return { items: all.filter(({ verdict }) => verdict.kind === 'failed').slice(0, count), leftOut: {} }
}

const readRecord = (end: string) => localStorage.getItem(resendName(realm()) + end)
const stored = runReader(readRecord)
/** Stores a run as another tab would. Returns its header. */
function storeElsewhere(run: ResendRun): string | null {
  for (const [end, text] of changedRecords(null, run, 'elsewhere'))
    localStorage.setItem(resendName(realm()) + end, text)
  return readRecord('')
}

/** Tells this tab that another one has stored a run. */
const reportStored = () =>
  act(() => void dispatchEvent(new StorageEvent('storage', { key: resendName(realm()) })))

/** Replaces the browser's locks, which jsdom does not have. */
function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>()
  const request = async (name: string, ...given: unknown[]): Promise<unknown> => {
    const run = given.at(-1) as (lock: unknown) => Promise<unknown>
    const before = last.get(name)
    if (before && given.length > 1) return run(null)
    const done = (before ?? Promise.resolve()).then(async () => run({ name }))
    last.set(name, done)
    const result = await done
    if (last.get(name) === done) last.delete(name)
    return result
  }
  vi.stubGlobal('navigator', { onLine: true, locks: { request } })
}

/** Shows the run, and whether it belongs to this tab. */
function Shown() {
  const { run, isElsewhere } = useResending()
  return <output>{run ? `${run.id} ${run.state} ${isElsewhere ? 'elsewhere' : 'here'}` : 'none'}</output>
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const states = () => stored()?.items.map(({ state }) => state)

/** Returns a function that returns how often an attempt has been resent since. */
function countResends(): () => number {
  const fetched = vi.spyOn(globalThis, 'fetch')
  return () => fetched.mock.calls.filter(([url]) => String(url).endsWith(resendDelivery.url)).length
}

test('an item delivered after the plan was made is not sent, even if it is the first', async () => {
  const rows = await readRows()
  const recovered = notificationLogOf(rows).all.find(({ verdict }) => verdict.kind === 'recovered')
  const [planned] = notificationLogOf(rows.filter(({ id }) => id === recovered?.first.id)).all
  const resends = countResends()
  await startRun(client, { items: planned ? [planned] : [], leftOut: {} }, 5)
  await waitFor(() => expect(stored()?.state).toBe('over'))
  expect(states()).toEqual(['recovered'])
  expect(resends()).toBe(0)
})

test('without locks, a run that a later tab has taken over is not continued', async () => {
  const planned = await undelivered(3)
  const resends = countResends()
  render(<Shown />)
  await act(() => startRun(client, planned, 5))
  await waitFor(() => expect(states()?.[0]).toBe('sent'))
  const text = storeElsewhere(paused(stored() ?? newRun('', planned, 5), 'reload'))
  const sent = resends()
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/paused here$/))
  expect(resends()).toBe(sent)
  expect(readRecord('')).toBe(text)
})

test('a run started by another tab replaces the shown result, and still belongs to that tab', async () => {
  const planned = await undelivered(1)
  storeElsewhere(stopped(newRun('old', planned, 5)))
  render(<Shown />)
  act(() => followRun(client))
  expect(screen.getByRole('status')).toHaveTextContent('old over here')
  const text = storeElsewhere(newRun('new', planned, 5))
  reportStored()
  expect(screen.getByRole('status')).toHaveTextContent('new running elsewhere')
  expect(readRecord('')).toBe(text)
})

/** Runs as another tab would: that tab keeps the lock until the returned function is called. */
function runElsewhere(run: ResendRun): () => void {
  stubLocks()
  const release = holdLock(resendName(realm()))
  storeElsewhere(run)
  render(<Shown />)
  act(() => followRun(client))
  expect(screen.getByRole('status')).toHaveTextContent('other running elsewhere')
  return release
}

test('a run that another tab has paused belongs to no tab, and this one can resume it', async () => {
  const run = newRun('other', await undelivered(2), 5)
  const release = runElsewhere(run)
  storeElsewhere(paused(run, 'user'))
  release()
  reportStored()
  expect(screen.getByRole('status')).toHaveTextContent('other paused here')
  resumeRun(client)
  await waitFor(() => expect(states()).toEqual(['sent', 'sent']))
})

test('a run whose tab was closed is paused by the next one, which can resume it', async () => {
  const run = newRun('other', await undelivered(2), 5)
  const release = runElsewhere(withItem(run, 0, { state: 'sending' }))
  release()
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('other paused here'))
  resumeRun(client)
  await waitFor(() => expect(states()).toEqual(['unknown', 'sent']))
})

test('a run that is stopped right after it was resumed is stopped', async () => {
  stubLocks()
  storeElsewhere(paused(newRun('old', await undelivered(20), 5), 'user'))
  act(() => followRun(client))
  resumeRun(client)
  stopRun(client)
  await waitFor(() => expect(stored()?.state).toBe('over'))
})

test('without locks, an outcome that arrives while another tab is sending is left to that tab', async () => {
  const plan = await undelivered(2)
  const notificationId = plan.items[0]?.last.id ?? ''
  await call(resendDelivery, { body: { notificationId } })
  await call(settleMock, {})
  const window = await client.query({ ...deliveryQueries.window({}), staleTime: 0 })
  const sent = { ...withItem(newRun('other', plan, 5), 0, { state: 'sent' }), sentAt: deviceNow() }
  storeElsewhere(paused(sent, 'user'))
  let answer = () => {}
  const read = vi.spyOn(client, 'query').mockImplementation(
    () =>
      new Promise(resolve => {
        answer = () => resolve(window)
      }),
  )
  render(<Shown />)
  act(() => followRun(client))
  expect(read).toHaveBeenCalledOnce()
  const header = storeElsewhere(sent)
  reportStored()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  answer()
  await act(() => vi.advanceTimersByTimeAsync(1000))
  vi.useRealTimers()
  expect(readRecord('')).toBe(header)
  expect(screen.getByRole('status')).toHaveTextContent('other running elsewhere')
})

test('of two tabs that resume a run at once, only the one that is first sends anything', async () => {
  const run = newRun('other', await undelivered(2), 5)
  const release = runElsewhere(run)
  storeElsewhere(paused(run, 'user'))
  reportStored()
  const resends = countResends()
  resumeRun(client)
  storeElsewhere(run)
  reportStored()
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('other running elsewhere'))
  storeElsewhere(stopped(run))
  release()
  reportStored()
  await act(() => runLocked(resendName(realm()), async () => {}))
  expect(screen.getByRole('status')).toHaveTextContent('other over here')
  expect(resends()).toBe(0)
})

test('without locks or storage, nothing is sent, and the shown result stays', async () => {
  const planned = await undelivered(1)
  storeElsewhere(stopped(newRun('old', planned, 5)))
  render(<Shown />)
  act(() => followRun(client))
  const resends = countResends()
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  expect(await startRun(client, planned, 5)).toBe('not-stored')
  full.mockRestore()
  vi.stubGlobal('navigator', {
    onLine: true,
    locks: { request: async () => Promise.reject(new Error('Denied')) },
  })
  expect(await startRun(client, planned, 5)).toBe('not-stored')
  expect(screen.getByRole('status')).toHaveTextContent('old over here')
  expect(resends()).toBe(0)
})

test('if only some records of a new run can be stored, nothing is sent, and the result before it stays stored', async () => {
  const [old, planned] = [await undelivered(30), await undelivered(25)]
  storeElsewhere(stopped(newRun('old', old, 5)))
  act(() => followRun(client))
  const resends = countResends()
  const setItem = Storage.prototype.setItem
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    name,
    text,
  ) {
    if (name.endsWith('/1') && !text.includes('"runId":"old"'))
      throw new DOMException('Full', 'QuotaExceededError')
    setItem.call(this, name, text)
  })
  expect(await startRun(client, planned, 5)).toBe('not-stored')
  full.mockRestore()
  expect(stored()).toEqual(stopped(newRun('old', old, 5)))
  expect(resends()).toBe(0)
})

test('a run that an earlier version stored in a single text is taken over, paused', async () => {
  const { leftOut: _, ...earlier } = newRun('early', await undelivered(25), 5)
  localStorage.setItem(resendName(realm()), JSON.stringify(earlier))
  render(<Shown />)
  act(() => followRun(client))
  expect(screen.getByRole('status')).toHaveTextContent('early running elsewhere')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('early paused here'))
  expect(stored()).toEqual({ ...earlier, state: 'paused', pause: 'reload', leftOut: {} })
})

test('nothing of a run stays stored once a shorter one has started and its result was cleared', async () => {
  storeElsewhere(stopped(newRun('old', await undelivered(30), 5)))
  act(() => followRun(client))
  await startRun(client, { items: [], leftOut: {} }, 5)
  await waitFor(() => expect(stored()?.state).toBe('over'))
  const names = () => Object.keys(localStorage).filter(name => name.startsWith(resendName(realm())))
  expect(names()).toEqual([resendName(realm())])
  closeRun()
  expect(names()).toEqual([])
})

test('an item whose call a page reload interrupts is marked as interrupted, and not as one without a clear answer', async () => {
  const planned = await undelivered(2)
  act(() => followRun(client))
  const { fetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...given) => {
    if (!String(given[0]).endsWith(resendDelivery.url)) return fetch(...given)
    dispatchEvent(new Event('beforeunload'))
    throw new TypeError('Failed to fetch')
  })
  await startRun(client, planned, 5)
  await waitFor(() => expect(stored()).toMatchObject({ state: 'paused', pause: 'reload' }))
  expect(stored()?.items[0]).toMatchObject({ state: 'unknown', problem: '', isInterrupted: true })
  expect(states()?.[1]).toBe('waiting')
})
