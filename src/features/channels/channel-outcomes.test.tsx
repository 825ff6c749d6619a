import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { deliveryQueries } from '~/api/deliveries'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import ChannelOutcomes from './channel-outcomes'
import HealthFilterBar from './health-filter'

test('the skeleton of a channel’s health stays until the notifications of a long log are known', async () => {
  const renderPending = vi.fn<() => null>(() => null)
  const Pending = () => renderPending()
  const rows = Array.from({ length: 2500 }, (_, index) => summary({ id: String(index) }))
  await renderUi(
    <>
      <HealthFilterBar channels={undefined} selected="" select={() => {}} />
      <ChannelOutcomes
        channel={{ id: 'c', policyCount: 1, lastNotificationAt: null, updatedAt: null }}
        part="health"
        toCome={<Pending />}
      />
    </>,
    {
      preload: client => {
        client.setQueryData(deliveryQueries.window({}).queryKey, { rows, unreadable: 0, hasMore: false })
        return Promise.resolve()
      },
    },
  )
  expect(renderPending).toHaveBeenCalled()
  expect(await screen.findByText('Healthy')).toBeInTheDocument()
})
