import { onlineManager, useQuery } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import OfflineMark from './offline-mark'

afterEach(() => act(() => onlineManager.setOnline(true)))

const read = vi.fn<() => Promise<string>>().mockResolvedValue('read')

function Page() {
  return <p>{useQuery({ queryKey: ['page'], queryFn: read, staleTime: 0 }).data}</p>
}

test('while the device is offline, the shell shows when the page was loaded, and the page is read again once it is online', async () => {
  await renderUi(
    <>
      <Page />
      <OfflineMark />
    </>,
  )
  await screen.findByText('read')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  const before = read.mock.calls.length
  act(() => onlineManager.setOnline(false))
  expect(screen.getByRole('status')).toHaveTextContent(/^Offline: showing what was loaded at \d/)
  act(() => onlineManager.setOnline(true))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(before))
})
