import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { deleteChannel, listChannels, testChannel, updateChannel } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { addFault, getOutbox, resetMock } from '~/contract/mock-control'
import { createPolicy, deletePolicy, listPolicies } from '~/contract/policies'

mockEachTest()

/** Returns every channel that the service has. */
const stored = async () => (await call(listChannels, { query: { offset: 0, limit: 100 } })).data

async function storedAs(name: string) {
  const found = (await stored()).find(channel => channel.name === name)
  if (!found) throw new Error(`No channel is named ${name}`)
  return found
}

const startEmpty = () => call(resetMock, { body: { seed: 'empty' } })

/** Opens the console at an address. */
async function open(address: string) {
  const { user } = await openApp(address)
  return {
    user,
    press: async (name: string) => user.click(await screen.findByRole('button', { name })),
    follow: async (name: string | RegExp) => user.click(await screen.findByRole('link', { name })),
    fill: async (label: string, text: string) => {
      const field = await screen.findByLabelText(label)
      await user.clear(field)
      await user.type(field, text)
    },
  }
}

test('a new channel appears in the list', async () => {
  await startEmpty()
  const { follow, fill, press } = await open('/channels/new')
  await follow(/^Slack/)
  await fill('Name', 'Release desk')
  await fill('Incoming webhook URL', 'https://chat.example/services/T01/B55/s3cret')
  const fetched = vi.spyOn(globalThis, 'fetch')
  await press('Save without testing')
  expect(await screen.findByText('Channel “Release desk” created.')).toBeInTheDocument()
  expect(fetched.mock.calls.filter(([url]) => String(url).endsWith(testChannel.url))).toEqual([])
  fetched.mockRestore()
  const row = await screen.findByRole('row', { name: /Release desk/ })
  expect(row).toHaveTextContent('Slack')
  expect(row).not.toHaveTextContent('s3cret')
  expect(await storedAs('Release desk')).toMatchObject({ channelType: 'Slack', policyCount: 0 })
})

test('a channel is saved once its test has passed', async () => {
  const { fill, press } = await open('/channels/new/Webhook')
  await fill('Name', 'Night shift')
  await fill('Payload URL', 'https://hooks.example/in')
  const fetched = vi.spyOn(globalThis, 'fetch')
  await press('Test and save')
  expect(await screen.findByText('Channel “Night shift” created.')).toBeInTheDocument()
  expect(fetched.mock.calls.filter(([url]) => String(url).endsWith(testChannel.url))).toHaveLength(1)
  fetched.mockRestore()
  expect(await storedAs('Night shift')).toMatchObject({ payloadUrl: 'https://hooks.example/in' })
})

test('a channel shows its settings, except its secrets', async () => {
  const { follow } = await open('/channels')
  await follow('Platform on-call pager')
  expect(await screen.findByRole('heading', { level: 1, name: 'Platform on-call pager' })).toBeInTheDocument()
  const facts = screen.getAllByRole('definition').map(fact => fact.textContent)
  expect(facts).toContain('X-Routing-Key: ••••••')
  expect(facts).toContain('Set')
  expect(document.body).not.toHaveTextContent('pager-4f1c29')
  expect(document.body).not.toHaveTextContent('https://pager.example/api/integrations/7c1d09/events')
})

test('a changed channel keeps its other settings, including its secret', async () => {
  const before = await storedAs('Platform on-call pager')
  const { fill, press } = await open(`/channels/${before.id}/edit`)
  await fill('Name', 'Pager, renamed')
  await press('Save channel')
  expect(await screen.findByRole('heading', { level: 1, name: 'Pager, renamed' })).toBeInTheDocument()
  const after = await storedAs('Pager, renamed')
  expect(after).toEqual({ ...before, name: 'Pager, renamed', updatedAt: after.updatedAt })
})

test('a change by another user in the meantime is shown before it is overwritten', async () => {
  const { id } = await storedAs('Fraud desk')
  const { fill, press } = await open(`/channels/${id}/edit`)
  await fill('Name', 'Mine')
  await call(updateChannel, { path: { channelId: id }, body: { name: 'Theirs', languageCode: 'fr' } })
  await press('Save channel')
  const dialog = within(await screen.findByRole('dialog', { name: 'Someone else changed this' }))
  expect(dialog.getByRole('row', { name: 'Name Theirs Mine' })).toBeInTheDocument()
  expect(dialog.getByRole('row', { name: /^Message language .* Unchanged$/ })).toBeInTheDocument()
  await press('Overwrite with my changes')
  expect(await screen.findByRole('heading', { level: 1, name: 'Mine' })).toBeInTheDocument()
  expect(await storedAs('Mine')).toMatchObject({ id, languageCode: 'fr' })
})

