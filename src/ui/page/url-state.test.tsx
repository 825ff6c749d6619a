import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { renderUi } from '~/ui/test-render'
import { urlNumber, urlText, useUrlState } from './url-state'

const schema = z.object({ search: urlText, offset: urlNumber(0, 0) })

function Screen() {
  const [state, set] = useUrlState(schema)
  return (
    <>
      <output>{JSON.stringify(state)}</output>
      <button type="button" onClick={() => set({ search: 'ops', offset: 50 })}>
        narrow
      </button>
      <button type="button" onClick={() => set({ offset: 0 })}>
        first page
      </button>
      <button type="button" onClick={() => set({ search: 'a&b' }, { replace: true })}>
        replace
      </button>
    </>
  )
}

const shown = () => JSON.parse(screen.getByRole('status').textContent) as unknown

describe('the state of the screen follows the URL', () => {
  test.each([
    ['/channels', { search: '', offset: 0 }],
    ['/channels?search=ops&offset=50', { search: 'ops', offset: 50 }],
    ['/channels?search=a%26b', { search: 'a&b', offset: 0 }],
    ['/channels?offset=-50', { search: '', offset: 0 }],
    ['/channels?offset=many', { search: '', offset: 0 }],
    ['/channels?offset=1.5', { search: '', offset: 0 }],
    ['/channels?offset=', { search: '', offset: 0 }],
    ['/channels?offset=50&offset=100', { search: '', offset: 100 }],
  ])('at %s', async (address, state) => {
    await renderUi(<Screen />, { history: [address] })
    expect(shown()).toEqual(state)
  })
})

test('a changed value is written to the URL, and the other parameters are kept', async () => {
  const { user, router } = await renderUi(<Screen />, { history: ['/channels?copyOf=c1'] })
  await user.click(screen.getByRole('button', { name: 'narrow' }))
  expect(router.state.location.search).toBe('?copyOf=c1&search=ops&offset=50')
  expect(shown()).toEqual({ search: 'ops', offset: 50 })
})

test('a default value is not written', async () => {
  const { user, router } = await renderUi(<Screen />, { history: ['/channels?search=ops&offset=50'] })
  await user.click(screen.getByRole('button', { name: 'first page' }))
  expect(router.state.location.search).toBe('?search=ops')
})

test('Back restores the state before a change, except a change that replaces the entry', async () => {
  const { user, router } = await renderUi(<Screen />, { history: ['/channels'] })
  await user.click(screen.getByRole('button', { name: 'narrow' }))
  await user.click(screen.getByRole('button', { name: 'replace' }))
  expect(shown()).toEqual({ search: 'a&b', offset: 50 })
  await router.navigate(-1)
  expect(await screen.findByText('{"search":"","offset":0}')).toBeInTheDocument()
})
