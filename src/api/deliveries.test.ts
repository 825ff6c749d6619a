import { QueryClient } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Delivery } from '~/contract/deliveries'
import { timestampOf } from '~/contract/timestamp'
import { summaryOf } from '~/model/delivery-summary'
import { wholeDelivery } from '~/model/test-deliveries'
import { deliveryQueries } from './deliveries'
import { serveEachTest } from '~/api/transport/test-service'

const server = serveEachTest()

const deliveryOf = (number: number): Delivery =>
  wholeDelivery({
    id: (1_700_000_000 + number).toString(16).padEnd(24, '0'),
    timestamp: timestampOf((1_700_000_000 + number) * 1000),
  })

const windowOf = (numbers: readonly number[]) => ({
  rows: numbers.map(number => summaryOf(deliveryOf(number))),
  unreadable: 0,
  hasMore: true,
})

test('an older page that was requested before the window was restarted leaves no gap in it', async () => {
  const client = new QueryClient()
  const key = deliveryQueries.window({}).queryKey
  client.setQueryData(key, windowOf([4, 3]))
  const log = [9, 8, 7, 6, 5, 4, 3, 2, 1].map(deliveryOf)
  let calls = 0
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', ({ request }) => {
      // So many deliveries arrived that the newest page does not overlap the window.
      if (calls++ === 0) client.setQueryData(key, windowOf([9, 8]))
      const offset = Number(new URL(request.url).searchParams.get('offset'))
      const data = calls === 1 ? [2, 1].map(deliveryOf) : log.slice(offset)
      return HttpResponse.json({ count: data.length, data, next: null, previous: null, totalCount: 9 })
    }),
  )
  await client.query(deliveryQueries.search({}, deliveryOf(1).id))
  expect(client.getQueryData(key)?.rows.map(({ id }) => id)).toEqual(log.map(({ id }) => id))
})

test('the loaded rows are kept while the largest page overlaps them', async () => {
  const client = new QueryClient()
  const newest = 1000
  const logOf = (count: number) => Array.from({ length: count }, (_, index) => newest - index)
  // Half of the log, from an earlier visit, without later deliveries.
  client.setQueryData(deliveryQueries.window({}).queryKey, windowOf(logOf(newest).slice(500)))
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', ({ request }) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'))
      const data = logOf(Math.min(limit, 600)).map(deliveryOf)
      return HttpResponse.json({
        count: data.length,
        data,
        next: '?offset=600',
        previous: null,
        totalCount: newest,
      })
    }),
  )
  const { rows } = await client.query({ ...deliveryQueries.window({}), staleTime: 0 })
  expect(rows).toHaveLength(newest)
})

test('the own logs of the latest twenty channels are kept', async () => {
  const client = new QueryClient()
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', () =>
      HttpResponse.json({ count: 1, data: [deliveryOf(1)], next: null, previous: null, totalCount: 1 }),
    ),
  )
  const idOf = (number: number) => number.toString(16).padStart(24, '0')
  for (let number = 1; number <= 21; number++)
    await client.query(deliveryQueries.window({ channelId: idOf(number) }))
  const kept = [...(client.getQueryData(deliveryQueries.own().queryKey)?.keys() ?? [])]
  expect(kept).toEqual(Array.from({ length: 20 }, (_, index) => idOf(index + 2)))
})
