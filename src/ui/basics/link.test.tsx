import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { Link } from './link'

test('clicking a link goes to its address with its state', async () => {
  const { user, router } = await renderUi(
    <Link to={{ pathname: '/channels', search: '?search=pager' }} state="from a test">
      Channels
    </Link>,
  )
  const link = screen.getByRole('link', { name: 'Channels' })
  expect(link).toHaveAttribute('href', '/channels?search=pager')
  await user.click(link)
  expect(router.state.location).toMatchObject({
    pathname: '/channels',
    search: '?search=pager',
    state: 'from a test',
  })
  expect(router.state.historyAction).toBe('PUSH')
})

test('a link to the current address adds no history entry', async () => {
  history.replaceState(null, '', '/')
  const { user, router } = await renderUi(<Link to="/">Overview</Link>)
  await user.click(screen.getByRole('link'))
  expect(router.state.historyAction).toBe('REPLACE')
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'a click with %o is left to the browser',
  async how => {
    const { router } = await renderUi(<Link to="/channels">Channels</Link>)
    expect(fireEvent.click(screen.getByRole('link'), how)).toBe(true)
    expect(router.state.location.pathname).toBe('/')
  },
)

test('a link that opens a new tab or whose click was handled does not change the page', async () => {
  const { user, router } = await renderUi(
    <>
      <Link to="/channels" target="_blank">
        Channels
      </Link>
      <Link to="/policies" onClick={event => event.preventDefault()}>
        Policies
      </Link>
    </>,
  )
  expect(fireEvent.click(screen.getByRole('link', { name: 'Channels' }))).toBe(true)
  await user.click(screen.getByRole('link', { name: 'Policies' }))
  expect(router.state.location.pathname).toBe('/')
})
