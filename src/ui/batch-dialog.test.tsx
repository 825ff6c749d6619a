import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { BatchDialog } from './batch-dialog'
import { renderUi } from './test-render'

const items = ['one', 'two', 'three']

async function begin(run: (item: string) => Promise<unknown>) {
  const close = vi.fn<(left: readonly string[], done: number) => void>()
  const { user } = await renderUi(
    <BatchDialog title="Delete?" items={items} nameOf={item => item} action="Delete" run={run} close={close}>
      <p>All of them.</p>
    </BatchDialog>,
  )
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  return { user, close }
}

/** A step that lasts until it is ended. */
function lasting() {
  let end = { resolve: () => {}, reject: (_: Error) => {} }
  const lasts = new Promise<void>((resolve, reject) => {
    end = { resolve, reject }
  })
  return { run: vi.fn<(item: string) => Promise<void>>(() => lasts), ...end }
}

test('what is stopped ends after the one that is under way, and leaves the others chosen', async () => {
  const { run, resolve } = lasting()
  const { user, close } = await begin(run)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.getByRole('button', { name: 'Stop' })).toBeDisabled()
  resolve()
  await vi.waitFor(() => expect(close).toHaveBeenCalledExactlyOnceWith(['two', 'three'], 1))
  expect(run).toHaveBeenCalledExactlyOnceWith('one')
})

test('what is stopped names each that failed, and tells how many were not tried', async () => {
  const { run, reject } = lasting()
  const { user, close } = await begin(run)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  reject(new Error('no'))
  const told = await screen.findByRole('alert')
  expect(told).toHaveTextContent('1 failed:')
  expect(told).toHaveTextContent('one')
  expect(told).toHaveTextContent('2 weren’t attempted.')
  await user.keyboard('{Escape}')
  expect(close).toHaveBeenCalledExactlyOnceWith(['one', 'two', 'three'], 0)
})
