import { cleanup, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { addFault } from '~/contract/mock-control'
import { createPolicy, listPolicies } from '~/contract/policies'

mockEachTest()

/** A channel of the sample that has no policies. */
async function sandbox() {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 100 } })
  const channel = data.find(({ name }) => name === 'Sandbox, please ignore')
  if (!channel) throw new Error('The sample has no sandbox')
  return channel
}

/** Opens the step after the creation of a channel. */
async function start() {
  const channel = await sandbox()
  const { user } = await openApp(`/channels/${channel.id}/start`)
  const drawer = within(
    await screen.findByRole('dialog', { name: 'Channel created. Which events should it get?' }),
  )
  const choose = async (name: RegExp) => user.click(await drawer.findByRole('checkbox', { name }))
  const press = async (name: string) => user.click(await drawer.findByRole('button', { name }))
  const stored = async () =>
    (await call(listPolicies, { query: { channelId: channel.id, offset: 0, limit: 100 } })).data
  return { user, drawer, choose, press, stored }
}

test('a new channel gets a policy for each selected group and event, named after both', async () => {
  const { user, drawer, choose, press, stored } = await start()
  await choose(/^Comment/)
  await user.click(drawer.getByRole('radio', { name: 'Individual events' }))
  await user.type(drawer.getByRole('searchbox'), 'project created')
  await choose(/^Project created/)
  await press('Create 2 policies')
  expect(await drawer.findByText('2 policies created')).toBeInTheDocument()
  const policies = await stored()
  expect(policies).toHaveLength(2)
  expect(policies.map(({ name }) => name)).toContain('Project created to Sandbox, please ignore')
  expect(drawer.getByRole('checkbox', { name: /^Project created/ })).toBeDisabled()
  expect(await drawer.findByRole('heading', { name: 'Channel set up' })).toBeInTheDocument()
  await press('Finish')
  expect(await screen.findByRole('heading', { level: 1, name: 'Sandbox, please ignore' })).toBeVisible()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('before policies are created, a warning says how many events the channel will get more than once', async () => {
  const { drawer, choose, press } = await start()
  await choose(/^Deployment critical health changes(?! and)/)
  expect(await drawer.findByText('Will start getting 7 events')).toBeVisible()
  await choose(/^Deployment health changes(?! and)/)
  expect(await drawer.findByText('Will get 7 events more than once')).toBeVisible()
  await choose(/^Deployment health changes(?! and)/)
  await press('Create 1 policy')
  await drawer.findByText('1 policy created')
  await choose(/^Deployment health changes(?! and)/)
  expect(await drawer.findByText('Will get 7 events more than once')).toBeVisible()
})

test('the test event is covered by the new policies, is about a known deployment, and is titled “Test”', async () => {
  const { user, drawer, choose, press } = await start()
  await choose(/^Deployment critical health changes and/)
  await press('Create 1 policy')
  await drawer.findByText('1 policy created')
  const link = drawer.getByRole('link', { name: 'Send test event' })
  expect(link).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/send-event\?type=\w+&deploymentId=[0-9a-f]{24}&title=Test$/),
  )
  await user.click(link)
  expect(await screen.findByLabelText('Title (optional)')).toHaveValue('Test')
})

test('no test event is offered while the channel has no policies, or while selected ones are not created', async () => {
  const { drawer, choose, press } = await start()
  const offered = () => drawer.queryByRole('link', { name: 'Send test event' })
  await choose(/^Comment/)
  expect(offered()).not.toBeInTheDocument()
  await choose(/^Comment/)
  expect(offered()).not.toBeInTheDocument()
  await choose(/^Comment/)
  await press('Create 1 policy')
  await drawer.findByText('1 policy created')
  expect(offered()).toBeInTheDocument()
  await choose(/^Deployment critical health changes and/)
  expect(offered()).not.toBeInTheDocument()
})

test('no test event is offered if the only policy of the channel is paused', async () => {
  const { id: channelId } = await sandbox()
  const body = { name: 'Paused', channelId, active: false, eventGroup: 'comment.all' }
  await call(createPolicy, { body })
  const { drawer } = await start()
  expect(await drawer.findByRole('button', { name: 'Finish' })).toBeInTheDocument()
  expect(drawer.queryByRole('link', { name: 'Send test event' })).not.toBeInTheDocument()
})

test('a policy that is refused is named with the reason, stays selected, and can be tried again', async () => {
  const { user, drawer, choose, press, stored } = await start()
  await user.click(await drawer.findByRole('radio', { name: 'Individual events' }))
  await user.type(drawer.getByRole('searchbox'), 'project created')
  await choose(/^Project created/)
  await call(addFault, { body: { operation: createPolicy.id, status: 500, times: 1 } })
  await press('Create 1 policy')
  expect(await drawer.findByRole('alert')).toHaveTextContent(/1 policy wasn’t created.*Project created/)
  expect(await stored()).toHaveLength(0)
  await press('Retry 1 policy')
  expect(await drawer.findByText('1 policy created')).toBeInTheDocument()
  expect(await stored()).toHaveLength(1)
})

test('after a reload, a trigger that the channel has a policy for cannot be selected again', async () => {
  const first = await start()
  await first.choose(/^Comment/)
  await first.press('Create 1 policy')
  expect(await first.drawer.findByText('1 policy created')).toBeInTheDocument()
  cleanup()
  const { drawer, stored } = await start()
  const comment = await drawer.findByRole('checkbox', { name: /^Comment/ })
  expect(comment).toBeChecked()
  expect(comment).toBeDisabled()
  expect(drawer.getByRole('button', { name: 'Finish' })).toBeInTheDocument()
  expect(await stored()).toHaveLength(1)
})
