import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import Confirm from './confirm'
import { renderUi } from './test-render'

async function ask(confirm: () => Promise<unknown>) {
  const close = vi.fn<() => void>()
  const { user } = await renderUi(
    <Confirm title="Resend?" action="Resend" confirm={confirm} close={close}>
      <p>It may arrive twice.</p>
    </Confirm>,
  )
  const button = await screen.findByRole('button', { name: 'Resend' })
  return { user, close, button }
}

test('a double click does it once', async () => {
  const confirm = vi.fn<() => Promise<void>>().mockResolvedValue()
  const { close, button } = await ask(confirm)
  // Both before the page is drawn anew.
  button.click()
  button.click()
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
  expect(confirm).toHaveBeenCalledTimes(1)
})

test('what failed stays, is told, and can be done again', async () => {
  const confirm = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValue()
  const { user, close, button } = await ask(confirm)
  await user.click(button)
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(close).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Resend' }))
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
})
