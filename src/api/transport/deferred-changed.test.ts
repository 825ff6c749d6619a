import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deletePolicy, getPolicy } from '~/contract/policies'
import { grace, type FailedRow } from './deferred'
import { kept, page, stubBrowser } from './test-deferred'

stubBrowser()

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
    page().defer(new QueryClient(), {
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
    expect([...page().hiddenIds()]).toEqual([])
  })

  test('is dropped by the next page too if it has been changed', async () => {
    deleteOne()
    stored = { ...now, name: 'Day shift' }
    vi.setSystemTime(Date.now() + 2 * grace)
    const report = vi.fn<(failures: FailedRow[]) => void>()
    await page().resumeDeferred(new QueryClient(), report)
    expect(calls).toEqual(['GET'])
    expect(report.mock.calls[0]?.[0]).toMatchObject([
      { row: { name: 'Night shift' }, error: { kind: 'changed' } },
    ])
    expect(kept.size).toBe(0)
  })
})
