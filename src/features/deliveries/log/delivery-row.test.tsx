import { fireEvent, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import type { DeliverySummary } from '~/model/delivery-summary'
import { notificationLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { DeliveryRow } from './delivery-row'

const delivery = summary()
const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(),
  eventOf: () => null,
}

/** Renders a row of the log, and records the clicks on its link. */
async function renderRow(row: ComponentProps<typeof DeliveryRow>['row'] = delivery) {
  const { router } = await renderUi(
    <DeliveryRow
      row={row}
      index={0}
      line={0}
      top={0}
      day={undefined}
      names={names}
      matchOf={() => null}
      isRetried={false}
      isSelected={false}
      select={() => {}}
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
    cell: screen.getByRole('cell', { name: 'verdict' in row ? 'Delivered' : '200' }),
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

/** Renders the row of the notification of attempts, oldest first. */
async function renderNotification(attempts: readonly Partial<DeliverySummary>[]) {
  const rows = attempts
    .map((given, index) =>
      summary({
        id: String(index),
        parentId: index === 0 ? null : String(index - 1),
        retryCount: index,
        timestamp: `2026-03-02T09:0${index}:00Z`,
        entityId: '65f1de910700000000000001',
        ...given,
      }),
    )
    .toReversed()
  const [notification] = notificationLogOf(rows).all
  if (!notification) throw new Error('There is no notification.')
  const day = {
    index: 0,
    from: Date.UTC(2026, 2, 2, 3, 30),
    until: Date.UTC(2026, 2, 3, 3, 30),
  }
  await renderUi(
    <DeliveryRow
      row={notification}
      index={0}
      line={1}
      top={0}
      day={day}
      names={names}
      matchOf={() => null}
      isRetried={false}
      isSelected={false}
      select={() => {}}
    />,
  )
  return screen.getAllByRole('cell').map(cell => cell.textContent)
}

const failed = { status: 'failed', cause: 'credentials', code: '401' } as const
const retrying = { ...failed, status: 'retrying' }

test.each([
  [[{}], 'Delivered', '', '12 ms'],
  [[retrying, {}], 'Delivered on retry', '2', '1 min 0 s'],
  [[failed, { retryCount: 0 }], 'Delivered on resend', '2', '1 min 0 s'],
  [[retrying], 'Retrying', '', '–'],
  [[{ status: 'pending' }], 'Pending', '', '–'],
  [[retrying, failed], 'Failed · 401', '2', '1 min 0 s'],
  [[{ status: 'failed', cause: 'timeout', code: '', duration: 5000 }], 'Failed · timeout', '', '5 s'],
  [[{ cause: 'reported' }], 'Failure reported', '', '12 ms'],
  [[{ status: 'teleported' }], 'teleported', '', '–'],
] as const)(
  'a notification with the attempts %j is shown as “%s”',
  async (attempts, outcome, count, duration) => {
    const cells = await renderNotification(attempts)
    expect(cells.slice(-3)).toEqual([outcome, count, duration])
  },
)

test('a row shows the time without its date, and the deployment by its name or else its ID', async () => {
  const [, time, , deployment] = await renderNotification([{}])
  expect(time).toBe('5:30:00 AM')
  expect(deployment).toBe('65f1de910700000000000001')
  expect((await renderNotification([{ entityName: 'Customer churn' }])).at(-6)).toBe('Customer churn')
})

test('a click next to the checkbox of a row does not open its delivery', async () => {
  const [notification] = notificationLogOf([delivery]).all
  const { address } = await renderRow(notification)
  fireEvent.click(screen.getByRole('checkbox').parentElement ?? document.body)
  expect(address()).toBe('/deliveries')
})
