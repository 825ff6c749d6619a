import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import { renderUi } from '~/ui/test-render'
import { ErrorPage } from './error-page'

// React logs errors that a boundary has caught.
beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

test('a page first visited offline shows that it couldn’t load, and loads when the network is back', async () => {
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const Page = lazyPage(async () => {
    if (!navigator.onLine) throw new TypeError('Failed to fetch')
    return { default: () => <h1>Mutes</h1> }
  })
  await renderUi(
    <Boundary failed={(error, retry) => <ErrorPage error={error} retry={retry} />}>
      <Page />
    </Boundary>,
  )
  expect(await screen.findByText(/^You’re offline/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Reload page' })).not.toBeInTheDocument()
  isOnline.mockReturnValue(true)
  await act(async () => dispatchEvent(new Event('online')))
  expect(await screen.findByRole('heading', { name: 'Mutes' })).toBeVisible()
})

test('a part first visited offline loads even if the network answers only some time after it is back', async () => {
  let failures = 2
  const Part = lazyPage(async () => {
    if (failures-- > 0) throw new TypeError('Failed to fetch')
    return { default: () => <p>Filters</p> }
  })
  await renderUi(
    <Boundary failed={() => <p>Failed</p>}>
      <Part />
    </Boundary>,
  )
  await screen.findByText('Failed')
  await act(async () => dispatchEvent(new Event('online')))
  expect(await screen.findByText('Filters')).toBeVisible()
})
