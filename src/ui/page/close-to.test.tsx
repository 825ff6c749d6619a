import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom'
import { expect, test } from 'vitest'
import { addressOf, returnAddress, useCloseTo, useEntries } from './close-to'

function Form() {
  const closeTo = useCloseTo()
  return (
    <button type="button" onClick={() => closeTo('/list?page=2')}>
      Save
    </button>
  )
}

function Site() {
  useEntries()
  return (
    <Routes>
      <Route path="/start" element={<Link to="/list?page=2">List</Link>} />
      <Route path="/list" element={<Link to="/form">Form</Link>} />
      <Route path="/form" element={<Form />} />
    </Routes>
  )
}

const shown = () => location.pathname + location.search

async function renderAt(address: string) {
  history.replaceState(null, '', address)
  render(
    <BrowserRouter>
      <Site />
    </BrowserRouter>,
  )
  const user = userEvent.setup()
  return {
    follow: async (name: string) => user.click(await screen.findByRole('link', { name })),
    save: async () => user.click(await screen.findByRole('button', { name: 'Save' })),
    back: () => history.back(),
  }
}

test('a closed form is no longer in the history, and its page is there once', async () => {
  const { follow, save, back } = await renderAt('/start')
  await follow('List')
  await follow('Form')
  await save()
  await screen.findByRole('link', { name: 'Form' })
  expect(shown()).toBe('/list?page=2')
  back()
  await screen.findByRole('link', { name: 'List' })
  expect(shown()).toBe('/start')
})

test('a form that was opened from another page closes to its own page, and Back returns to the previous one', async () => {
  const { save } = await renderAt('/form')
  const length = history.length
  await save()
  await screen.findByRole('link', { name: 'Form' })
  expect(shown()).toBe('/list?page=2')
  expect(history.length).toBe(length)
})

test.each([
  ['/deliveries/d1?status=failed', '/deliveries/d1?status=failed'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['https://evil.example', null],
  ['', null],
])('a link with the return path %j returns to %j', (asked, address) => {
  expect(returnAddress(new URLSearchParams({ returnTo: asked }))).toBe(address)
})

test('a path without a query has no question mark', () => {
  expect(addressOf('/list', new URLSearchParams())).toBe('/list')
  expect(addressOf('/list', new URLSearchParams({ page: '2' }))).toBe('/list?page=2')
})
