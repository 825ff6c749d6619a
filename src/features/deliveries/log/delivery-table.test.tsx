import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { notificationLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { DeliveryTable } from './delivery-table'
import type { LogSelection } from '~/features/deliveries/log-selection'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'

const names = {
  hasFailed: false,
  channels: new Map(),
  policies: new Map(),
  events: new Map(),
  eventOf: () => null,
}
const rows = [summary()]

const selection: LogSelection = {
  selected: [],
  isSelected: () => false,
  isWhole: false,
  toggle: () => {},
  toggleAll: () => {},
  clear: () => {},
}

test.each<ShownRows>([
  { view: 'notifications', rows: notificationLogOf(rows).all },
  { view: 'attempts', rows },
])('the heading of a day spans all columns of $view', async shown => {
  await renderUi(
    <DeliveryTable
      shown={shown}
      names={names}
      search=""
      isBusy={false}
      isRetried={() => false}
      selection={selection}
    />,
  )
  const columns = screen.getAllByRole('columnheader').length
  const [heading] = screen.getAllByRole('cell')
  expect(heading).toHaveTextContent('Mon, Mar 2')
  expect(heading).toHaveAttribute('aria-colspan', String(columns))
})
