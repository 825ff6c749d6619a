import { notifications } from '@mantine/notifications'
import { act, screen, waitFor } from '@testing-library/react'
import { Route, Routes } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { BatchDialog } from './batch-dialog'
import { renderUi } from '~/ui/test-render'

const items = ['one', 'two', 'three']

afterEach(() => notifications.clean())

async function begin(run: (item: string) => Promise<unknown>) {
  const close = vi.fn<(left: readonly string[], done: number) => void>()
  const question = (
    <BatchDialog title="Delete?" items={items} nameOf={item => item} action="Delete" run={run} close={close}>
      <p>All of them.</p>
    </BatchDialog>
  )
  const { user, router } = await renderUi(
    <Routes>
      <Route path="/" element={question} />
      <Route path="/elsewhere" element={<h1>Elsewhere</h1>} />
    </Routes>,
  )
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  const leavePage = async () => {
    await act(() => router.navigate('/elsewhere'))
    await screen.findByRole('heading', { name: 'Elsewhere' })
  }
  return { user, close, leavePage }
}

/** Returns a step that runs until the test ends it. */
function lasting() {
  let end = { resolve: () => {}, reject: (_: Error) => {} }
  const lasts = new Promise<void>((resolve, reject) => {
    end = { resolve, reject }
  })
  return { run: vi.fn<(item: string) => Promise<void>>(() => lasts), ...end }
}

test('a stopped batch ends after the running step, and the other rows stay selected', async () => {
  const { run, resolve } = lasting()
  const { user, close } = await begin(run)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.getByRole('button', { name: 'Stop' })).toBeDisabled()
  resolve()
  await vi.waitFor(() => expect(close).toHaveBeenCalledExactlyOnceWith(['two', 'three'], 1))
  expect(run).toHaveBeenCalledExactlyOnceWith('one')
})

test('a stopped batch names each failed row, and shows how many were not attempted', async () => {
  const { run, reject } = lasting()
  const { user, close } = await begin(run)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  reject(new Error('no'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('1 failed:')
  expect(alert).toHaveTextContent('one')
  expect(alert).toHaveTextContent('2 weren’t attempted.')
  await user.keyboard('{Escape}')
  expect(close).toHaveBeenCalledExactlyOnceWith(['one', 'two', 'three'], 0)
})

test('a batch that fails after its page was left names the rows in a toast, which stays until it is closed', async () => {
  const { run, reject } = lasting()
  const { user, leavePage } = await begin(run)
  await leavePage()
  reject(new Error('no'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('3 failed:')
  for (const item of items) expect(alert).toHaveTextContent(item)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(alert).not.toBeInTheDocument())
})