test('a secret that another user has replaced in the meantime is overwritten only on request, and is not shown', async () => {
  const { id } = await storedAs('Platform on-call pager')
  const { fill, press } = await open(`/channels/${id}/edit`)
  await fill('Secret token (optional)', 'my-new-secret')
  await call(updateChannel, { path: { channelId: id }, body: { secretToken: 'their-new-secret' } })
  await press('Save without testing')
  const dialog = within(await screen.findByRole('dialog', { name: 'Someone else changed this' }))
  expect(dialog.getByRole('row', { name: 'Secret token New secret New secret' })).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent('their-new-secret')
  await press('Keep theirs')
  expect(await screen.findByRole('heading', { level: 1, name: 'Platform on-call pager' })).toBeInTheDocument()
  expect(await storedAs('Platform on-call pager')).toMatchObject({ secretToken: 'their-new-secret' })
})

test('an Email channel is created with the mailed code', async () => {
  await startEmpty()
  const { user, fill, press } = await open('/channels/new/Email')
  await fill('Name', 'On-call')
  await fill('Email address', 'on-call@example.com')
  await press('Create channel')
  const first = await screen.findByLabelText('Digit 1')
  const [mail] = (await call(getOutbox, {})).data
  await user.click(first)
  await user.paste(mail?.code ?? '')
  expect(await screen.findByText('Channel “On-call” created.')).toBeInTheDocument()
  expect(await storedAs('On-call')).toMatchObject({ emailAddress: 'on-call@example.com' })
})

test('an unused channel is deleted after a confirmation', async () => {
  const { user, press } = await open('/channels')
  await press('Actions for Sandbox, please ignore')
  await user.click(await screen.findByRole('menuitem', { name: 'Delete channel' }))
  const question = await screen.findByRole('dialog', { name: 'Delete “Sandbox, please ignore”?' })
  await user.click(within(question).getByRole('button', { name: 'Delete channel' }))
  expect(await screen.findByText('Channel “Sandbox, please ignore” deleted.')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('row', { name: /Sandbox/ })).not.toBeInTheDocument())
  expect((await stored()).map(channel => channel.name)).not.toContain('Sandbox, please ignore')
})

/** Opens the dialog that confirms a channel's deletion, from its row. */
async function askDelete(name: string) {
  const { user, press } = await open('/channels')
  await press(`Actions for ${name}`)
  await user.click(await screen.findByRole('menuitem', { name: 'Delete channel' }))
  const question = within(await screen.findByRole('dialog', { name: `Delete “${name}”?` }))
  const confirm = async (choice?: string) => {
    if (choice) await user.click(question.getByRole('radio', { name: choice }))
    await user.click(question.getByRole('button', { name: 'Delete channel' }))
  }
  return { user, question, confirm }
}

test('a channel that another user has already deleted also leaves the list', async () => {
  const { confirm } = await askDelete('Sandbox, please ignore')
  const { id } = await storedAs('Sandbox, please ignore')
  await call(deleteChannel, { path: { channelId: id } })
  await confirm()
  expect(await screen.findByText('Channel “Sandbox, please ignore” deleted.')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('row', { name: /Sandbox/ })).not.toBeInTheDocument())
})

describe('a channel in use', () => {
  test('lists its policies, which move to another channel before it is deleted', async () => {
    const { user, question, confirm } = await askDelete('Platform on-call')
    const policies = await question.findAllByRole('listitem')
    expect(policies.map(policy => policy.textContent)).toContain('Critical health to on-call')
    expect(question.getByRole('button', { name: 'Delete channel' })).toBeDisabled()
    await user.type(question.getByLabelText('Move to', { selector: 'input' }), 'Sandbox')
    await user.click(await screen.findByRole('option', { name: 'Sandbox, please ignore' }))
    await confirm()
    expect(await screen.findByText('Channel “Platform on-call” deleted.')).toBeInTheDocument()
    expect(await storedAs('Sandbox, please ignore')).toMatchObject({ policyCount: 3 })
    expect((await stored()).map(channel => channel.name)).not.toContain('Platform on-call')
  })

  test('is not offered as a target for its own policies', async () => {
    const { user, question } = await askDelete('Platform on-call')
    await user.type(question.getByLabelText('Move to', { selector: 'input' }), 'Platform on-call')
    await user.click(await screen.findByRole('option', { name: 'Platform on-call' }))
    expect(
      question.getByText('This channel is also being deleted. Choose a different one.'),
    ).toBeInTheDocument()
    expect(question.getByRole('button', { name: 'Delete channel' })).toBeDisabled()
  })

  test('is deleted with its policies if the user selects that', async () => {
    const { confirm } = await askDelete('Platform on-call')
    await confirm('Delete the policies as well')
    expect(await screen.findByText('Channel “Platform on-call” deleted.')).toBeInTheDocument()
    const { data } = await call(listPolicies, { query: { offset: 0, limit: 100 } })
    expect(data.map(policy => policy.name)).not.toContain('Critical health to on-call')
  })
})

