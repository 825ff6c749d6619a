import { act, render, screen } from '@testing-library/react'
import { use } from 'react'
import { Link, Route, Routes } from 'react-router-dom'
import { expect, test } from 'vitest'
import { Boundary } from '~/ui/loading/boundary'
import { useLeaveGuard } from '~/ui/page/leave-guard'
import { pages } from './pages'
import { ConsoleRouter } from './router'

test('a page that still has to load leaves the page before it on the screen until then', async () => {
  const code: { arrive?: () => void } = {}
  const loading = new Promise<void>(resolve => {
    code.arrive = resolve
  })
  /** Stands for the page of mutes, whose code isn't loaded. */
  function Mutes() {
    use(loading)
    return <h1>Mutes</h1>
  }
  expect(pages.mutes.isLoaded()).toBe(false)
  history.replaceState(null, '', '/channels')
  render(
    <ConsoleRouter>
      <Boundary>
        <Routes>
          <Route path="/channels" element={<Link to="/mutes">To the mutes</Link>} />
          <Route path="/mutes" element={<Mutes />} />
        </Routes>
      </Boundary>
    </ConsoleRouter>,
  )
  await act(async () => screen.getByRole('link').click())
  expect(location.pathname).toBe('/mutes')
  expect(screen.getByRole('link', { name: 'To the mutes' })).toBeVisible()
  await act(async () => code.arrive?.())
  expect(await screen.findByRole('heading', { name: 'Mutes' })).toBeVisible()
})

test('a component can keep a link from leaving its page', async () => {
  function Form() {
    useLeaveGuard(() => Promise.resolve(false))
    return <Link to="/policies">To the policies</Link>
  }
  history.replaceState(null, '', '/channels')
  render(
    <ConsoleRouter>
      <Form />
    </ConsoleRouter>,
  )
  await act(async () => screen.getByRole('link').click())
  expect(location.pathname).toBe('/channels')
})
