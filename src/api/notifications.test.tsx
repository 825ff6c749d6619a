import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { notificationLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import type { DeliveryFilters } from './deliveries'
import { useNotificationLog } from './notifications'

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => summary({ id: String(index) }))

/** More rows than have their notifications built at once. */
const many = 2500

function renderLog(rows: ReturnType<typeof rowsOf>, filters: DeliveryFilters = {}) {
  const client = new QueryClient()
  return renderHook(given => useNotificationLog(given.rows, given.filters), {
    initialProps: { rows, filters },
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
}

const lengthOf = async ({ result }: ReturnType<typeof renderLog>, length: number) =>
  waitFor(() => expect(result.current?.all).toHaveLength(length))

test('a short log that grows long keeps its notifications until the new ones are ready', async () => {
  const view = renderLog(rowsOf(10))
  expect(view.result.current?.all).toHaveLength(10)
  view.rerender({ rows: rowsOf(many), filters: {} })
  expect(view.result.current?.all).toHaveLength(10)
  await lengthOf(view, many)
})

test('a long log that was built elsewhere keeps its notifications until those of more rows are ready', async () => {
  const rows = rowsOf(many)
  notificationLogOf(rows)
  const view = renderLog(rows)
  view.rerender({ rows: rowsOf(many + 1), filters: {} })
  expect(view.result.current?.all).toHaveLength(many)
  await lengthOf(view, many + 1)
})

test('the notifications of one channel are never shown in the log of another, nor in that of all', async () => {
  const view = renderLog(rowsOf(10), { channelId: 'a' })
  view.rerender({ rows: rowsOf(many), filters: {} })
  expect(view.result.current).toBeUndefined()
  await lengthOf(view, many)
  view.rerender({ rows: rowsOf(many + 1), filters: { channelId: 'b' } })
  expect(view.result.current).toBeUndefined()
  await lengthOf(view, many + 1)
})
