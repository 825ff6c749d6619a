import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { addFault } from '~/contract/mock-control'
import { createPolicy, listPolicies } from '~/contract/policies'

mockEachTest()

/** Opens the form of a new policy for the channel without policies, to select several triggers. */
async function openSeveral() {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 100 } })
  const channelId = data.find(({ name }) => name === 'Sandbox, please ignore')?.id ?? ''
  const { user } = await openApp(`/policies/new?channelId=${channelId}`)
  const drawer = within(await screen.findByRole('dialog', { name: 'Create policy' }))
  await user.click(await drawer.findByRole('button', { name: 'Select several triggers' }))
  const choose = async (name: RegExp) => user.click(await drawer.findByRole('checkbox', { name }))
  const press = async (name: string) => user.click(await drawer.findByRole('button', { name }))
  const stored = async () =>
    (await call(listPolicies, { query: { channelId, offset: 0, limit: 100 } })).data.map(({ name }) => name)
  return { user, drawer, choose, press, stored }
}

test('several triggers create a policy each, named after the trigger and the channel', async () => {
  const { choose, press, stored, drawer } = await openSeveral()
  await choose(/^Comment-related/)
  await choose(/^Project-related/)
  expect(await drawer.findByText(/^Will start getting \d+ events$/)).toBeVisible()
  await press('Create 2 policies')
  expect(await screen.findByText('2 policies created')).toBeInTheDocument()
  expect(await stored()).toEqual([
    'Project-related events to Sandbox, please ignore',
    'Comment-related events to Sandbox, please ignore',
  ])
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('a rejected policy is named with the reason, and its trigger stays selected', async () => {
  const { choose, press, stored, drawer } = await openSeveral()
  await choose(/^Comment-related/)
  await choose(/^Project-related/)
  await call(addFault, { body: { operation: createPolicy.id, status: 500, times: 1 } })
  await press('Create 2 policies')
  expect(await drawer.findByText(/Not created: .*Comment-related events/)).toBeVisible()
  expect(await stored()).toHaveLength(1)
  expect(drawer.getByRole('checkbox', { name: /^Comment-related/ })).toBeChecked()
  await press('Create 1 policy')
  expect(await screen.findByText('1 policy created')).toBeInTheDocument()
  expect(await stored()).toHaveLength(2)
})

test('without a trigger, the form asks for one, and the user can switch back to a single trigger', async () => {
  const { user, press, stored, drawer } = await openSeveral()
  await press('Create policy')
  expect(await drawer.findByRole('alert')).toBeVisible()
  expect(await stored()).toEqual([])
  await user.click(drawer.getByRole('button', { name: 'Select a single trigger' }))
  expect(drawer.getByRole('radio', { name: /^Comment-related/ })).not.toBeChecked()
})
