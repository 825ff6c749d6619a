import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { toast } from './toast'

test('equal texts share one toast, which counts them', async () => {
  await renderUi(<p>Page</p>)
  for (let time = 0; time < 3; time++) await toast('Channel saved.')
  expect(await screen.findByText('×3')).toBeInTheDocument()
  expect(screen.getAllByText('Channel saved.')).toHaveLength(1)
})

test('a toast that can be closed is not merged with one that closes by itself', async () => {
  await renderUi(<p>Page</p>)
  await toast('Not sent.', { isBad: true })
  await toast('Not sent.', { isBad: true, closeLabel: 'Close' })
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
})

test('a fourth success message replaces the first, but never a failure', async () => {
  await renderUi(<p>Page</p>)
  await toast('Not sent.', { isBad: true })
  for (const name of ['a', 'b', 'c', 'd']) await toast(`${name} saved.`)
  expect(await screen.findByText('d saved.')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByText('a saved.')).not.toBeInTheDocument())
  expect(screen.getAllByRole('alert')).toHaveLength(4)
  expect(screen.getByText('Not sent.')).toBeInTheDocument()
})