test('the policies of selected channels are paused and resumed, with a count for each channel', async () => {
  const { user, press } = await open('/channels')
  for (const name of ['Audit store', 'Data lake ingest', 'Sandbox, please ignore'])
    await user.click(await screen.findByRole('checkbox', { name: `Select ${name}` }))
  await press('Pause policies')
  const question = within(await screen.findByRole('dialog', { name: 'Pause all policies for 3 channels?' }))
  await user.click(question.getByRole('button', { name: 'Pause policies' }))
  const result = within(await screen.findByRole('dialog', { name: 'Policies paused' }))
  expect(result.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Audit store: 2 policies paused',
    'Sandbox, please ignore: no policies',
    'Data lake ingest: 0 policies paused, 1 already paused',
  ])
  const { id: channelId } = await storedAs('Audit store')
  const activeNow = async () =>
    (await call(listPolicies, { query: { channelId, offset: 0, limit: 100 } })).data.map(
      policy => policy.active,
    )
  expect(await activeNow()).toEqual([false, false])

  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('checkbox', { name: 'Select Audit store' }))
  await press('Resume policies')
  const resume = within(await screen.findByRole('dialog', { name: /^Resume all policies/ }))
  await user.click(resume.getByRole('button', { name: 'Resume policies' }))
  const resumed = within(await screen.findByRole('dialog', { name: 'Policies resumed' }))
  expect(resumed.getByRole('listitem')).toHaveTextContent('Audit store: 2 policies resumed')
  expect(await activeNow()).toEqual([true, true])
})

test('a channel has a tab with the policies that send to it', async () => {
  const { user, follow } = await open('/channels')
  await follow('Data lake ingest')
  await user.click(
    within(await screen.findByRole('navigation', { name: 'Channel sections' })).getByRole('link', {
      name: 'Policies 1',
    }),
  )
  expect(await screen.findByRole('switch', { name: 'Active: Datasets to the lake' })).not.toBeChecked()
  expect(screen.getByRole('link', { name: 'Policies 1' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: 'Create policy' })).toBeInTheDocument()
})

describe('a refused request', () => {
  test('to move or delete one policy keeps the channel, and is reported with the policy', async () => {
    const { question, confirm } = await askDelete('Platform on-call')
    await call(addFault, { body: { operation: deletePolicy.id, status: 500, times: 1 } })
    await confirm('Delete the policies as well')
    expect(await question.findByRole('alert')).toHaveTextContent(
      /^1 failed:Platform on-call: Deleted 0 of 3 policies. “Rate limits to on-call” couldn’t be deleted/,
    )
    expect(await storedAs('Platform on-call')).toMatchObject({ policyCount: 3 })
  })

  test('to delete a channel that is used in the meantime shows the message of the server', async () => {
    const { question, confirm } = await askDelete('Sandbox, please ignore')
    const { id: channelId } = await storedAs('Sandbox, please ignore')
    const body = { name: 'In the meantime', eventType: 'project.created', channelId }
    await call(createPolicy, { body })
    await confirm()
    expect(await question.findByRole('alert')).toHaveTextContent(/Channel "Sandbox.*In the meantime/)
    expect(await storedAs('Sandbox, please ignore')).toBeDefined()
  })

  test('to save is shown in the form, which keeps the input', async () => {
    await startEmpty()
    const { fill, press } = await open('/channels/new/InApp')
    await fill('Name', 'conflict')
    await press('Create channel')
    expect(await screen.findByRole('alert')).toHaveTextContent('A channel named "conflict" exists already')
    expect(screen.getByLabelText('Name')).toHaveValue('conflict')
  })
})

describe('a channel that the loaded deliveries do not include', () => {
  const logOnly = (data: readonly object[]) =>
    call(addFault, {
      body: {
        operation: listDeliveries.id,
        status: 200,
        times: 10,
        body: { count: data.length, totalCount: data.length, next: null, previous: null, data },
      },
    })

  test('has an unknown outcome in the list, whenever its last notification was sent', async () => {
    const { id } = await storedAs('Fraud desk')
    const { data } = await call(listDeliveries, { query: { offset: 0, limit: 100 } })
    const others = data.filter(({ channelId }) => channelId !== id)
    await logOnly(others)
    await open('/channels')
    const row = await screen.findByRole('row', { name: /Fraud desk/ })
    await waitFor(() => expect(row).toHaveTextContent('Outcome unknown'))
  })

  test('is not shown as a channel without deliveries', async () => {
    const { id, lastNotificationAt } = await storedAs('Fraud desk')
    expect(lastNotificationAt).not.toBeNull()
    await logOnly([])
    await open(`/channels/${id}/deliveries`)
    expect(await screen.findByText('No deliveries in the log')).toBeInTheDocument()
    expect(screen.getByText(/^Last sent: .*The delivery log has no entry for it/)).toBeInTheDocument()
    expect(screen.queryByText('Nothing has been sent to this channel yet')).not.toBeInTheDocument()
  })
})
