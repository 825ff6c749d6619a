import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { DeliveryRow } from './delivery-row'

const delivery = summary()
const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(),
}

/** Renders a row of the log, and records the clicks on its link. */
async function renderRow() {
  const { router } = await renderUi(
    <DeliveryRow
      row={delivery}
      index={0}
      line={0}
      top={0}
      day={undefined}
      names={names}
      search=""
      isRetried={false}
    />,
    { history: ['/deliveries'] },
  )
  const clicks = vi.fn<(click: MouseEvent) => void>(click => {
    // jsdom would leave this page, where a browser opens a new tab.
    if (click.ctrlKey || click.metaKey || click.shiftKey) click.preventDefault()
  })
  screen.getByRole('link', { name: 'Service health is red' }).addEventListener('click', clicks)
  return {
    clicks,
    cell: screen.getByRole('cell', { name: '200' }),
    address: () => router.state.location.pathname,
  }
}

test('a click on a row opens its delivery', async () => {
  const { cell, address } = await renderRow()
  fireEvent.click(cell)
  expect(address()).toBe(`/deliveries/${delivery.id}`)
})

test.each(['ctrlKey', 'metaKey', 'shiftKey'] as const)(
  'a click on a row with %s clicks its link with that key, and the list stays',
  async key => {
    const { clicks, cell, address } = await renderRow()
    fireEvent.click(cell, { [key]: true })
    expect(clicks).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ [key]: true }))
    expect(address()).toBe('/deliveries')
  },
)
