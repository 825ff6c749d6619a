import { notifications } from '@mantine/notifications'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { createMute, listMutes } from '~/contract/mutes'
import { resetMock } from '~/contract/mock-control'
import { deletePolicy, listPolicies } from '~/contract/policies'
import { paths } from '~/paths'

const churn = '65f1de910700000000000001'

mockEachTest()

afterEach(() => notifications.clean())

const stored = async () => (await call(listMutes, { query: { offset: 0, limit: 100 } })).data

async function policyId(namePart: string) {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1, namePart } })
  return data[0]?.id ?? ''
}

/** Returns the rows of mutes, once they are loaded. */
async function rows() {
  await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  return screen.getAllByRole('row').slice(1)
}

test('a mute is listed with its policy and channel, and marked if it is ineffective', async () => {
  await call(deletePolicy, { path: { policyId: await policyId('Fraud model health') } })
  await openApp('/mutes')
  expect(
    await screen.findByRole('row', { name: /Drift turned red.*Data science alerts.*Muting/ }),
  ).toBeVisible()
  expect(screen.getByRole('row', { name: /Shared deployments.*Policy paused/ })).toBeVisible()
  expect((await rows()).at(-1)).toHaveTextContent('Policy deleted')
})

test('a filter shows only ineffective mutes, and no match has its own empty state', async () => {
  const { user } = await openApp('/mutes')
  expect(await rows()).toHaveLength(6)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Without effect')
  expect(await rows()).toHaveLength(1)
  await user.type(screen.getByRole('searchbox', { name: 'Search by name or ID' }), 'no one')
  expect(await screen.findByRole('heading', { name: 'No matching mutes for “no one”' })).toBeVisible()
})

test('a link fills in the form, which shows what the mute silences, and the mute appears in the list', async () => {
  const id = await policyId('Drift turned red')
  const { user } = await openApp(`/mutes/new?policyId=${id}&entityId=${churn}`)
  const drawer = within(await screen.findByRole('dialog', { name: 'Create mute' }))
  expect(
    await drawer.findByText(
      'Policy “Drift turned red” will stop sending notifications about “Customer churn”.',
    ),
  ).toBeVisible()
  await user.click(drawer.getByRole('button', { name: 'Create mute' }))
  expect(await screen.findByText('Muted “Drift turned red” for “Customer churn”.')).toBeInTheDocument()
  const row = { name: new RegExp(`Drift turned red.*${churn}`) }
  expect(await screen.findByRole('row', row)).toBeVisible()
  expect(await stored()).toContainEqual(expect.objectContaining({ policyId: id, entityId: churn }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await user.keyboard('z')
  await waitFor(() => expect(screen.queryByRole('row', row)).not.toBeInTheDocument())
})

test.each(['Create mute', 'Cancel'])(
  'after “%s”, the form of a mute leads back to the page that it was opened from, with its filters',
  async action => {
    const returnTo = paths.policies({ search: 'drift' })
    const id = await policyId('Drift turned red')
    const { user, router } = await openApp(paths.newMute({ policyId: id, entityId: churn, returnTo }))
    const drawer = within(await screen.findByRole('dialog', { name: 'Create mute' }))
    await drawer.findByText(/will stop sending notifications/)
    await user.click(drawer.getByRole('button', { name: action }))
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.policies()))
    expect(router.state.location.search).toBe('?search=drift')
  },
)

test('a pasted organization ID finds its mutes, which only the service can do', async () => {
  const { user, router } = await openApp('/mutes?org=65f0c0de00000000000000a1')
  expect(await rows()).toHaveLength(6)
  const field = screen.getByRole('searchbox', { name: 'Search by name or ID' })
  expect(field).toHaveValue('65f0c0de00000000000000a1')
  await user.clear(field)
  await user.type(field, 'f'.repeat(24))
  expect(await screen.findByRole('heading', { name: /^No matching mutes for/ })).toBeVisible()
  expect(router.state.location.search).toBe(`?search=${'f'.repeat(24)}`)
})

describe('the form', () => {
  test.each([
    ['Shared deployments', churn, /is paused, so it isn’t sending anything/],
    ['Fraud model health', churn, /is already muted for “Customer churn”/],
  ])('shows that muting %s changes nothing', async (name, entityId, note) => {
    await openApp(`/mutes/new?policyId=${await policyId(name)}&entityId=${entityId}`)
    expect(await screen.findByText(note)).toBeVisible()
  })

  test('shows that the policy of a link is deleted', async () => {
    await openApp(`/mutes/new?policyId=${'f'.repeat(24)}&entityId=${churn}`)
    expect(await screen.findByText(/This policy no longer exists/)).toBeVisible()
  })
})

