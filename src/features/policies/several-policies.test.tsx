import { cleanup, screen, waitFor, within } from '@testing-library/react'
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

/** Starts to create two policies, and returns while the first one is being created. */
async function createTwoSlowly() {
  const opened = await openSeveral()
  await opened.choose(/^Comment-related/)
  await opened.choose(/^Project-related/)
  await call(addFault, { body: { operation: createPolicy.id, delayMs: 1000 } })
  await opened.press('Create 2 policies')
  expect(await opened.drawer.findByText('0 of 2 created…')).toBeVisible()
  return opened
}

test('creating several policies shows the progress, and can be stopped, with the rest still selected', async () => {
  const { press, stored, drawer } = await createTwoSlowly()
  await press('Stop')
  expect(await drawer.findByText('1 of 2 policies created')).toBeVisible()
  expect(drawer.getByText('Comment-related events to Sandbox, please ignore')).toBeVisible()
  expect(drawer.getByRole('checkbox', { name: /^Comment-related/ })).not.toBeChecked()
  expect(drawer.getByRole('checkbox', { name: /^Project-related/ })).toBeChecked()
  expect(await stored()).toHaveLength(1)
  await press('Create 1 policy')
  expect(await screen.findByText('1 policy created')).toBeInTheDocument()
  expect(await stored()).toHaveLength(2)
})

test('closing the form stops before the next policy, and a message shows how many were created', async () => {
  const { press, stored } = await createTwoSlowly()
  await press('Cancel')
  expect(await screen.findByText(/^Couldn’t save\. .* 1 of 2 policies created$/)).toBeInTheDocument()
  expect(await stored()).toHaveLength(1)
})

test('while policies are being created, the draft keeps only the triggers that are left', async () => {
  const { choose, press, drawer } = await openSeveral()
  await choose(/^Comment-related/)
  await choose(/^Project-related/)
  await call(addFault, { body: { operation: createPolicy.id, delayMs: 1 } })
  await call(addFault, { body: { operation: createPolicy.id, delayMs: 1000 } })
  await press('Create 2 policies')
  expect(await drawer.findByText('1 of 2 created…')).toBeVisible()
  const draft = Object.values(sessionStorage).join('')
  expect(draft).toContain('Project-related')
  expect(draft).not.toContain('Comment-related')
  expect(await screen.findByText('2 policies created')).toBeInTheDocument()
})

test('a policy that was created by a call whose response got lost is not created again', async () => {
  const { choose, press, stored } = await openSeveral()
  await choose(/^Comment-related/)
  await press('Create 1 policy')
  expect(await screen.findByText('1 policy created')).toBeInTheDocument()
  cleanup()
  const again = await openSeveral()
  await again.choose(/^Comment-related/)
  await again.choose(/^Project-related/)
  await again.press('Create 2 policies')
  expect(await screen.findByText('2 policies created')).toBeInTheDocument()
  expect(await stored()).toEqual([
    'Project-related events to Sandbox, please ignore',
    'Comment-related events to Sandbox, please ignore',
  ])
})

test('without a trigger, the form asks for one, and the user can switch back to a single trigger', async () => {
  const { user, press, stored, drawer } = await openSeveral()
  await press('Create policy')
  expect(await drawer.findByRole('alert')).toBeVisible()
  expect(await stored()).toEqual([])
  await user.click(drawer.getByRole('button', { name: 'Select a single trigger' }))
  expect(drawer.getByRole('radio', { name: /^Comment-related/ })).not.toBeChecked()
})
