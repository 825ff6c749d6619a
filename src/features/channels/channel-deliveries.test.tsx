import { screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { deliveryQueries } from '~/api/deliveries'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import type { DeliverySummary } from '~/model/delivery-summary'
import { builtLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import ChannelDeliveries from './channel-deliveries'

const channel = { id: 'c', lastNotificationAt: null } as unknown as Channel

/** Renders the tab of a channel with a log. */
const renderTab = (rows: DeliverySummary[], after: ReactNode = null) =>
  renderUi(
    <>
      <ChannelDeliveries channel={channel} />
      {after}
    </>,
    {
      preload: client => {
        for (const key of ['deliveries', 'policies', 'events'])
          client.setQueryDefaults([key], { staleTime: Infinity })
        client.setQueryData(deliveryQueries.window({ channelId: 'c' }).queryKey, {
          rows,
          unreadable: 0,
          hasMore: false,
        })
        client.setQueryData(policyQueries.ofChannel('c').queryKey, {
          data: [],
          count: 0,
          next: null,
          previous: null,
          totalCount: 0,
        })
        return Promise.resolve()
      },
    },
  )

test('the notifications of a long log are not built while the page renders', async () => {
  const rows = Array.from({ length: 2500 }, (_, index) => summary({ id: String(index) }))
  const isBuilt = vi.fn<() => boolean>(() => builtLogOf(rows) !== undefined)
  const After = () => String(isBuilt())
  await renderTab(rows, <After />)
  expect(isBuilt).toHaveNthReturnedWith(1, false)
  expect(await screen.findAllByRole('link', { name: '0 of 2,500' })).toHaveLength(2)
})

test('a notification has one row for all attempts, with what it is about, and a click anywhere opens it', async () => {
  const first = { id: 'a', status: 'retrying', about: { kind: 'subject', text: 'Churn: Red' } } as const
  const retry = summary({ ...first, id: 'b', status: 'sent', parentId: 'a', retryCount: 1 })
  const { user, router } = await renderTab([retry, summary(first)])
  const [, row, ...others] = await screen.findAllByRole('row', {}, { timeout: 3000 })
  expect(others).toHaveLength(0)
  expect(screen.getByRole('link', { name: 'Churn: Red' })).toHaveAttribute('title', 'Churn: Red')
  await user.click(within(row ?? document.body).getByText('Delivered on retry'))
  expect(router.state.location).toMatchObject({ pathname: '/deliveries/b', search: '?channel=c' })
})
