import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { resetMock } from '~/contract/mock-control'
import { paths } from '~/paths'

mockEachTest()

test('the health page explains what it will show once something was sent', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  await openApp('/deliveries/health')
  expect(await screen.findByRole('heading', { name: 'No deliveries yet' })).toBeInTheDocument()
})

test('the tab of a channel without deliveries shows that nothing was sent', async () => {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Sandbox' } })
  await openApp(paths.channelDeliveries(data[0]?.id ?? ''))
  expect(
    await screen.findByRole('heading', { name: 'Nothing has been sent to this channel yet' }),
  ).toBeInTheDocument()
})
