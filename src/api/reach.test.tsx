import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { DeliveryWindow } from '~/model/delivery-window'
import { summary } from '~/model/test-deliveries'
import type { useLoadMore } from './deliveries'
import { useReach } from './reach'

const since = Date.UTC(2026, 2, 1)

/** A window whose oldest attempt is of a day. */
const windowTo = (day: string): DeliveryWindow => ({
  rows: [
    summary({ id: 'new', timestamp: '2026-03-09T00:00:00Z' }),
    summary({ id: day, timestamp: `${day}T00:00:00Z` }),
  ],
  unreadable: 0,
  hasMore: true,
})

function renderReach(window: DeliveryWindow) {
  const load = vi.fn<ReturnType<typeof useLoadMore>['load']>()
  const more = { load, retry: () => undefined, stop: () => undefined, isLoading: false, error: null }
  const view = renderHook(given => useReach(given.window, more, given.range), {
    initialProps: { window, range: { name: '7d', since } },
  })
  const rerender = (next: DeliveryWindow, name = '7d') =>
    view.rerender({ window: next, range: { name, since } })
  return { load, rerender, view }
}

test('a covered range is loaded again after so many new deliveries that the window restarts', () => {
  const { load, rerender, view } = renderReach(windowTo('2026-03-05'))
  expect(load).toHaveBeenCalledOnce()
  rerender(windowTo('2026-02-20'))
  expect(view.result.current.isCovered).toBe(true)
  expect(load).toHaveBeenCalledOnce()
  rerender(windowTo('2026-03-08'))
  expect(load).toHaveBeenCalledTimes(2)
})

test('a range that the user stops loading stays as it is, until another one is selected', () => {
  const { load, rerender, view } = renderReach(windowTo('2026-03-05'))
  rerender(windowTo('2026-03-04'))
  rerender(windowTo('2026-03-08'))
  expect(view.result.current.isCovered).toBe(false)
  expect(load).toHaveBeenCalledOnce()
  rerender(windowTo('2026-03-08'), '30d')
  expect(load).toHaveBeenCalledTimes(2)
})
