import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import { resendDelivery } from '~/contract/deliveries'
import { notificationLogOf } from '~/model/notifications'
import type { ResendPlan } from '~/model/resend-plan'
import { changedRecords, runReader } from '~/model/resend-records'
import { newRun, paused, stopped, type ResendRun } from '~/model/resend-run'
import { deliveryQueries } from './deliveries'
import { resendName } from './device/kept'
import { closeRun, followRun, startRun, useResending } from './resend-run'
import { realm } from './session/session'
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
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/paused elsewhere$/))
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
  act(() => void dispatchEvent(new StorageEvent('storage', { key: resendName(realm()) })))
  expect(screen.getByRole('status')).toHaveTextContent('new running elsewhere')
  expect(readRecord('')).toBe(text)
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
