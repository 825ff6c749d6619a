import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { deliveryQueries } from '~/api/deliveries'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { builtLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import ChannelDeliveries from './channel-deliveries'

const channel = { id: 'c', lastNotificationAt: null } as unknown as Channel

test('the notifications of a long log are not built while the page renders', async () => {
  const rows = Array.from({ length: 2500 }, (_, index) => summary({ id: String(index) }))
  const isBuilt = vi.fn<() => boolean>(() => builtLogOf(rows) !== undefined)
  const After = () => String(isBuilt())
  await renderUi(
    <>
      <ChannelDeliveries channel={channel} />
      <After />
    </>,
    {
      preload: client => {
        client.setQueryDefaults(['deliveries'], { staleTime: Infinity })
        client.setQueryDefaults(['policies'], { staleTime: Infinity })
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
  expect(isBuilt).toHaveNthReturnedWith(1, false)
  expect(await screen.findAllByRole('link', { name: '0 of 2,500' })).toHaveLength(2)
})
