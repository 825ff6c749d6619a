import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { renderUi } from '~/ui/test-render'
import { FilterPicker } from './filter-picker'

mockEachTest()

function Picker() {
  const [value, setValue] = useState('')
  return (
    <FilterPicker
      picker={ChannelPicker}
      label="Channel"
      placeholder="Any channel"
      value={value}
      onChange={setValue}
    />
  )
}

test('text typed right after the field has the focus is searched for', async () => {
  const { user } = await renderUi(<Picker />)
  await user.tab()
  await user.keyboard('fraud')
  await user.click(await screen.findByRole('option', { name: 'Fraud desk' }))
  expect(await screen.findByRole('combobox', { name: 'Channel' })).toHaveValue('Fraud desk')
})

test('words are found in any order', async () => {
  const { user } = await renderUi(<Picker />)
  await user.tab()
  await user.keyboard('desk fra')
  await user.click(await screen.findByRole('option', { name: 'Fraud desk' }))
  expect(await screen.findByRole('combobox', { name: 'Channel' })).toHaveValue('Fraud desk')
})

test('a field that is cleared keeps the focus', async () => {
  const { user } = await renderUi(<Picker />)
  await user.tab()
  await user.click(await screen.findByRole('option', { name: 'Fraud desk' }))
  // The selected option again.
  await user.click(await screen.findByRole('combobox', { name: 'Channel' }))
  await user.click(await screen.findByRole('option', { name: 'Fraud desk' }))
  expect(screen.getByRole('combobox', { name: 'Channel' })).toHaveValue('')
  expect(screen.getByRole('combobox', { name: 'Channel' })).toHaveFocus()
})
