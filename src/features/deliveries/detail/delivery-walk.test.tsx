import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { switchKeys } from '~/ui/basics/letter-keys'
import { renderUi } from '~/ui/test-render'
import { ListedKeys } from '~/ui/overlay/listed-keys'
import { DeliveryWalk } from './delivery-walk'

async function renderWalk({ previous, next }: { previous?: number; next?: number }) {
  const go = vi.fn<(index: number) => void>()
  const { user } = await renderUi(
    <>
      <input aria-label="Search" />
      <section role="dialog" aria-label="Detail" data-detail>
        <DeliveryWalk index={1} count={3} previous={previous} next={next} go={go} />
      </section>
      <ListedKeys />
    </>,
  )
  return { user, go }
}

test('the buttons lead to the previous and the next delivery', async () => {
  const { user, go } = await renderWalk({ previous: 0, next: 2 })
  expect(screen.getByRole('status')).toHaveTextContent('2 of 3')
  await user.click(screen.getByRole('button', { name: 'Next delivery' }))
  await user.click(screen.getByRole('button', { name: 'Previous delivery' }))
  expect(go.mock.calls).toEqual([[2], [0]])
})

test('a button at the end of the list is disabled, and keeps the focus', async () => {
  const { user, go } = await renderWalk({ previous: 0 })
  const next = screen.getByRole('button', { name: 'Next delivery' })
  expect(next).toHaveAttribute('aria-disabled', 'true')
  await user.click(next)
  expect(next).toHaveFocus()
  await user.keyboard('j')
  expect(go).not.toHaveBeenCalled()
})

test('j and k lead to the next and the previous delivery, but not from a text field', async () => {
  const { user, go } = await renderWalk({ previous: 0, next: 2 })
  await user.keyboard('jk')
  expect(go.mock.calls).toEqual([[2], [0]])
  await user.type(screen.getByRole('textbox'), 'jk')
  expect(go).toHaveBeenCalledTimes(2)
})

test('j and k do nothing while shortcuts are turned off', async () => {
  switchKeys(false)
  const { user, go } = await renderWalk({ previous: 0, next: 2 })
  await user.keyboard('jk')
  expect(go).not.toHaveBeenCalled()
})

test('the shortcuts are listed, do nothing while the list is open, and can be turned off there', async () => {
  const { user, go } = await renderWalk({ previous: 0, next: 2 })
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
  const keys = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(keys).toHaveTextContent('Next row')
  await user.keyboard('j')
  await user.click(screen.getByRole('checkbox', { name: 'Use keyboard shortcuts' }))
  await user.keyboard('{Escape}')
  await user.keyboard('j')
  expect(go).not.toHaveBeenCalled()
})
