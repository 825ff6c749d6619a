import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { SearchField } from './filters'
import { renderUi } from '~/ui/test-render'
import { urlText, useUrlState } from '~/ui/page/url-state'

/** A search whose URL changes when the test triggers it. */
function SearchedPage({ search }: { search: (text: string) => void }) {
  const [address, setAddress] = useState('')
  return (
    <>
      <SearchField label="Search" value={address} search={search} />
      {['', 'op', 'risk'].map(text => (
        <button type="button" key={text} onClick={() => setAddress(text)}>
          address: {text || 'nothing'}
        </button>
      ))}
    </>
  )
}

async function typeInto() {
  const search = vi.fn<(text: string) => void>()
  const { user } = await renderUi(<SearchedPage search={search} />)
  const box = screen.getByRole('searchbox', { name: 'Search' })
  const follow = (text: string) => user.click(screen.getByRole('button', { name: `address: ${text}` }))
  return { user, box, search, follow }
}

test('a search is sent once, when typing pauses', async () => {
  const { user, box, search } = await typeInto()
  await user.type(box, 'op')
  await waitFor(() => expect(search).toHaveBeenCalled())
  expect(search.mock.calls).toEqual([['op']])
})

test('letters typed before the URL changes are not lost', async () => {
  const { user, box, search, follow } = await typeInto()
  await user.type(box, 'op')
  await waitFor(() => expect(search).toHaveBeenCalledWith('op'))
  await user.type(box, 's')
  await follow('op')
  expect(box).toHaveValue('ops')
  await waitFor(() => expect(search).toHaveBeenCalledWith('ops'))
})

test('Back and a link set the field to the search of the URL', async () => {
  const { user, box, search, follow } = await typeInto()
  await user.type(box, 'op')
  await waitFor(() => expect(search).toHaveBeenCalledWith('op'))
  await follow('op')
  await follow('nothing')
  expect(box).toHaveValue('')
  await follow('risk')
  expect(box).toHaveValue('risk')
})

test('a button, shown only with a search, clears it', async () => {
  const { user, box, search } = await typeInto()
  expect(screen.queryByRole('button', { name: 'Clear search' })).not.toBeInTheDocument()
  await user.type(box, 'op')
  await user.click(screen.getByRole('button', { name: 'Clear search' }))
  expect(box).toHaveValue('')
  await waitFor(() => expect(search).toHaveBeenLastCalledWith(''))
})

test('a search is sent before the effect of the next click, not after it', async () => {
  const { user, box, search } = await typeInto()
  const order: string[] = []
  search.mockImplementation(text => order.push(`search: ${text}`))
  const next = screen.getByRole('button', { name: 'address: risk' })
  next.addEventListener('click', () => order.push('pressed'))
  await user.type(box, 'op')
  await user.click(next)
  expect(order).toEqual(['search: op', 'pressed'])
})

test('a search field is not offered to password managers', async () => {
  const { box } = await typeInto()
  expect(box).toHaveAttribute('autocomplete', 'off')
  expect(box).toHaveAttribute('name', 'search')
  for (const optOut of ['data-1p-ignore', 'data-bwignore', 'data-lpignore', 'data-form-type'])
    expect(box).toHaveAttribute(optOut)
})

describe('a search that is typed just before Back', () => {
  const filters = z.object({ search: urlText, type: urlText })

  /** A search in the URL, with another filter. */
  function Filters() {
    const [state, set] = useUrlState(filters)
    return (
      <SearchField
        label="Search"
        value={state.search}
        search={search => set({ search }, { replace: true })}
      />
    )
  }

  afterEach(() => vi.useRealTimers())

  /** Types, goes back before the search is sent, and waits until it would have been. */
  async function typeAndGoBack(history: string[]) {
    const { router } = await renderUi(<Filters />, { history })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const box = screen.getByRole('searchbox', { name: 'Search' })
    fireEvent.change(box, { target: { value: 'op' } })
    await act(() => router.navigate(-1))
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    return { box, address: () => router.state.location.search }
  }

  test('is not sent: the URL stays the one that Back opened, and the field is empty', async () => {
    const { box, address } = await typeAndGoBack(['/?type=a', '/?type=b'])
    expect(address()).toBe('?type=a')
    expect(box).toHaveValue('')
  })

  test('is replaced by the search that Back returns to', async () => {
    const { box, address } = await typeAndGoBack(['/?search=risk', '/?type=b'])
    expect(address()).toBe('?search=risk')
    expect(box).toHaveValue('risk')
  })

  test('does not block the next one', async () => {
    const { box, address } = await typeAndGoBack(['/?type=a', '/?type=b'])
    fireEvent.change(box, { target: { value: 'ops' } })
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(new URLSearchParams(address()).get('search')).toBe('ops')
    expect(box).toHaveValue('ops')
  })
})
