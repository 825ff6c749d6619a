import { act, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { serveEachTest } from '~/api/transport/test-service'
import { timestampOf } from '~/contract/timestamp'
import { wholeDelivery } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import DeliveriesPage from './deliveries-page'

const server = serveEachTest()

const minute = 60_000
const channelId = '65f0c0de00000000000000c1'

/** One of the deliveries of an endless log, which has one for each minute. */
const deliveryAt = (index: number) =>
  wholeDelivery({
    id: index.toString(16).padStart(24, '0'),
    channelId,
    timestamp: timestampOf(Date.now() - index * minute),
  })

const pageOf = (data: readonly unknown[], next: string | null = null) =>
  HttpResponse.json({ count: data.length, data, next, previous: null, totalCount: 100_000 })

test('a range of a channel’s own log is loaded, also while that of all attempts is being loaded', async () => {
  const reads: string[] = []
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', async ({ request }) => {
      const query = new URL(request.url).searchParams
      const log = query.has('channelId') ? 'own' : 'all'
      const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
      reads.push(`${log} from ${offset}`)
      // The second page of all attempts never arrives.
      if (log === 'all' && offset > 0) await new Promise(() => {})
      return pageOf(
        Array.from({ length: limit }, (_, index) => deliveryAt(offset + index)),
        `?offset=${offset + limit}`,
      )
    }),
    http.get('https://service.example/api/v2/*', () => pageOf([])),
  )
  const { router } = await renderUi(<DeliveriesPage />, {
    history: [`/deliveries?channel=${channelId}&of=all&last=24h`],
  })
  await waitFor(() => expect(reads).toContain('all from 1000'))
  await act(() => router.navigate(`/deliveries?channel=${channelId}&last=24h`))
  await waitFor(() => expect(reads).toContain('own from 1000'))
})

test('a log without a match offers to search further back only if more of its range can be loaded', async () => {
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', () =>
      pageOf(
        Array.from({ length: 1000 }, (_, index) => deliveryAt(index)),
        '?offset=1000',
      ),
    ),
    http.get('https://service.example/api/v2/*', () => pageOf([])),
  )
  const { router } = await renderUi(<DeliveriesPage />, {
    history: ['/deliveries?search=nothing&last=1h'],
  })
  expect(await screen.findByText(/^None of the 1,000 attempts match/)).toBeInTheDocument()
  expect(screen.getByText(/ · this time range is fully loaded$/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Load/ })).not.toBeInTheDocument()
  await act(() => router.navigate('/deliveries?search=nothing'))
  expect(await screen.findByText(/Load more to search further back\.$/)).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: /^Load/ })).toHaveLength(2)
})
