import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { addFault, type Fault } from '~/contract/mock-control'
import { createPolicy, deletePolicy, listPolicies, updatePolicy } from '~/contract/policies'
import { paths } from '~/paths'

mockEachTest()

const failNext = (fault: Partial<Fault> & Pick<Fault, 'operation'>) => call(addFault, { body: fault })

/** Opens a form of a policy and chooses another channel. */
async function openForm(address: string, title: string, channel: string) {
  const { user } = await openApp(address)
  const drawer = within(await screen.findByRole('dialog', { name: title }))
  const choose = async (name: string) => {
    const field = await drawer.findByRole('combobox', { name: 'Channel' })
    await user.clear(field)
    await user.click(field)
    await user.paste(name)
    await user.click(await screen.findByRole('option', { name }))
  }
  const press = async (name: string) => user.click(await drawer.findByRole('button', { name }))
  await choose(channel)
  return { drawer, choose, press }
}

/** Opens the active policies and selects some. */
async function openActive(...names: string[]) {
  const { user } = await openApp('/policies?active=yes')
  const list = within(await screen.findByRole('table', { name: 'Policies' }))
  for (const name of names) await user.click(await list.findByRole('checkbox', { name: `Select ${name}` }))
  return { user, list }
}

const gone = 'This channel no longer exists. Choose another.'

test('a new policy that is refused keeps the input, shows the reason where it belongs, and can be saved with another channel', async () => {
  const { drawer, choose, press } = await openForm(
    '/policies/new?event=project.created',
    'Create policy',
    'Fraud desk',
  )
  const operation = createPolicy.id
  await failNext({ operation, status: 409, body: { message: 'Another policy has this name' } })
  await press('Create policy')
  expect(await drawer.findByRole('alert')).toHaveTextContent('Another policy has this name')
  expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Project created to Fraud desk')

  await failNext({ operation, status: 404, body: { message: 'Not found' } })
  await press('Create policy')
  expect(await drawer.findByText(gone)).toBeVisible()
  await choose('Audit store')
  await press('Create policy')
  expect(await screen.findByText(/^Policy “.*” created/)).toBeInTheDocument()
})

test('a stored policy that cannot be found blames the channel only if the policy itself is not deleted', async () => {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1, namePart: 'Comments' } })
  const policyId = data[0]?.id ?? ''
  const { drawer, press } = await openForm(paths.policy(policyId), 'Comments', 'Audit store')
  await failNext({ operation: updatePolicy.id, status: 404 })
  await press('Save policy')
  expect(await drawer.findByText(gone)).toBeVisible()

  await call(deletePolicy, { path: { policyId } })
  await press('Save policy')
  expect(await drawer.findByRole('alert')).toHaveTextContent('Not found')
  expect(drawer.queryByText(gone)).not.toBeInTheDocument()
  expect(drawer.getByRole('combobox', { name: 'Channel' })).toHaveValue('Audit store')
})

test('the refusal of a switch is shown after its row has left the filtered list', async () => {
  const { user, list } = await openActive()
  await failNext({ operation: updatePolicy.id, status: 409, body: { message: 'Locked' }, delayMs: 500 })
  const control = await list.findByRole('switch', { name: 'Active: User deletions' })
  await user.click(control)
  await waitFor(() => expect(control).not.toBeInTheDocument())
  expect(await screen.findByText('“User deletions” wasn’t changed: Locked')).toBeInTheDocument()
  expect(await list.findByRole('switch', { name: 'Active: User deletions' })).toBeChecked()
})

test('the paused policies of a filtered list are counted, and the failed one is named and stays selected', async () => {
  const { user } = await openActive('Comments', 'Actuals late', 'User deletions')
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Pause 3 policies?' }))
  await failNext({ operation: updatePolicy.id, status: 409, body: { message: 'Locked' } })
  await user.click(dialog.getByRole('button', { name: 'Pause 3 policies' }))
  expect(await dialog.findByText('2 completed.')).toBeVisible()
  expect(dialog.getByText('1 failed:')).toBeVisible()
  expect(dialog.getByRole('listitem')).toHaveTextContent(/: Locked$/)
  await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body)
  await waitFor(() => expect(screen.getByText('1 selected')).toBeInTheDocument())
})
