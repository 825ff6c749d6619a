import { act, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { useFocusKeeper } from './focus-keeper'
import { Page } from '~/ui/page/page'
import { renderUi } from '~/ui/test-render'

/** A page with buttons that remove a row or all rows. */
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

describe('when the focused control is removed, the focus moves', () => {
  test('to the row after it', async () => {
    const { press, box } = await renderRows()
    await press('Delete Green')
    expect(box('Blue')).toHaveFocus()
  })

  test('to the row before it if it was in the last row', async () => {
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

  test('to the next control even if more rows were removed', async () => {
    const { press, box } = await renderRows()
    await press('Leave one')
    expect(box('Blue')).toHaveFocus()
  })

  test('back to its position on the page when an overlay closes', async () => {
    const { press, user, box } = await renderRows()
    await user.click(box('Green'))
    await press('Undo')
    expect(box('Green')).toHaveFocus()
  })
})

test('the removal of a row without the focus does not move it', async () => {
  const { user, box } = await renderRows()
  await user.click(box('Red'))
  await user.click(document.body)
  expect(document.body).toHaveFocus()
  await act(async () => screen.getByRole('button', { name: 'Delete Red' }).click())
  expect(screen.queryByRole('button', { name: 'Delete Red' })).not.toBeInTheDocument()
  expect(document.body).toHaveFocus()
})

/** A page with a button that is disabled while it works. */
function Work({ work }: { work: () => Promise<void> }) {
  useFocusKeeper()
  const [isWorking, setIsWorking] = useState(false)
  const start = async () => {
    setIsWorking(true)
    await work()
    setIsWorking(false)
  }
  return (
    <main tabIndex={-1}>
      <button type="button" disabled={isWorking} onClick={() => void start()}>
        Send test
      </button>
      <button type="button">Another button</button>
    </main>
  )
}

/** Removes the focus, as a browser does when a control is disabled. jsdom does not. */
function loseFocus(button: HTMLButtonElement) {
  button.disabled = false
  button.blur()
  button.disabled = true
}

describe('a button that is disabled while it works', () => {
  async function startWork() {
    let finish = () => {}
    const done = new Promise<void>(resolve => {
      finish = resolve
    })
    const { user } = await renderUi(<Work work={() => done} />)
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Send test' })
    await user.click(button)
    expect(button).toBeDisabled()
    await act(async () => loseFocus(button))
    expect(document.body).toHaveFocus()
    const end = async () => {
      await act(async () => finish())
      await waitFor(() => expect(button).toBeEnabled())
    }
    return { user, button, end }
  }

  test('gets the focus back when it is enabled', async () => {
    const { button, end } = await startWork()
    await end()
    expect(button).toHaveFocus()
  })

  test('gets the focus back from its container, which took it in the meantime', async () => {
    const { button, end } = await startWork()
    act(() => screen.getByRole('main').focus())
    await end()
    expect(button).toHaveFocus()
  })

  test('does not take the focus from a control that the user has moved to in the meantime', async () => {
    const { user, end } = await startWork()
    await user.click(screen.getByRole('button', { name: 'Another button' }))
    await end()
    expect(screen.getByRole('button', { name: 'Another button' })).toHaveFocus()
  })
})
