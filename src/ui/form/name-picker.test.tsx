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

function Picker({ initial }: { initial: string }) {
  const [value, setValue] = useState(initial)
  return <ChannelPicker label="Channel" value={value} onChange={setValue} />
}

const channels = async () => (await call(listChannels, { query: { offset: 0, limit: 2 } })).data
const slow = (operation: string) => call(addFault, { body: { operation, delayMs: 1500, times: 1 } })

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

test('Enter selects the only channel whose name matches', async () => {
  const { user } = await renderUi(<Picker initial="" />)
  const field = screen.getByRole('combobox', { name: 'Channel' })
  await user.type(field, 'Fraud de')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(field).toHaveValue('Fraud desk'))
})
