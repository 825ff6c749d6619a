import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { deliveryQueries } from '~/api/deliveries'
import { summary } from '~/model/test-deliveries'
import { knownOf } from '~/model/test-outcomes'
import type { Elements } from '~/ui/basics/elements'
import { renderUi } from '~/ui/test-render'
import ChannelOutcomes from './channel-outcomes'
import HealthFilterBar from './health-filter'
import { reportHealth } from './seen-health'

const channel = { id: 'c', policyCount: 1, lastNotificationAt: null, updatedAt: null }

/** The health of a channel in the list, and what reads the log for it. */
const Health = ({ toCome }: { toCome: Elements }) => (
  <>
    <HealthFilterBar channels={undefined} selected="" select={() => {}} />
    <ChannelOutcomes channel={channel} part="health" toCome={toCome} />
  </>
)

test('the skeleton of a channel’s health stays until the notifications of a long log are known', async () => {
  const renderPending = vi.fn<() => null>(() => null)
  const Pending = () => renderPending()
  const rows = Array.from({ length: 2500 }, (_, index) => summary({ id: String(index) }))
  await renderUi(<Health toCome={<Pending />} />, {
    preload: client => {
      client.setQueryData(deliveryQueries.window({}).queryKey, { rows, unreadable: 0, hasMore: false })
      return Promise.resolve()
    },
  })
  expect(renderPending).toHaveBeenCalled()
  expect(await screen.findByText('Healthy')).toBeInTheDocument()
})

test('what was known is not shown while no log is loaded, such as after the demo was reset', async () => {
  vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
  reportHealth(knownOf([]), () => 'never-sent')
  await renderUi(<Health toCome={<p>To come</p>} />)
  expect(await screen.findByText('To come')).toBeInTheDocument()
  expect(screen.queryByText('Never sent')).not.toBeInTheDocument()
})
