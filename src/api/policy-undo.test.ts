import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { timestampOf } from '~/contract/timestamp'
import { deviceNow } from './device/clock'
import { kept, leavePage, openPage, page, stubBrowser } from './transport/test-deferred'

stubBrowser()

const changes = Array.from({ length: 120 }, (_, index) => ({
  id: String(index).padStart(24, '0'),
  name: `Policy ${index}`,
  before: { active: true },
  after: { active: false },
}))

const isActive = new Map<string, boolean>()
const updatedAt = new Map<string, string>()
const written: string[] = []

/** Answers as a service with all of these policies, which are paused. */
function answerWithPolicies() {
  vi.stubGlobal('fetch', (url: string, { method, body }: RequestInit) => {
    const id = url.split('/').at(-2) ?? ''
    if (method !== 'GET') {
      written.push(id)
      isActive.set(id, (JSON.parse(String(body)) as { active: boolean }).active)
    }
    const policy = { id, name: id, active: isActive.get(id) ?? false, channelId: 'c1', eventType: null }
    const facts = {
      eventGroup: null,
      lastTriggered: null,
      orgId: null,
      uid: 'u',
      created: null,
      updatedAt: updatedAt.get(id) ?? null,
    }
    return Promise.resolve(new Response(JSON.stringify({ ...policy, ...facts }), { status: 200 }))
  })
}

test('an undo that is cut off is finished by the next page, and nothing is restored twice', async () => {
  const { undoChanges } = await import('./policy-undo')
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  void undoChanges(new QueryClient(), changes, () => {})
  answerWithPolicies()
  leavePage()
  // No more than a browser sends for a page that is being left.
  expect(written.length).toBeGreaterThan(0)
  expect(written.length).toBeLessThan(96)
  expect(kept.size).toBe(1)

  await openPage()
  const report = vi.fn<() => void>()
  await page().resumeDeferred(new QueryClient(), report)
  expect(changes.filter(({ id }) => isActive.get(id) !== true)).toEqual([])
  expect(new Set(written).size).toBe(written.length)
  expect(report).not.toHaveBeenCalled()
  expect(kept.size).toBe(0)
})

test('an undo whose page was left and shown again with Back is not repeated by a later page', async () => {
  const { undoChanges } = await import('./policy-undo')
  const few = changes.slice(0, 3)
  answerWithPolicies()
  const answer = fetch
  let goBack = () => {}
  const returned = new Promise<null>(resolve => {
    goBack = () => resolve(null)
  })
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    await returned
    return answer(...request)
  })
  void undoChanges(new QueryClient(), few, () => {})
  leavePage()
  expect(kept.size).toBe(1)
  goBack()
  await vi.waitFor(() => expect(kept.size).toBe(0))
  for (const { id } of few) isActive.set(id, false)
  await openPage()
  await page().resumeDeferred(new QueryClient(), () => {})
  expect(few.filter(({ id }) => isActive.get(id) === true)).toEqual([])
})

test('the next page doesn’t undo the pause of a policy that was paused again after the page was closed', async () => {
  const { undoChanges } = await import('./policy-undo')
  const few = changes.slice(0, 2)
  const [again, other] = few.map(({ id }) => id)
  for (const { id } of few) isActive.set(id, false)
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  void undoChanges(new QueryClient(), few, () => {})
  leavePage()
  answerWithPolicies()
  updatedAt.set(again ?? '', timestampOf(deviceNow() + 60_000))
  updatedAt.set(other ?? '', timestampOf(deviceNow() - 60_000))
  await openPage()
  const report = vi.fn<(failures: { row: { id: string } }[]) => void>()
  await page().resumeDeferred(new QueryClient(), report)
  expect(few.map(({ id }) => isActive.get(id))).toEqual([false, true])
  expect(report.mock.calls.flat(2).map(({ row }) => row.id)).toEqual([again])
})
