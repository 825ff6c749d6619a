import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { hide } from '~/api/transport/hidden-rows'
import { mockEachTest, openApp } from '~/app/test-app'
import { resetMock } from '~/contract/mock-control'
import { createChannel } from '~/contract/channels'
import { createPolicy, listPolicies } from '~/contract/policies'
import { paths } from '~/paths'

mockEachTest()

test('a service in use shows its figures while its last policies are being deleted', async () => {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 100 } })
  hide(data.map(({ id }) => id))
  await openApp('/overview')
  expect(await screen.findByRole('link', { name: /^Create policy: / })).toBeInTheDocument()
  expect(screen.getByRole('list', { name: 'Key figures' })).toBeInTheDocument()
})

test('a service that has sent nothing shows the guide instead of figures', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  await openApp('/overview')
  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeInTheDocument()
  expect(screen.queryByRole('list', { name: 'Key figures' })).not.toBeInTheDocument()
})

test('the guide links to an event that existing policies cover', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  const { id: channelId } = await call(createChannel, { body: { channelType: 'InApp', name: 'New' } })
  const policy = { name: 'New', eventType: 'model_deployments.service_health_red', channelId } as const
  await call(createPolicy, { body: policy })
  await openApp('/overview')
  await screen.findByRole('heading', { name: 'Get started' })
  const links = screen.getAllByRole('link', { name: 'Send event' }).map(link => link.getAttribute('href'))
  expect(links).toContain(paths.sendEvent({ type: 'serviceHealthChangeRed', title: 'Test' }))
})
