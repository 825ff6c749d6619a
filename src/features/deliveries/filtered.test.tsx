import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useFiltered } from './filtered'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const isEven = (value: number) => value % 2 === 0
const isThird = (value: number) => value % 3 === 0

interface Given {
  items: readonly number[] | undefined
  test: ((value: number) => boolean) | null
  name: string
}

const renderFiltered = (given: Given) =>
  renderHook((now: Given) => useFiltered(now.items, now.test, now.name), { initialProps: given })

test('few items are filtered at once, and all are returned without a test', () => {
  const few = numbers(10)
  const { result, rerender } = renderFiltered({ items: few, test: isEven, name: 'a' })
  expect(result.current).toEqual({ items: [0, 2, 4, 6, 8], isCurrent: true })
  const many = numbers(5000)
  rerender({ items: many, test: null, name: 'a' })
  expect(result.current).toEqual({ items: many, isCurrent: true })
})

test('until many items are filtered, the previous result is returned, unless it belongs to another log', async () => {
  const many = numbers(5000)
  const { result, rerender } = renderFiltered({ items: numbers(10), test: isEven, name: 'a' })
  rerender({ items: many, test: isEven, name: 'a' })
  expect(result.current).toEqual({ items: [0, 2, 4, 6, 8], isCurrent: false })
  await waitFor(() => expect(result.current.isCurrent).toBe(true))
  expect(result.current.items).toEqual(many.filter(isEven))
  rerender({ items: many, test: isThird, name: 'a' })
  expect(result.current.items).toEqual(many.filter(isEven))
  await waitFor(() => expect(result.current.items).toEqual(many.filter(isThird)))
  rerender({ items: numbers(6000), test: isThird, name: 'b' })
  expect(result.current.items).toBeUndefined()
  await waitFor(() => expect(result.current.items).toHaveLength(2000))
})

test('if the test and items change while filtering, the result is that of the new ones', async () => {
  const { result, rerender } = renderFiltered({ items: numbers(20_000), test: isEven, name: 'a' })
  await act(() => Promise.resolve())
  rerender({ items: numbers(20_000), test: isThird, name: 'a' })
  const last = numbers(30_000)
  rerender({ items: last, test: isThird, name: 'a' })
  await waitFor(() => expect(result.current).toEqual({ items: last.filter(isThird), isCurrent: true }))
})
