import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { deliveryState } from '~/features/deliveries/delivery-filters'
import { SavedViews } from './saved-views'

beforeEach(() => localStorage.clear())
afterEach(() => void vi.restoreAllMocks())

async function renderViews(filters: object) {
  const view = await renderUi(<SavedViews state={deliveryState.parse(filters)} />)
  await view.user.click(screen.getByRole('button', { name: 'Saved views' }))
  return view
}

test('the panel begins in its field', async () => {
  await renderViews({ search: 'night shift' })
  expect(screen.getByLabelText('Save these filters as')).toHaveFocus()
})

test('the filters are saved as a named link, replacing a view with the same name', async () => {
  const { user, unmount } = await renderViews({ search: 'night shift', view: 'attempts', tail: 'on' })
  await user.type(screen.getByLabelText('Save these filters as'), ' Night {Enter}')
  expect(screen.getByRole('status')).toHaveTextContent('View saved in this browser.')
  expect(screen.getByRole('link', { name: 'Night' })).toHaveAttribute(
    'href',
    '/deliveries?search=night+shift&view=attempts',
  )
  unmount()
  const again = await renderViews({ status: 'is:open' })
  await again.user.type(screen.getByLabelText('Save these filters as'), 'Night{Enter}')
  expect(screen.getByRole('link', { name: 'Night' })).toHaveAttribute('href', '/deliveries?status=is%3Aopen')
})

test('a name is the same view however its accents are encoded, and needs a visible character', async () => {
  const { user } = await renderViews({ search: 'night shift' })
  const field = screen.getByLabelText('Save these filters as')
  await user.type(field, 'Caf\u00E9{Enter}Cafe\u0301{Enter}')
  expect(screen.getAllByRole('link')).toHaveLength(1)
  await user.type(field, '\u200B{Enter}')
  expect(screen.getByRole('button', { name: 'Save view' })).toBeDisabled()
  expect(screen.getAllByRole('link')).toHaveLength(1)
})

test('a view that the browser can’t store is not saved, and what to do about it is shown', async () => {
  const { user } = await renderViews({ search: 'night shift' })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  const field = screen.getByLabelText('Save these filters as')
  await user.type(field, 'Night{Enter}')
  expect(screen.getByRole('status')).toHaveTextContent('Allow site data or free up storage')
  expect(field).toHaveValue('Night')
  vi.restoreAllMocks()
  await user.type(field, '{Enter}')
  expect(screen.getByRole('link', { name: 'Night' })).toBeVisible()
})

test('without filters, nothing can be saved; a deleted view disappears, and can be restored', async () => {
  localStorage.setItem('notifications-console.views.signed-out', '[{"name":"Old","query":"code=5xx"},7]')
  const { user } = await renderViews({})
  expect(screen.queryByLabelText('Save these filters as')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Delete view “Old”' }))
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.getByRole('dialog')).toHaveFocus()
  expect(localStorage.getItem('notifications-console.views.signed-out')).toBeNull()
  expect(await screen.findByText('View “Old” deleted.')).toBeVisible()
  await user.keyboard('z')
  expect(await screen.findByRole('link', { name: 'Old' })).toHaveAttribute('href', '/deliveries?code=5xx')
})
