import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { addFault } from '~/contract/mock-control'
import { listPolicies, updatePolicy } from '~/contract/policies'

mockEachTest()

/** Pauses or resumes a policy as another tab or user does, so that the page doesn't know. */
async function setActive(name: string, active: boolean) {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1000 } })
  const policyId = data.find(policy => policy.name === name)?.id ?? ''
  await call(updatePolicy, { path: { policyId }, body: { active } })
}

const attempts = async () => (await call(listDeliveries, { query: { offset: 0, limit: 1 } })).totalCount

async function openForm() {
  const { user } = await openApp('/send-event?type=serviceHealthChangeRed')
  await screen.findByText('Goes to 8 channels (1 of them failing) through 9 policies.')
  return user
}
const question = async (title: string) => within(await screen.findByRole('dialog', { name: title }))

test('a policy that was paused elsewhere is named before the event is sent', async () => {
  const user = await openForm()
  await setActive('Deployment health to tickets', false)
  await user.click(screen.getByRole('button', { name: 'Send event to 8 channels' }))
  const dialog = await question('Send this event to 7 channels?')
  expect(dialog.getByText('The receivers have changed since you last checked')).toBeInTheDocument()
  expect(dialog.getByRole('listitem')).toHaveTextContent(
    /^“.?Deployment health to tickets.?” no longer sends to “.?Ticket intake.?”\.$/,
  )
  expect(
    dialog.getByText('Goes to 7 channels (1 of them failing) through 8 policies; 1 policy is paused.'),
  ).toBeInTheDocument()
})

test('nothing is sent if the user cancels, and the form keeps the event', async () => {
  const user = await openForm()
  const before = await attempts()
  await user.click(screen.getByRole('button', { name: 'Send event to 8 channels' }))
  const dialog = await question('Send this event to 8 channels?')
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(await attempts()).toBe(before)
  expect(screen.getByRole('combobox', { name: 'Event type' })).toHaveValue(
    'Deployment Service Health Change: Red',
  )
})

test('if a policy changes while the question is open, the user is asked again and nothing is sent before', async () => {
  const user = await openForm()
  await user.click(screen.getByRole('button', { name: 'Send event to 8 channels' }))
  const first = await question('Send this event to 8 channels?')
  expect(first.queryByRole('listitem')).not.toBeInTheDocument()
  await setActive('Fraud model health', false)
  const before = await attempts()
  await user.click(first.getByRole('button', { name: 'Send event to 8 channels' }))
  const second = await question('Send this event to 7 channels?')
  expect(second.getByRole('listitem')).toHaveTextContent(/^“.?Fraud model health.?” no longer sends to /)
  expect(await attempts()).toBe(before)
  await user.click(second.getByRole('button', { name: 'Send event to 7 channels' }))
  expect(await screen.findByRole('heading', { name: 'Event sent' })).toBeInTheDocument()
  expect(await screen.findByText(/^7 of 8 delivered/)).toBeInTheDocument()
})

test('if the policies can’t be read again, the confirmation shows that the receivers are unknown', async () => {
  const user = await openForm()
  await call(addFault, { body: { operation: listPolicies.id, status: 500, times: 20 } })
  await user.click(screen.getByRole('button', { name: 'Send event to 8 channels' }))
  const dialog = await question('Send this event?')
  expect(dialog.getByText('It isn’t known who will be notified.')).toBeInTheDocument()
})
