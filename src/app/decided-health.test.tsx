import { useQuery, type QueryClient } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { channelQueries } from '~/api/channels'
import { deliveryQueries } from '~/api/deliveries'
import { serveEachTest } from '~/api/transport/test-service'
import type { Channel } from '~/contract/channels'
import type { Delivery } from '~/contract/deliveries'
import { timestampOf } from '~/contract/timestamp'
import { summaryOf } from '~/model/delivery-summary'
import { wholeDelivery } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { useDecidedHealth } from './decided-health'

const server = serveEachTest()
afterEach(() => vi.useRealTimers())

const channelId = '65f0c0de00000000000000c1'

/** Returns a failed delivery; the higher its number, the newer. */
const failedDelivery = (number: number): Delivery =>
  wholeDelivery({
    id: (1_700_000_000 + number).toString(16).padEnd(24, '0'),
    channelId,
    response: { statusCode: '500', headers: '', body: '', duration: 1 },
    status: 'failed',
    timestamp: timestampOf((1_700_000_000 + number) * 1000),
  })

const channel = {
  id: channelId,
  name: 'c',
  policyCount: 1,
  lastNotificationAt: null,
  updatedAt: null,
} as unknown

/** Serves the log of the channel. A page after the first is given once `mayContinue` resolves. */
function serve(log: () => readonly Delivery[], mayContinue: () => Promise<unknown>) {
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', async ({ request }) => {
      const query = new URL(request.url).searchParams
      const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
      if (offset > 0) await mayContinue()
      const [end, totalCount] = [offset + limit, log().length]
      const data = log().slice(offset, end)
      const next = end < totalCount ? `?offset=${end}` : null
      return HttpResponse.json({ count: data.length, data, next, previous: null, totalCount })
    }),
  )
}

const newestOf = (deliveries: readonly Delivery[]) => ({
  rows: deliveries.map(row => summaryOf(row)),
  unreadable: 0,
  hasMore: true,
})

/** A page that shows how much of the channel's own log is loaded. */
function Page() {
  useDecidedHealth()
  const { data } = useQuery(deliveryQueries.own())
  return <p>{data?.get(channelId)?.rows.length ?? 0} loaded</p>
}

/** Opens a page that has the newest rows of the log of all channels. Returns what puts newer ones there. */
async function openPage(newest: readonly Delivery[]) {
  const clients: QueryClient[] = []
  await renderUi(<Page />, {
    preload: async client => {
      clients.push(client)
      client.setQueryData(channelQueries.all().queryKey, { data: [channel as Channel], unreadable: [] })
      client.setQueryData(deliveryQueries.window({}).queryKey, newestOf(newest))
    },
  })
  return (newer: readonly Delivery[]) =>
    clients[0]?.setQueryData(deliveryQueries.window({}).queryKey, newestOf(newer))
}

test('a channel’s own log is loaded until it shows since when the channel has been failing, however many calls that takes', async () => {
  const count = 2500
  const failed = Array.from({ length: count }, (_, index) => failedDelivery(count - index))
  const log = [...failed, { ...failedDelivery(0), status: 'sent' }]
  serve(
    () => log,
    () => screen.findByText(/^[12]000 loaded$/),
  )
  await openPage(failed.slice(0, 2))
  expect(await screen.findByText('2501 loaded')).toBeVisible()
})

test('a channel’s own log is read again after new deliveries that may leave a gap between it and the log of all channels', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  let log: Delivery[] = [failedDelivery(1), { ...failedDelivery(0), status: 'sent' }]
  serve(
    () => log,
    async () => {},
  )
  const update = await openPage([failedDelivery(1)])
  await screen.findByText('2 loaded')
  vi.setSystemTime(Date.now() + 60_000)
  log = [failedDelivery(3), failedDelivery(2), ...log]
  act(() => void update([failedDelivery(3)]))
  expect(await screen.findByText('4 loaded')).toBeVisible()
})