test('the form accepts the pasted URL of a deployment, and shows an error at the field for anything without an ID', async () => {
  const id = await policyId('Drift turned red')
  const { user } = await openApp(`/mutes/new?policyId=${id}`)
  const drawer = within(await screen.findByRole('dialog', { name: 'Create mute' }))
  const field = await drawer.findByRole('combobox', { name: 'Deployment' })
  await user.type(field, 'Customer')
  await user.click(drawer.getByRole('button', { name: 'Create mute' }))
  await waitFor(() => expect(field).toHaveAccessibleDescription(/enter an ID of 24 hexadecimal digits/))
  expect(field).toHaveValue('Customer')
  expect(drawer.queryByText(/will stop sending notifications/)).not.toBeInTheDocument()
  await user.clear(field)
  await user.paste(`https://app.example/deployments/${churn.toUpperCase()}/overview`)
  await user.tab()
  await waitFor(() => expect(field).toHaveValue('Customer churn'))
  expect(await drawer.findByText(/will stop sending notifications/)).toBeVisible()
  expect(drawer.queryByText(/This ID doesn’t appear in the latest/)).not.toBeInTheDocument()
})

test('an ID that occurs in no delivery shows a warning before it is muted', async () => {
  const id = await policyId('Drift turned red')
  await openApp(`/mutes/new?policyId=${id}&entityId=${'DEADBEEF'.repeat(3)}`)
  expect(await screen.findByText(/This ID doesn’t appear in the latest/)).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Deployment' })).toHaveValue('deadbeef'.repeat(3))
})

test('a policy that is deleted in the meantime is reported at its field, and the form stays open', async () => {
  const id = await policyId('Drift turned red')
  const { user } = await openApp(`/mutes/new?policyId=${id}&entityId=${churn}`)
  const drawer = within(await screen.findByRole('dialog', { name: 'Create mute' }))
  await drawer.findByText(/will stop sending notifications/)
  await call(deletePolicy, { path: { policyId: id } })
  await user.click(drawer.getByRole('button', { name: 'Create mute' }))
  await waitFor(() =>
    expect(drawer.getByLabelText('Policy', { selector: 'input' })).toHaveAccessibleDescription(
      'This policy no longer exists. Choose another.',
    ),
  )
  expect(drawer.getByRole('combobox', { name: 'Deployment' })).toHaveValue('Customer churn')
})

test('selected mutes disappear at once, and return when that is undone', async () => {
  const { user } = await openApp('/mutes')
  await user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }))
  await user.click(screen.getByRole('button', { name: 'Remove 6 mutes' }))
  expect(await screen.findByRole('heading', { name: 'No mutes yet' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await rows()).toHaveLength(6)
  expect(await stored()).toHaveLength(6)
})

test('a mute that is created again before its deletion is sent stays, and its toast closes', async () => {
  const again = (await stored()).find(mute => mute.entityId === churn)
  const { user, router } = await openApp('/mutes')
  const row = await screen.findByRole('row', { name: new RegExp(churn) })
  await user.click(within(row).getByRole('button', { name: /^Unmute/ }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  // The deletion waits while the pointer is on its toast.
  fireEvent.pointerEnter(screen.getByRole('alert'), { pointerType: 'mouse' })
  await act(() => router.navigate(`/mutes/new?policyId=${again?.policyId}&entityId=${churn}`))
  await user.click(await screen.findByRole('button', { name: 'Create mute' }))
  await screen.findByText('Muted “Fraud model health” for “Customer churn”.')
  await waitFor(() => expect(undo).not.toBeInTheDocument())
  // It was there before: there is nothing new to undo.
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  expect(await screen.findByRole('row', { name: new RegExp(churn) })).toBeVisible()
  // Pending deletions are sent when the page is left.
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(await stored()).toContainEqual(again)
})

test('a mute that another tab has just created offers no Undo, because that would delete it', async () => {
  const pair = { policyId: await policyId(''), entityId: 'abcdefabcdefabcdefabcdef' }
  const { user } = await openApp(`/mutes/new?policyId=${pair.policyId}&entityId=${pair.entityId}`)
  const create = await screen.findByRole('button', { name: 'Create mute' })
  await call(createMute, { body: pair })
  await user.click(create)
  await screen.findByText(/^Muted /)
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('the page without mutes explains what they are for', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  await openApp('/mutes')
  expect(await screen.findByRole('heading', { name: 'No mutes yet' })).toBeVisible()
})
