import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { Link, Route, Routes, useNavigate } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { Detail } from './detail'
import { DetailOutlet } from './detail-outlet'
import Confirm from './confirm'

/** A window whose width the test changes. */
const media = Object.assign(new EventTarget(), { matches: true })

function resize(isWide: boolean) {
  media.matches = isWide
  act(() => {
    media.dispatchEvent(Object.assign(new Event('change'), { matches: isWide }))
  })
}

beforeEach(() => {
  media.matches = true
  const other = window.matchMedia
  vi.spyOn(window, 'matchMedia').mockImplementation(query =>
    query === '(min-width: 75em)' ? (media as unknown as MediaQueryList) : other(query),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
})

function List() {
  return (
    <main tabIndex={-1}>
      <input type="search" aria-label="Search" />
      <Link to="/list/one">Row one</Link>
      <Link to="/list/two">Row two</Link>
      <DetailOutlet isOpen />
    </main>
  )
}

function Row() {
  const navigate = useNavigate()
  const [count, setCount] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Detail title="A row" close={() => void navigate('/list')}>
      <button type="button" onClick={() => setCount(count + 1)}>
        Pressed {count} times
      </button>
      <button type="button" onClick={() => setIsAsking(true)}>
        Ask
      </button>
      {isAsking && (
        <Confirm
          title="Sure?"
          action="Yes"
          confirm={() => Promise.resolve()}
          close={() => setIsAsking(false)}
        >
          <span>Really</span>
        </Confirm>
      )}
    </Detail>
  )
}

async function openRow() {
  const view = await renderUi(
    <Routes>
      <Route path="/list" element={<List />}>
        <Route path=":row" element={<Row />} />
      </Route>
    </Routes>,
    { history: ['/list'] },
  )
  await view.user.click(screen.getByRole('link', { name: 'Row one' }))
  return view
}

const dialog = () => screen.queryByRole('dialog', { name: 'A row' })

test('a pane is a named dialog that leaves the list usable, and takes the focus to its title', async () => {
  const { user } = await openRow()
  expect(dialog()).not.toHaveAttribute('aria-modal')
  expect(screen.getByRole('heading', { name: 'A row' })).toHaveFocus()
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'text')
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('text')
})

test('Escape closes a pane, and the focus returns to the row', async () => {
  const { user } = await openRow()
  await user.keyboard('{Escape}')
  expect(dialog()).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Row one' })).toHaveFocus()
})

test('the button of a pane closes it, and the focus goes to the row that it showed last', async () => {
  const { user } = await openRow()
  await user.click(screen.getByRole('link', { name: 'Row two' }))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(dialog()).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Row two' })).toHaveFocus()
})

test('a pane that shows another row takes the focus, unless a control of the page has it', async () => {
  const { user, router } = await openRow()
  await user.click(screen.getByRole('searchbox', { name: 'Search' }))
  await act(() => router.navigate('/list/two'))
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus()
  screen.getByRole('main').focus()
  await act(() => router.navigate('/list/one'))
  expect(screen.getByRole('heading', { name: 'A row' })).toHaveFocus()
})

test('Escape in a field of the list does not close the pane', async () => {
  const { user } = await openRow()
  await user.click(screen.getByRole('searchbox', { name: 'Search' }))
  await user.keyboard('{Escape}')
  expect(dialog()).toBeInTheDocument()
})

test('Escape closes only the confirmation over the pane', async () => {
  const { user } = await openRow()
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  await screen.findByRole('dialog', { name: 'Sure?' })
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'Sure?' })).not.toBeInTheDocument()
  expect(dialog()).toBeInTheDocument()
})

test('a narrower window turns the pane into a drawer and back, and nothing in it is lost', async () => {
  const { user } = await openRow()
  await user.click(screen.getByRole('button', { name: 'Pressed 0 times' }))
  resize(false)
  expect(dialog()).toHaveAttribute('aria-modal', 'true')
  expect(dialog()).toContainElement(screen.getByRole('button', { name: 'Pressed 1 times' }))
  resize(true)
  expect(dialog()).not.toHaveAttribute('aria-modal')
  expect(dialog()).toContainElement(screen.getByRole('button', { name: 'Pressed 1 times' }))
})

test('a closed drawer returns the focus to the row', async () => {
  media.matches = false
  const { user } = await openRow()
  expect(dialog()).toHaveAttribute('aria-modal', 'true')
  await user.keyboard('{Escape}')
  expect(dialog()).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Row one' })).toHaveFocus()
})
