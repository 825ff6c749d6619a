import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rememberedFailing, rememberFailing } from '~/api/failing-channels'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { createChannel, listChannels, updateChannel } from '~/contract/channels'
import { listDeliveries, resendDelivery } from '~/contract/deliveries'
import { addFault } from '~/contract/mock-control'
import { createPolicy } from '~/contract/policies'
import { knownOf } from '~/model/test-outcomes'
import { paths } from '~/paths'
import { reportHealth } from './seen-health'

mockEachTest()

async function idOf(namePart: string): Promise<string> {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart } })
  return data[0]?.id ?? ''
}

/** Opens the page of a channel. Returns the card with its state. */
async function openState(channelId: string) {
  await openApp(paths.channel(channelId))
  return within(await screen.findByRole('region', { name: 'Channel status' }))
}

describe('the page of a channel', () => {
  test('that is failing shows since when and why, and offers to fix it and to resend', async () => {
    const id = await idOf('Legacy ticket intake')
    const card = await openState(id)
    expect(await card.findByText(/^Failing since .+ · 401$/)).toBeInTheDocument()
    expect(card.getByText(/The receiver rejected the credentials/)).toBeInTheDocument()
    expect(card.getByText('35 undelivered notifications')).toBeInTheDocument()
    expect(card.getByRole('img', { name: 'Latest 24 notifications: 24 undelivered' })).toBeInTheDocument()
    expect(card.getByRole('link', { name: 'Fix channel' })).toHaveAttribute('href', paths.editChannel(id))
    const resend = card.getByRole('link', { name: 'Resend 35', description: /^Undelivered .* since / })
    expect(resend.getAttribute('href')).toMatch(/^\/deliveries\/resend\?channel=.+&of=all&from=/)
  })

  test('that is failing opens a form that shows since when and why', async () => {
    const id = await idOf('Legacy ticket intake')
    const { user, router } = await openApp(paths.channel(id))
    await user.click(await screen.findByRole('link', { name: 'Fix channel' }))
    const form = within(await screen.findByRole('dialog', { name: 'Edit channel' }))
    await form.findByLabelText('Name')
    expect(form.getByText(/^Failing since .+ · 401$/)).toBeInTheDocument()
    expect(form.getByText(/The receiver rejected the credentials/)).toBeInTheDocument()

    const healthy = paths.editChannel(await idOf('Fraud desk'))
    await act(() => router.navigate(healthy))
    await screen.findByDisplayValue('Fraud desk')
    expect(form.queryByText(/^Failing/)).not.toBeInTheDocument()
  })

  test('that is failing shows a passed test instead once changed settings have passed it, and still offers to resend', async () => {
    const { user, router } = await openApp(paths.channel(await idOf('Legacy ticket intake')))
    expect(await screen.findByText(/^Failing since/)).toBeInTheDocument()
    expect(
      await screen.findByRole('link', { name: 'Channels', description: '1 failing' }),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Edit channel' }))
    const url = await screen.findByLabelText('Payload URL')
    await user.clear(url)
    await user.paste('https://tickets.example/in')
    await user.click(screen.getByRole('button', { name: 'Test and save' }))
    const passed = /^Test passed .+, after the last failure$/
    expect(await screen.findByText(passed, undefined, { timeout: 10_000 })).toBeInTheDocument()
    // The form, which shows the channel’s health, too, closes a moment later.
    await waitFor(() => expect(screen.queryByText(/^Failing/)).not.toBeInTheDocument())
    expect(screen.getByText('35 undelivered notifications')).toBeInTheDocument()
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Channels', description: /failing/ }),
      ).not.toBeInTheDocument(),
    )

    await act(() => router.navigate('/channels'))
    const row = within(await screen.findByRole('row', { name: /Legacy ticket intake/ }))
    expect(await row.findByText(passed)).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: /^Flaky/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Failing/ })).not.toBeInTheDocument()
    await user.click(row.getByRole('link', { name: 'Resend 35' }))
    expect(await screen.findByText(/^A connection test of Legacy ticket intake passed/)).toBeInTheDocument()
  })

  test('that is failing shows a passed test of its stored settings instead, until they change', async () => {
    const id = await idOf('Legacy ticket intake')
    await call(updateChannel, {
      path: { channelId: id },
      body: { payloadUrl: 'https://tickets.example/in' },
    })
    const { user } = await openApp(paths.channel(id))
    await user.click(await screen.findByRole('button', { name: 'Test connection' }))
    const passed = /^Test passed .+, after the last failure$/
    expect(await screen.findByText(passed)).toBeInTheDocument()

    // Renaming a channel doesn't affect its test.
    await user.click(screen.getByRole('link', { name: 'Edit channel' }))
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.paste('Renamed')
    await user.click(screen.getByRole('button', { name: 'Save channel' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Renamed' })).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(await screen.findByText(passed)).toBeInTheDocument()

    await call(updateChannel, { path: { channelId: id }, body: { payloadUrl: 'https://other.example/in' } })
    cleanup()
    const card = await openState(id)
    expect(await card.findByText(/^Failing since/)).toBeInTheDocument()
  })

  test('that delivers only on a retry shows it as flaky', async () => {
    const card = await openState(await idOf('Vendor portal, north'))
    // Fewer are in the log of all channels: the channel's own log has the others.
    expect(await card.findByText('Flaky: 24 of 24 failed or needed a retry')).toBeInTheDocument()
    expect(card.getByText(/Check that the receiver is reliable/)).toBeInTheDocument()
    expect(card.queryByRole('link', { name: 'Fix channel' })).not.toBeInTheDocument()
  })

  test('that works shows that it is healthy, without any actions', async () => {
    const card = await openState(await idOf('Fraud desk'))
    expect(await card.findByText('Healthy')).toBeInTheDocument()
    // Its own log is used, which goes back further than the log of all channels.
    expect(await card.findByText('No undelivered notifications')).toBeInTheDocument()
    expect(card.queryByRole('link')).not.toBeInTheDocument()
  })

  test('without policies shows that it receives nothing', async () => {
    const card = await openState(await idOf('Sandbox'))
    expect(await card.findByText('No policies')).toBeInTheDocument()
    expect(card.getByText(/so it doesn’t receive anything/)).toBeInTheDocument()
  })

  test('whose policies have sent nothing yet shows “Never sent”', async () => {
    const { id } = await call(createChannel, { body: { channelType: 'InApp', name: 'New' } })
    await call(createPolicy, { body: { name: 'New', eventType: 'project.created', channelId: id } })
    const card = await openState(id)
    expect(await card.findByText('Never sent')).toBeInTheDocument()
    expect(card.getByRole('img', { name: 'No notifications in the loaded deliveries' })).toBeInTheDocument()
  })

  test('shows that the log could not be read, and everything else', async () => {
    await call(addFault, { body: { operation: listDeliveries.id, status: 500, times: 20 } })
    await openApp(paths.channel(await idOf('Fraud desk')))
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Policies 2' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Test connection' })).toBeEnabled()
  })

  test('shows the numbers of its policies and notifications in the tabs', async () => {
    await openApp(paths.channel(await idOf('Legacy ticket intake')))
    expect(await screen.findByRole('link', { name: 'Policies 2' })).toBeInTheDocument()
    expect(await screen.findByRole('link', { name: /^Deliveries \d+\+?$/ })).toBeInTheDocument()
  })

  test('shows the same number of notifications in the Deliveries tab and on its page', async () => {
    const id = await idOf('Legacy ticket intake')
    await openApp(paths.channelDeliveries(id))
    const [figure] = await screen.findAllByRole('link', { name: /^\d+ of [\d,]+$/ })
    const total = figure?.textContent.split(' ').at(-1)
    expect(screen.getByRole('link', { name: new RegExp(`^Deliveries ${total}\\+?$`) })).toBeInTheDocument()
  })

  test('shows the outcome of a connection test until the tested settings change', async () => {
    const { user } = await openApp(paths.channel(await idOf('Platform on-call pager')))
    await user.click(await screen.findByRole('button', { name: 'Test connection' }))
    expect(await screen.findByText('Test passed')).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Edit channel' }))
    const url = await screen.findByLabelText('Payload URL')
    await user.clear(url)
    await user.type(url, 'https://other.example/in')
    await user.click(screen.getByRole('button', { name: 'Save without testing' }))
    expect(await screen.findByText('Channel “Platform on-call pager” saved.')).toBeInTheDocument()
    expect(screen.queryByText('Test passed')).not.toBeInTheDocument()
  })

  test('of type Email offers a test event instead of a connection test', async () => {
    await openApp(paths.channel(await idOf('Finance, monthly costs')))
    expect(await screen.findByRole('link', { name: 'Send test event' })).toHaveAttribute(
      'href',
      paths.sendEvent({ title: 'Test' }),
    )
    expect(screen.queryByRole('button', { name: 'Test connection' })).not.toBeInTheDocument()
  })
})

