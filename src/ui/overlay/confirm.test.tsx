import { notifications } from '@mantine/notifications'
import { act, screen } from '@testing-library/react'
import { Route, Routes } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/api/transport/error'
import Confirm from './confirm'
import { renderUi } from '~/ui/test-render'

afterEach(() => notifications.clean())

async function ask(confirm: () => Promise<unknown>) {
  const close = vi.fn<() => void>()
  const question = (
    <Confirm title="Resend?" action="Resend" confirm={confirm} close={close}>
      <p>It may arrive twice.</p>
    </Confirm>
  )
  const { user, router } = await renderUi(
    <Routes>
      <Route path="/" element={question} />
      <Route path="/elsewhere" element={<h1>Elsewhere</h1>} />
    </Routes>,
  )
  const button = await screen.findByRole('button', { name: 'Resend' })
  const leavePage = async () => {
    await act(() => router.navigate('/elsewhere'))
    await screen.findByRole('heading', { name: 'Elsewhere' })
  }
  return { user, close, button, leavePage }
}

test('a double click confirms once', async () => {
  const confirm = vi.fn<() => Promise<void>>().mockResolvedValue()
  const { close, button } = await ask(confirm)
  // Both clicks happen before the next render.
  button.click()
  button.click()
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
  expect(confirm).toHaveBeenCalledTimes(1)
})

test('a failed action keeps the dialog open, is reported, and can be repeated', async () => {
  const confirm = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValue()
  const { user, close, button } = await ask(confirm)
  await user.click(button)
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(close).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Resend' }))
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
})

test('an action that fails after its page was left is reported in a toast that names the action', async () => {
  let fail = (_: Error) => {}
  const { user, button, leavePage } = await ask(
    () =>
      new Promise((_, reject) => {
        fail = reject
      }),
  )
  await user.click(button)
  await leavePage()
  fail(new ApiError({ kind: 'refused', status: 422, message: 'No one receives it' }))
  expect(await screen.findByText('Resend failed: No one receives it')).toBeInTheDocument()
})
