import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { useFocusKeeper } from './focus-keeper'
import { Page } from './page'
import { renderUi } from './test-render'

/** A page whose rows, or all of them at once, can be taken away by their own buttons. */
function Rows() {
  useFocusKeeper()
  const [names, setNames] = useState(['Red', 'Green', 'Blue'])
  const [isOver, setIsOver] = useState(true)
  return (
    <>
      <main tabIndex={-1}>
        <Page title="Colors">
          {names.length > 1 && (
            <p>
              <button type="button" onClick={() => setNames(['Blue'])}>
                Leave one
              </button>
            </p>
          )}
          <ul>
            {names.map(name => (
              <li key={name}>
                <input type="checkbox" aria-label={`Choose ${name}`} />
                <button type="button" onClick={() => setNames(names.filter(other => other !== name))}>
                  Delete {name}
                </button>
              </li>
            ))}
          </ul>
        </Page>
      </main>
      {isOver && (
        <button type="button" onClick={() => setIsOver(false)}>
          Undo
        </button>
      )}
    </>
  )
}

async function renderRows() {
  const { user } = await renderUi(<Rows />)
  return {
    user,
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    box: (name: string) => screen.getByRole('checkbox', { name: `Choose ${name}` }),
  }
}

describe('when the control that has the focus goes away, the focus goes', () => {
  test('to the row after it', async () => {
    const { press, box } = await renderRows()
    await press('Delete Green')
    expect(box('Blue')).toHaveFocus()
  })

  test('to the row before it if it was in the last one', async () => {
    const { press, box } = await renderRows()
    await press('Delete Blue')
    expect(box('Green')).toHaveFocus()
  })

  test('to the heading if nothing else is left', async () => {
    const { press } = await renderRows()
    await press('Leave one')
    await press('Delete Blue')
    expect(screen.getByRole('heading', { name: 'Colors' })).toHaveFocus()
  })

  test('to what follows although rows have gone with it', async () => {
    const { press, box } = await renderRows()
    await press('Leave one')
    expect(box('Blue')).toHaveFocus()
  })

  test('back to where it was on the page, from what lay over it', async () => {
    const { press, user, box } = await renderRows()
    await user.click(box('Green'))
    await press('Undo')
    expect(box('Green')).toHaveFocus()
  })
})

test('a row that goes away without having the focus leaves it where it is', async () => {
  const { user, box } = await renderRows()
  await user.click(box('Red'))
  await user.click(document.body)
  expect(document.body).toHaveFocus()
  screen.getByRole('button', { name: 'Delete Red' }).click()
  expect(document.body).toHaveFocus()
})
