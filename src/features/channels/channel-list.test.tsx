import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { addFault, resetMock } from '~/contract/mock-control'

mockEachTest()

/** Returns the rows of the list, from the top, without its head. */
async function rows(): Promise<HTMLElement[]> {
  const list = within(await screen.findByRole('table', { name: 'Channels' }))
  await list.findByRole('link', { name: 'Fraud desk' })
  return list.getAllByRole('row').slice(1)
}

test('an unreadable row is named in a sorted list too, and the others are shown', async () => {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Fraud desk' } })
  const body = {
    count: 2,
    totalCount: 2,
    next: null,
    previous: null,
    data: [{ id: 'odd', name: 7 }, ...data],
  }
  await call(addFault, { body: { operation: listChannels.id, status: 200, times: 20, body } })
  await openApp('/channels?sort=name')
  expect(await screen.findByText(/^One row couldn’t be read/)).toHaveTextContent('odd')
  // The notice has a row of its own.
  expect(await rows()).toHaveLength(2)
})

test.each([
  ['/channels', 'Channels'],
  ['/policies', 'Policies'],
])('a URL past the end of the list opens the last page of %s', async (path, name) => {
  const { router } = await openApp(`${path}?offset=600`)
  await waitFor(() => expect(router.state.location.search).toBe(''))
  expect(router.state.location.pathname).toBe(path)
  await waitFor(() =>
    expect(within(screen.getByRole('table', { name })).getAllByRole('link').length).toBeGreaterThan(0),
  )
  // The page that does not exist is not in the history.
  expect(router.state.historyAction).toBe('REPLACE')
})

test('the list can be sorted by use, with the most used channel first', async () => {
  await openApp('/channels?sort=-policies')
  const [first] = await rows()
  expect(first).toHaveTextContent('Data science alerts')
  expect(screen.getByRole('columnheader', { name: 'Used by' })).toHaveAttribute('aria-sort', 'descending')
})

test('the list can be sorted by health, also if it was opened before the failing channels were known', async () => {
  const { user } = await openApp('/channels')
  const [before] = await rows()
  expect(before).not.toHaveTextContent('Legacy ticket intake')
  await user.click(screen.getByRole('button', { name: 'Health' }))
  await waitFor(async () => expect((await rows())[0]).toHaveTextContent('Legacy ticket intake'))
  expect(screen.getByRole('columnheader', { name: 'Health' })).toHaveAttribute('aria-sort', 'ascending')
})

test('a mistyped URL still shows the list', async () => {
  await openApp('/channels?offset=-7&sort=nonsense')
  expect(await rows()).toHaveLength(20)
  expect(screen.getByText('1–20 of 20')).toBeInTheDocument()
})

test('a failing row links to the plan that resends what it did not deliver', async () => {
  const { user, router } = await openApp('/channels')
  await user.click(await screen.findByRole('link', { name: 'Resend 35' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/deliveries/resend'))
  expect(router.state.location.search).toMatch(/^\?channel=\w+&of=all&from=[^&]+$/)
})

test('the empty list explains what a channel is for, and links to the form of the first one', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  const { user } = await openApp('/channels')
  expect(await screen.findByRole('heading', { name: 'No channels yet' })).toBeInTheDocument()
  const [, link] = within(screen.getByRole('main')).getAllByRole('link', { name: 'Create channel' })
  await user.click(link ?? screen.getByRole('main'))
  expect(await screen.findByRole('dialog', { name: 'Create channel' })).toBeInTheDocument()
})

test.each(['ffffffffffffffffffffffff', 'mistyped'])(
  'a channel that does not exist is reported at the URL with %s, which links back to the list',
  async id => {
    const { user } = await openApp(`/channels/${id}`)
    expect(await screen.findByRole('alert')).toHaveTextContent('Not found')
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }))
    expect((await rows()).length).toBeGreaterThan(1)
  },
)

test('an unused channel is deleted from its page, and the list opens', async () => {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Sandbox' } })
  const { user, router } = await openApp(`/channels/${data[0]?.id}`)
  await user.click(await screen.findByRole('button', { name: 'Actions for Sandbox, please ignore' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete channel' }))
  const question = within(await screen.findByRole('dialog', { name: 'Delete “Sandbox, please ignore”?' }))
  await user.click(question.getByRole('button', { name: 'Delete channel' }))
  expect(await screen.findByText('Channel “Sandbox, please ignore” deleted.')).toBeInTheDocument()
  expect(await rows()).toHaveLength(19)
  expect(router.state.location.pathname).toBe('/channels')
  expect(screen.queryByRole('link', { name: 'Sandbox, please ignore' })).not.toBeInTheDocument()
})

test('the URL of a new channel of an unknown type opens the type picker', async () => {
  await openApp('/channels/new/Pigeon')
  expect(await screen.findByText('Where should this channel send notifications?')).toBeInTheDocument()
})

test.each([
  ['/channels', 'No matching channels for “qzx”'],
  ['/policies', 'No matching policies for “qzx”'],
  ['/events', 'No matching events for “qzx”'],
  ['/deliveries', 'No matching deliveries for “qzx”'],
])('%s shows the search text that nothing matches', async (address, title) => {
  await openApp(`${address}?search=qzx`)
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
})
