import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import type { DeliveryState } from '~/features/deliveries/delivery-filters'
import { LogViews } from './log-views'

const views = ['notifications', 'attempts'] as const

test.each([
  ['notifications', 'Attempts', 'attempts'],
  ['attempts', 'Notifications', ''],
] as const)('switching from %s to the other view clears the status filter', async (view, name, turned) => {
  const turnTo = vi.fn<(changes: Partial<DeliveryState>) => void>()
  const { user } = await renderUi(<LogViews shown={{ view, rows: [] }} turnTo={turnTo} />)
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual(
    views.map(one => one === view),
  )
  await user.click(screen.getByRole('radio', { name }))
  expect(turnTo).toHaveBeenCalledExactlyOnceWith({ view: turned, status: '', cluster: '' })
})
