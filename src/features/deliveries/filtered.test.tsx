import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { useFiltered } from './filtered'

test('many items are filtered once, and again only when the items change', async () => {
  let tested = 0
  const isEven = (item: number) => {
    tested += 1
    return item % 2 === 0
  }
  function Even() {
    const [all, setAll] = useState(() => Array.from({ length: 4000 }, (_, index) => index))
    const [renders, setRenders] = useState(0)
    const { items, isCurrent } = useFiltered(all, isEven, 'numbers')
    return (
      <>
        <output aria-busy={!isCurrent}>{`${items?.length ?? 0} after ${renders}`}</output>
        <button type="button" onClick={() => setRenders(renders + 1)}>
          Render
        </button>
        <button type="button" onClick={() => setAll([...all, 4000, 4001])}>
          Add
        </button>
      </>
    )
  }
  const { user } = await renderUi(<Even />)
  expect(await screen.findByText('2000 after 0')).toHaveAttribute('aria-busy', 'false')
  await user.click(screen.getByRole('button', { name: 'Render' }))
  expect(screen.getByText('2000 after 1')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('2001 after 1')).toHaveAttribute('aria-busy', 'false')
  expect(tested).toBe(4000 + 4002)
})
