import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { serveEachTest } from '~/api/transport/test-service'
import { timestampOf } from '~/contract/timestamp'
import { wholeDelivery } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import HealthPage from './health-page'

const server = serveEachTest()

const channelId = '65f0c0de00000000000000c1'

/** One of the deliveries of an endless log, which has one for each minute. All failed. */
const failureAt = (index: number) =>
  wholeDelivery({
    id: index.toString(16).padStart(24, '0'),
    channelId,
    status: 'failed',
    request: { url: null, headers: null, body: '' },
    response: { statusCode: '550', headers: null, body: 'No such user', duration: 5 },
    timestamp: timestampOf(Date.now() - index * 60_000),
  })

const pageOf = (data: readonly unknown[], next: string | null = null) =>
  HttpResponse.json({ count: data.length, data, next, previous: null, totalCount: 100_000 })

test('while a range is being loaded, its figures have a plus, and no channel is called by its ID', async () => {
  const never = new Promise<never>(() => {})
  server.use(
    http.get('https://service.example/api/v2/notificationLogs/', async ({ request }) => {
      const query = new URL(request.url).searchParams
      if (query.get('offset') !== '0') await never
      return pageOf(
        Array.from({ length: Number(query.get('limit')) }, (_, index) => failureAt(index)),
        '?offset=1000',
      )
    }),
    http.get('https://service.example/api/v2/notificationChannels/', async () => never),
    http.get('https://service.example/api/v2/*', () => pageOf([])),
  )
  await renderUi(<HealthPage />, { history: ['/deliveries/health?last=7d'] })
  expect(await screen.findAllByText('1,000+ of 1,000+')).toHaveLength(2)
  expect(screen.getByText(/^1,000\+ undelivered in this time range/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /^Resend 1,000\+: 550 at …$/ })).toHaveTextContent('Resend 1,000+')
  expect(screen.getByRole('link', { name: /^1,000\+ undelivered notifications for / })).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent(channelId)
})
