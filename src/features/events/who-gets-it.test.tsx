import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { sendRemoteEvent } from '~/contract/events'
import { addFault } from '~/contract/mock-control'
import { listMutes } from '~/contract/mutes'
import { listPolicies } from '~/contract/policies'
import { timestampOf } from '~/contract/timestamp'
import { paths } from '~/paths'
import { serverNow } from '~/api/device/clock'

mockEachTest()

const red = 'model_deployments.service_health_red'
const churn = '65f1de910700000000000001'

/** Opens an event, and returns what the detail contains. */
async function openEvent(path = paths.event(red)) {
  const view = await openApp(path)
  const detail = within(await screen.findByRole('dialog'))
  return { ...view, detail }
}
type Detail = Awaited<ReturnType<typeof openEvent>>['detail']

const receivers = async (detail: Detail) =>
  within(await detail.findByRole('table', { name: 'Who gets it' })).getAllByRole('row')
const receiver = async (detail: Detail, policy: string) => {
  const rows = await receivers(detail)
  return within(rows.find(row => within(row).queryByText(policy)) ?? document.body)
}

test('an event shows who gets it, by which policy, and the last delivery of each', async () => {
  const { detail } = await openEvent()
  expect(
    await detail.findByText('9 of 9 matching policies would send to 8 channels (1 of them more than once).'),
  ).toBeInTheDocument()
  expect(await receivers(detail)).toHaveLength(10)
  const row = await receiver(detail, 'Health to the old tickets')
  expect(row.getByRole('link', { name: 'Legacy ticket intake' })).toBeInTheDocument()
  expect(row.getByText('For group “Deployment critical health changes”')).toBeInTheDocument()
  expect(await row.findByRole('link', { name: 'Failed · 401' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/deliveries\//),
  )
})

test('the selected deployment is in the URL, and its mutes apply', async () => {
  const { detail, user, router } = await openEvent()
  await user.type(await detail.findByRole('combobox', { name: 'Deployment' }), 'customer ch')
  await user.click(await screen.findByRole('option', { name: /^Customer churn/ }))
  expect(
    await detail.findByText(
      '8 of 9 matching policies would send to 7 channels (1 of them more than once); 1 is muted for this deployment.',
    ),
  ).toBeInTheDocument()
  expect(router.state.location.search).toBe(`?deployment=${churn}`)
  expect((await receiver(detail, 'Fraud model health')).getByText('Muted')).toBeInTheDocument()
  await user.click(detail.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/events', search: '' }))
})

test('no policy counts as sending before the mutes of the deployment are known', async () => {
  await call(addFault, { body: { operation: listMutes.id, delayMs: 500, times: 5 } })
  const { detail } = await openEvent(paths.event(red, { deployment: churn }))
  const summary = await detail.findByText(/matching policies would send/)
  expect(summary).toHaveTextContent('1 is muted for this deployment')
})

test('an email that does not name its event is reported as a possible newer delivery', async () => {
  const event = {
    eventType: 'serviceHealthChangeRed',
    timestamp: timestampOf(serverNow()),
    title: 'Hello',
  } as const
  await call(sendRemoteEvent, { body: event })
  const { detail } = await openEvent()
  const row = await receiver(detail, 'Critical health to on-call')
  expect(await row.findByText('There may be a newer one')).toBeInTheDocument()
  expect(detail.getByText(/^Some emails and messages don’t name their event/)).toBeInTheDocument()
})

test('an event whose policies can’t be read doesn’t count as one that no one gets', async () => {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 100 } })
  const body = {
    count: data.length,
    totalCount: data.length,
    next: null,
    previous: null,
    data: data.map(policy => ({ ...policy, active: 'perhaps' })),
  }
  await call(addFault, { body: { operation: listPolicies.id, status: 200, times: 20, body } })
  const { detail } = await openEvent()
  const note = /^\d+ items couldn’t be read, so the information here/
  expect(await detail.findByText(note)).toBeInTheDocument()
  expect(detail.queryByText(/no one is notified/)).not.toBeInTheDocument()
  // In the list of events, too, which shows the coverage of each.
  expect(screen.getAllByText(note)).toHaveLength(2)
})

test.each([`https://app.example/deployments/${churn}/overview`, churn.toUpperCase(), `${churn}\u200B`])(
  'the mutes of a deployment apply if its ID comes as %s',
  async deployment => {
    const { detail } = await openEvent(paths.event(red, { deployment }))
    expect(await detail.findByText(/1 is muted for this deployment/)).toBeInTheDocument()
  },
)

test('the receivers for any deployment are shown if the URL names none', async () => {
  const { detail } = await openEvent(paths.event(red, { deployment: 'Customer churn' }))
  expect(await detail.findByText(/3 are muted for some deployments/)).toBeInTheDocument()
})

test('an event that no one gets links to a new policy', async () => {
  const { detail } = await openEvent(paths.event('secure_config.created'))
  expect(await detail.findByText('No policy covers this event, so no one is notified.')).toBeInTheDocument()
  expect(detail.getByRole('link', { name: 'Create policy for this event' })).toHaveAttribute(
    'href',
    paths.newPolicy({ event: 'secure_config.created', returnTo: paths.event('secure_config.created') }),
  )
})

test('if a policy has no delivery of the event, the page shows how far the log was searched', async () => {
  const { detail } = await openEvent(paths.event('dataset.created'))
  const row = await receiver(detail, 'Datasets, south')
  expect(row.getByText('Paused')).toBeInTheDocument()
  expect(await row.findByText('None found')).toBeInTheDocument()
  expect(await detail.findByText(/^Searched the latest 1,000 attempts, back to/)).toBeInTheDocument()
})

test('a policy whose channel was deleted is listed, but doesn’t send', async () => {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 100 } })
  const orphan = data.find(({ name }) => name === 'Service red to the pager')
  const body = { count: 1, totalCount: 1, next: null, previous: null, data: [{ ...orphan, channel: null }] }
  await call(addFault, { body: { operation: listPolicies.id, status: 200, times: 20, body } })
  const { detail } = await openEvent()
  expect(
    await detail.findByText('0 of 1 matching policy would send; 1 has a deleted channel.'),
  ).toBeInTheDocument()
  expect(
    (await receiver(detail, 'Service red to the pager')).getByText('Channel deleted'),
  ).toBeInTheDocument()
})

test.each([listDeliveries, listMutes])('a failed read of $resource is shown in its place', async ({ id }) => {
  await call(addFault, { body: { operation: id, status: 500, times: 20 } })
  const { detail } = await openEvent()
  expect(await detail.findByRole('alert')).toHaveTextContent('Server error')
  expect(await receivers(detail)).toHaveLength(10)
})
