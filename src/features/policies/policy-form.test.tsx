import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { listPolicies } from '~/contract/policies'
import { paths } from '~/paths'

mockEachTest()

async function policyNamed(namePart: string) {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1, namePart } })
  const [policy] = data
  if (!policy) throw new Error(`The sample has no policy ${namePart}`)
  return policy
}

/** Opens the form of a policy. */
async function openForm(address: string, title: string) {
  const { user, router } = await openApp(address)
  const drawer = within(await screen.findByRole('dialog', { name: title }))
  const rename = async (name: string) => {
    const field = await drawer.findByRole('textbox', { name: 'Name' })
    await user.clear(field)
    await user.click(field)
    await user.paste(name)
  }
  const save = async () => user.click(drawer.getByRole('button', { name: 'Save policy' }))
  return { user, router, drawer, rename, save }
}

/** Opens the form of a new policy with a trigger, and chooses a channel. */
async function openNewFor(query: string, channel: string) {
  const { user, drawer } = await openForm(`/policies/new${query}`, 'Create policy')
  await user.click(await drawer.findByRole('combobox', { name: 'Channel' }))
  await user.paste(channel)
  await user.click(await screen.findByRole('option', { name: channel }))
  return { user, drawer }
}

test('the note before saving shows which events the channel will get more than once', async () => {
  const { drawer } = await openNewFor('?group=model_deployments.critical_health', 'Ticket intake')
  expect(await drawer.findByText('Effect on this channel')).toBeVisible()
  expect(await drawer.findByText('Will get 7 events more than once')).toBeVisible()
})

test('a warning says that the chosen channel is failing, and why', async () => {
  const { drawer } = await openNewFor('', 'Legacy ticket intake')
  expect(await drawer.findByText(/^Failing since/)).toBeVisible()
})

test('the note before saving mentions a group that is not in the catalog', async () => {
  const { drawer } = await openNewFor('?group=groups.of-a-newer-service', 'Ticket intake')
  const note = /event group .?groups\.of-a-newer-service.? isn’t in your catalog/
  expect(await drawer.findByText(note)).toBeVisible()
})

test('a policy for an event that is not in the catalog is shown, and an edit keeps the event', async () => {
  const before = await policyNamed('Old health check')
  const { drawer, rename, save } = await openForm(paths.policy(before.id), 'Old health check')
  expect(await drawer.findByText(/isn’t in your catalog/)).toBeVisible()
  await rename('Old health check, renamed')
  await save()
  expect(await screen.findByText('Policy “Old health check, renamed” saved.')).toBeInTheDocument()
  const { eventType, eventGroup } = await policyNamed('Old health check, renamed')
  expect({ eventType, eventGroup }).toEqual({ eventType: before.eventType, eventGroup: before.eventGroup })
})

test('a duplicate starts as a copy of the policy, with another name', async () => {
  const { user } = await openApp('/policies')
  await user.click(await screen.findByRole('button', { name: 'Actions for Comments' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate policy' }))
  const drawer = within(await screen.findByRole('dialog', { name: 'Create policy' }))
  expect(await drawer.findByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Comments')
  expect(drawer.getByRole('group', { name: 'Trigger' })).toHaveTextContent('Comment-related events2 events')
  await user.click(drawer.getByRole('button', { name: 'Create policy' }))
  expect(await screen.findByRole('link', { name: 'Copy of Comments' })).toBeInTheDocument()
})

test('a channel created for the form is filled in once, and a reload restores it with the other input', async () => {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Fraud desk' } })
  const path = '/policies/new?group=comment.all'
  const { drawer, router } = await openForm(`${path}&newChannelId=${data[0]?.id ?? ''}`, 'Create policy')
  await waitFor(() => expect(drawer.getByRole('combobox', { name: 'Channel' })).toHaveValue('Fraud desk'))
  expect(router.state.location.search).toBe('?group=comment.all')

  cleanup()
  const reloaded = await openForm(path, 'Create policy')
  await waitFor(() =>
    expect(reloaded.drawer.getByRole('combobox', { name: 'Channel' })).toHaveValue('Fraud desk'),
  )
})