test('while the undelivered notifications of a channel are being resent, its page and its row show how many, and that it is still failing', async () => {
  const id = await idOf('Legacy ticket intake')
  const before = await openState(id)
  const failing = (await before.findByText(/^Failing since .+ · 401$/)).textContent
  cleanup()
  const { data } = await call(listDeliveries, { query: { offset: 0, limit: 1000, channelId: id } })
  for (const { id: notificationId, status } of data)
    if (status === 'failed') await call(resendDelivery, { body: { notificationId } })
  const card = await openState(id)
  expect(await card.findByText('35 being resent')).toBeInTheDocument()
  expect(card.getByText(failing)).toBeInTheDocument()
  expect(card.queryByRole('link', { name: /^Resend/ })).not.toBeInTheDocument()
  cleanup()
  await openApp('/channels?health=failing')
  const row = within(await screen.findByRole('row', { name: /Legacy ticket intake/ }))
  expect(await row.findByText('35 being resent')).toBeInTheDocument()
  expect(row.getByText(failing)).toBeInTheDocument()
  expect(row.queryByRole('link', { name: /^Resend/ })).not.toBeInTheDocument()
})

describe('the list of channels', () => {
  test('puts failing channels first, and offers to resend their undelivered notifications', async () => {
    rememberFailing(new Set([await idOf('Legacy ticket intake')]))
    await openApp('/channels')
    expect(await screen.findByRole('link', { name: 'Resend 35' })).toBeInTheDocument()
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('Legacy ticket intake')
  })

  test('moves no row when the log shows which channels fail, and puts those first the next time', async () => {
    const { router } = await openApp('/channels')
    expect(await screen.findByRole('link', { name: 'Resend 35' })).toBeInTheDocument()
    expect(screen.getAllByRole('row')[1]).not.toHaveTextContent('Legacy ticket intake')
    await screen.findByText('1 failing')
    await act(() => router.navigate('/policies'))
    await screen.findByRole('heading', { name: 'Policies' })
    await act(() => router.navigate('/channels'))
    expect(await screen.findByRole('link', { name: 'Resend 35' })).toBeInTheDocument()
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('Legacy ticket intake')
  })

  test('puts those first that the navigation found failing last, such as in another data set of the demo', async () => {
    const id = await idOf('Fraud desk')
    const { router } = await openApp('/channels')
    await screen.findByText('1 failing')
    await act(() => router.navigate('/policies'))
    await screen.findByRole('heading', { name: 'Policies' })
    rememberFailing(new Set([id]))
    await act(() => router.navigate('/channels'))
    await screen.findByRole('link', { name: 'Fraud desk' })
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('Fraud desk')
  })

  test('does not store which channels are failing, which the navigation does', () => {
    const failing = new Set(['65f0c0de00000000000000c1'])
    rememberFailing(failing)
    // The log also names deleted channels and channels without policies.
    reportHealth(knownOf([]), () => 'failing')
    expect(rememberedFailing()).toEqual(failing)
  })

  test('can be filtered by health, with the number of channels', async () => {
    const { user } = await openApp('/channels')
    const filters = within(await screen.findByRole('group', { name: 'Filter by health' }))
    expect(filters.getByRole('button', { name: 'All 20' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(filters.getByRole('button', { name: 'Failing 1' }))
    expect(screen.getByText('1–1 of 1')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Legacy ticket intake' })).toBeInTheDocument()
    await user.click(filters.getByRole('button', { name: /^No policies \d$/ }))
    expect(screen.getByRole('link', { name: 'Sandbox, please ignore' })).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Fraud desk' })).not.toBeInTheDocument()
  })

  test('counts the filter by health on the button of the filters', async () => {
    await openApp('/channels?type=Webhook&health=failing')
    expect(await screen.findByRole('button', { name: 'Filter · 2' })).toBeInTheDocument()
  })

  test('shows its rows without outcomes, and no error, if the log cannot be read', async () => {
    await call(addFault, { body: { operation: listDeliveries.id, status: 500, times: 20 } })
    await openApp('/channels')
    const row = await screen.findByRole('row', { name: /Audit store/ })
    await waitFor(() => expect(row.querySelector('[aria-busy="true"]')).toBeNull())
    expect(row).toHaveTextContent('ago')
    expect(row).not.toHaveTextContent(/Healthy|Delivered/)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('filtered by failing channels reports a log that cannot be read', async () => {
    await call(addFault, { body: { operation: listDeliveries.id, status: 500, times: 20 } })
    await openApp('/channels?health=failing')
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument()
    expect(screen.queryByText('No matching channels')).not.toBeInTheDocument()
  })
})
