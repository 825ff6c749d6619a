import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'
import { paths } from '~/paths'

mockEachTest()

test('a bar of the chart links to exactly its attempts in the log', async () => {
  const { user } = await openApp(paths.deliveryHealth({ last: '24h' }))
  await user.click(await screen.findByText('Show as table'))
  const [, newest] = within(screen.getByRole('table', { name: 'Attempts over time' })).getAllByRole('row')
  const row = within(newest ?? document.body)
  const count = row.getAllByRole('cell').reduce((sum, cell) => sum + Number(cell.textContent), 0)
  await user.click(row.getByRole('link'))
  const text = count === 1 ? '1 attempt matches' : `${count} attempts match`
  expect(await screen.findByText(new RegExp(`· ${text}`))).toBeInTheDocument()
})
