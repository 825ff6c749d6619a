import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { addFault } from '~/contract/mock-control'
import { listMutes } from '~/contract/mutes'
import { summaryOf } from '~/model/delivery-summary'
import { paths } from '~/paths'

const churn = '65f1de910700000000000001'

mockEachTest()

const card = async (name: string) => within(await screen.findByRole('region', { name }))

test('a deployment’s page shows its notifications, their channels, and its mutes', async () => {
  const { data } = await call(listDeliveries, { query: { offset: 0, limit: 1000 } })
  const newest = data.map(row => summaryOf(row)).find(({ entityId }) => entityId === churn)
  await openApp(paths.deployment(churn))
  expect(await screen.findByRole('heading', { level: 1, name: 'Customer churn' })).toBeVisible()
  expect(screen.getByRole('button', { name: /^Copy Deployment ID/ })).toBeVisible()
  const sent = await card('Notifications')
  expect(await sent.findByText(/^Based on the latest [\d,]+ attempts/)).toBeVisible()
  const [first] = (await sent.findAllByRole('row')).slice(1)
  const rows = within(first ?? document.body)
  await waitFor(() =>
    expect(rows.getAllByRole('link')[0]).toHaveAttribute('href', paths.delivery(newest?.id ?? '')),
  )
  const log = sent.getByRole('link', { name: 'View in the log' })
  expect(log).toHaveAttribute('href', paths.deliveries({ search: churn }))
  const channels = await card('Latest outcome by channel')
  expect(await channels.findByRole('link', { name: 'Audit store' })).toBeVisible()
  const send = within(screen.getByRole('main')).getByRole('link', { name: 'Send event' })
  expect(send).toHaveAttribute('href', paths.sendEvent({ deploymentId: churn }))
})

test.each([churn.toUpperCase(), `${churn}\u200B`])(
  'a deployment is found if its ID comes as %s',
  async id => {
    await openApp(paths.deployment(id))
    expect(await screen.findByRole('heading', { level: 1, name: 'Customer churn' })).toBeVisible()
    expect(await (await card('Mutes')).findByRole('link', { name: 'Fraud model health' })).toBeVisible()
  },
)

test('a deployment whose mute can’t be read doesn’t count as one without mutes', async () => {
  const body = { count: 1, totalCount: 1, next: null, previous: null, data: [{ id: 'm', policyId: 7 }] }
  await call(addFault, { body: { operation: listMutes.id, status: 200, body, times: 9 } })
  await openApp(paths.deployment(churn))
  const mutes = await card('Mutes')
  expect(await mutes.findByText(/^1 item couldn’t be read, so the information here/)).toBeVisible()
  expect(mutes.queryByText('No policies are muted for this deployment.')).not.toBeInTheDocument()
})

test('a policy is unmuted on the page of its deployment, and that can be undone', async () => {
  const { user } = await openApp(paths.deployment(churn))
  const mutes = await card('Mutes')
  await user.click(await mutes.findByRole('button', { name: 'Unmute Fraud model health for Customer churn' }))
  expect(await mutes.findByText('No policies are muted for this deployment.')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await mutes.findByRole('link', { name: 'Fraud model health' })).toBeVisible()
})

test('an unknown ID shows a warning, but can still be muted', async () => {
  const unknown = 'deadbeef'.repeat(3)
  await openApp(paths.deployment(unknown))
  expect(await screen.findByText(/^This ID doesn’t appear in the loaded deliveries/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Mute a policy' })).toHaveAttribute(
    'href',
    paths.newMute({ entityId: unknown, returnTo: paths.deployment(unknown) }),
  )
})

test('a text that isn’t an ID can’t be muted or sent as an event', async () => {
  await openApp(paths.deployment('churn'))
  expect(await screen.findByText(/^This ID doesn’t appear in the loaded deliveries/)).toBeVisible()
  const main = within(screen.getByRole('main'))
  expect(main.queryByRole('link', { name: 'Mute a policy' })).not.toBeInTheDocument()
  expect(main.queryByRole('link', { name: 'Send event' })).not.toBeInTheDocument()
})
