import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { addFault } from '~/contract/mock-control'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { renderUi } from '~/ui/test-render'

mockEachTest()

function Picker({ initial, clearable = false }: { initial: string; clearable?: boolean }) {
  const [value, setValue] = useState(initial)
  return <ChannelPicker label="Channel" value={value} onChange={setValue} clearable={clearable} />
}

const channels = async () => (await call(listChannels, { query: { offset: 0, limit: 2 } })).data
const slow = (operation: string) => call(addFault, { body: { operation, delayMs: 1500, times: 1 } })

test('a channel that cannot be chosen is not offered, also if its name is typed', async () => {
  const [source, other] = await channels()
  const { user } = await renderUi(
    <ChannelPicker label="Channel" value="" without={source?.id} onChange={() => {}} />,
  )
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await user.click(field)
  expect(await screen.findByRole('option', { name: other?.name ?? '' })).toBeInTheDocument()
  expect(screen.queryByRole('option', { name: source?.name ?? '' })).not.toBeInTheDocument()
  await user.type(field, source?.name ?? '')
  expect(await screen.findByText('No matches')).toBeInTheDocument()
})

test('text typed while the selected channel is loading stays when its name arrives', async () => {
  const [selected] = await channels()
  await slow('notificationChannels.retrieve')
  const { user } = await renderUi(<Picker initial={selected?.id ?? ''} />)
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await user.type(field, 'zz')
  expect(await screen.findByRole('option', { name: selected?.name ?? '' })).toBeInTheDocument()
  expect(field).toHaveValue('zz')
  await user.tab()
  await waitFor(() => expect(field).toHaveValue(selected?.name ?? ''))
})

test('text typed while the list is loading stays when the list arrives, and another channel can be selected', async () => {
  const [selected, other] = await channels()
  await slow('notificationChannels.list')
  const { user } = await renderUi(<Picker initial={selected?.id ?? ''} />)
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await waitFor(() => expect(field).toHaveValue(selected?.name ?? ''))
  await user.clear(field)
  await user.type(field, other?.name ?? '')
  await user.click(await screen.findByRole('option', { name: other?.name ?? '' }))
  await waitFor(() => expect(field).toHaveValue(other?.name ?? ''))
})

test('Enter selects the only channel whose name matches, even before the service has responded', async () => {
  const { user } = await renderUi(<Picker initial="" />)
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await user.type(field, 'Fraud de{Enter}')
  await waitFor(() => expect(field).toHaveValue('Fraud desk'))
})

test('Enter has no effect if the text changes before the service has responded', async () => {
  const { user } = await renderUi(<Picker initial="" />)
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await user.type(field, 'Fraud d{Enter}e')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  expect(screen.getByRole('option')).toHaveTextContent('Fraud desk')
  expect(field).toHaveValue('Fraud de')
})

/** Opens a picker whose first channel is selected. */
async function openSelected(clearable: boolean) {
  const [selected] = await channels()
  const name = selected?.name ?? ''
  const { user } = await renderUi(<Picker initial={selected?.id ?? ''} clearable={clearable} />)
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Channel' })
  await waitFor(() => expect(field).toHaveValue(name))
  return { user, field, name }
}

test.each([
  ['a form', false],
  ['a filter', true],
])('Enter in %s keeps the selected channel if no other name matches', async (_, clearable) => {
  const { user, field, name } = await openSelected(clearable)
  await user.type(field, '{Backspace}{Enter}')
  await waitFor(() => expect(field).toHaveValue(name))
})

test('Enter does not submit a form while a channel is searched for', async () => {
  let isSubmitted = false
  const { user } = await renderUi(
    <form
      onSubmit={event => {
        event.preventDefault()
        isSubmitted = true
      }}
    >
      <Picker initial="" />
      <button type="submit">Save</button>
    </form>,
  )
  await user.type(screen.getByRole('combobox', { name: 'Channel' }), 'zz{Enter}')
  expect(isSubmitted).toBe(false)
})

test('choosing the selected channel again in a form keeps it', async () => {
  const { user, field, name } = await openSelected(false)
  await user.click(field)
  await user.click(await screen.findByRole('option', { name }))
  await waitFor(() => expect(screen.queryByRole('option')).not.toBeInTheDocument())
  expect(field).toHaveValue(name)
})

test.each([
  ['a form', false],
  ['a filter', true],
])('Enter in %s selects the only match instead of the channel selected before', async (_, clearable) => {
  const { user, field, name } = await openSelected(clearable)
  await user.click(field)
  await user.keyboard('{Escape}')
  // At once, as the list opens: typing further would remove the highlight of the selected one.
  field.setSelectionRange(0, name.length)
  await user.paste('Fraud de')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(field).toHaveValue('Fraud desk'))
})
