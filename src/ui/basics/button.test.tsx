import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { Button, LinkButton } from './button'

test('a button whose action is running cannot be pressed', async () => {
  const press = vi.fn()
  const { user } = await renderUi(
    <Button loading onClick={press}>
      Save
    </Button>,
  )
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(press).not.toHaveBeenCalled()
})

test('a button submits its form only if its type is `submit`', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  const { user } = await renderUi(
    <form onSubmit={submit}>
      <Button>Add</Button>
      <Button type="submit">Save</Button>
    </form>,
  )
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(submit).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(submit).toHaveBeenCalledOnce()
})

test('a link that looks like a button is a link', async () => {
  await renderUi(<LinkButton to="/channels/new">Create channel</LinkButton>)
  expect(screen.getByRole('link', { name: 'Create channel' })).toHaveAttribute('href', '/channels/new')
})
