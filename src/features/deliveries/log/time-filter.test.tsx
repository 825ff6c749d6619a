import { fireEvent, screen, within } from '@testing-library/react'
import { useState, type ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { TimeFilter } from './time-filter'

// A winter day: the zone of the tests has another offset in summer.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 29, 15) }))
afterEach(() => vi.useRealTimers())

type Time = ComponentProps<typeof TimeFilter>['value']

function Filter({ start }: { start: Time }) {
  const [value, setValue] = useState(start)
  return (
    <>
      <TimeFilter value={value} onChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  )
}

async function renderFilter(start: Partial<Time> = {}) {
  const { user } = await renderUi(<Filter start={{ last: '', from: '', to: '', ...start }} />)
  const value = () => JSON.parse(screen.getByRole('status').textContent) as Time
  const open = async () => {
    await user.click(screen.getByRole('button', { name: /^Time/ }))
    await screen.findByRole('dialog')
  }
  const openExact = async () => {
    await open()
    await user.click(screen.getByText('Exact start and end'))
  }
  const type = (label: string, text: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
  const apply = () => user.click(screen.getByRole('button', { name: 'Apply range' }))
  return { user, value, open, openExact, type, apply }
}

// The zone of the tests is three and a half hours behind UTC.
test('a range is typed in local time, is stored as instants, and replaces a span', async () => {
  const { value, openExact, type, apply } = await renderFilter({ last: '1h' })
  await openExact()
  type('From', '2026-11-28T14:30')
  type('To', '2026-11-28T14:35')
  await apply()
  expect(value()).toEqual({ last: '', from: '2026-11-28T18:00Z', to: '2026-11-28T18:05Z' })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Time: Nov 28/ })).toHaveFocus()
})

test('Arrow down leads from a typed time to its ranges, and Arrow up back to the field', async () => {
  const { user, value, open } = await renderFilter()
  await open()
  await user.type(screen.getByRole('textbox', { name: 'Date, time, or range' }), 'yesterday 14:30{ArrowDown}')
  const offers = within(screen.getByRole('list', { name: 'Understood as' })).getAllByRole('button')
  expect(offers[0]).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(offers[1]).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(screen.getByRole('textbox', { name: 'Date, time, or range' })).toHaveFocus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(value()).toEqual({ last: '', from: '2026-11-28T17:55Z', to: '2026-11-28T18:05Z' })
})

test('a span replaces a range', async () => {
  const { user, value, open } = await renderFilter({ from: '2026-11-28T14:30Z' })
  await open()
  await user.click(screen.getByRole('button', { name: 'Last hour' }))
  expect(value()).toEqual({ last: '1h', from: '', to: '' })
})

test('a reversed range shows an error at its end, and the input is kept when the panel closes', async () => {
  const { user, value, open, openExact, type, apply } = await renderFilter()
  await openExact()
  type('From', '2026-11-28T14:30')
  type('To', '2026-11-28T14:30')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await apply()
  expect(screen.getByRole('alert')).toHaveTextContent('The end must be after the start.')
  expect(screen.getByLabelText('To')).toHaveAccessibleDescription('The end must be after the start.')
  await user.keyboard('{Escape}')
  expect(value().from).toBe('')
  await open()
  expect(screen.getByLabelText('From')).toHaveValue('2026-11-28T14:30')
})

test('a reversed range in the URL shows an error as soon as the panel opens', async () => {
  const { open } = await renderFilter({ from: '2026-11-28T14:30Z', to: '2026-11-27T14:30Z' })
  await open()
  expect(screen.getByRole('alert')).toHaveTextContent('The end must be after the start.')
})

test('an unchanged end keeps its seconds, and an empty one leaves the range open', async () => {
  const { value, open, type, apply } = await renderFilter({
    from: '2026-11-28T14:30:17Z',
    to: '2026-11-28T15:00Z',
  })
  await open()
  type('To', '')
  await apply()
  expect(value()).toEqual({ last: '', from: '2026-11-28T14:30:17Z', to: '' })
  expect(screen.getByRole('button', { name: /^Time: Since Nov 28/ })).toBeVisible()
})

test('a time in words is understood while it is typed, and Enter selects the minutes around it', async () => {
  const { user, value, open } = await renderFilter({ last: '1h' })
  await open()
  expect(screen.getByRole('textbox', { name: 'Date, time, or range' })).toHaveFocus()
  await user.keyboard('2026-11-28 14:30')
  const offers = within(screen.getByRole('list', { name: 'Understood as' })).getAllByRole('button')
  expect(offers.map(({ textContent }) => textContent.replaceAll(/\s/g, ' '))).toEqual([
    'Nov 28, 2:25 – 2:35 PM ± 5 min',
    'Nov 28, 2:00 – 3:00 PM ± 30 min',
  ])
  await user.keyboard('{Enter}')
  expect(value()).toEqual({ last: '', from: '2026-11-28T17:55Z', to: '2026-11-28T18:05Z' })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('text that isn’t a time shows an error on Enter, and is kept when the panel closes', async () => {
  const { user, value, open } = await renderFilter()
  await open()
  await user.keyboard('noonish')
  expect(screen.queryByText(/Couldn’t understand this time/)).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  expect(screen.getByText(/Couldn’t understand this time/)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(value().from).toBe('')
  await open()
  expect(screen.getByRole('textbox', { name: 'Date, time, or range' })).toHaveValue('noonish')
})

test('a time in the future is refused at its field', async () => {
  const { user, open, type, apply } = await renderFilter()
  await open()
  await user.keyboard('today 23:00')
  expect(screen.getByRole('textbox', { name: 'Date, time, or range' })).toHaveAccessibleDescription(
    /This time is in the future/,
  )
  expect(screen.queryByRole('list', { name: 'Understood as' })).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  await user.click(screen.getByText('Exact start and end'))
  type('From', '2027-01-01T00:00')
  await apply()
  expect(screen.getByLabelText('From')).toHaveAccessibleDescription('This time is in the future.')
  expect(screen.getByRole('dialog')).toBeVisible()
})

test('the present is the time at which a field is typed or checked, not the time at which the panel opened', async () => {
  const { user, value, open, openExact, type, apply } = await renderFilter()
  await open()
  vi.setSystemTime(Date.UTC(2026, 10, 29, 15, 1))
  await user.keyboard('since 2 minutes ago{Enter}')
  expect(value()).toEqual({ last: '', from: '2026-11-29T14:59Z', to: '' })
  await openExact()
  vi.setSystemTime(Date.UTC(2026, 10, 29, 15, 2))
  type('From', '2026-11-29T11:32')
  await apply()
  expect(value()).toEqual({ last: '', from: '2026-11-29T15:02Z', to: '' })
})

test('clicking Yesterday selects the local day, and the filter shows its name', async () => {
  const { user, value, open } = await renderFilter({ last: '1h' })
  await open()
  await user.click(screen.getByRole('button', { name: 'Yesterday' }))
  expect(value()).toEqual({ last: '', from: '2026-11-28T03:30Z', to: '2026-11-29T03:30Z' })
  expect(screen.getByRole('button', { name: 'Time: Sat, Nov 28' })).toBeVisible()
})
