import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '~/api/transport/error'
import { Pager } from './pager'
import { QueryTable, type Rows } from './query-table'
import { renderUi } from '~/ui/test-render'

interface Row {
  id: string
  name: string
}

const rows: Row[] = [
  { id: 'c1', name: 'Pager' },
  { id: 'c2', name: 'Fraud desk' },
]

function Table({ query }: { query: Partial<Rows<Row>> }) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const [by, change] = useState('')
  return (
    <>
      <QueryTable
        label="Channels"
        query={{ rows: undefined, error: null, isRefreshing: false, retry: () => {}, ...query }}
        columns={[
          { id: 'name', header: 'Name', sortable: true, cell: row => row.name },
          { id: 'id', header: 'Id', cell: row => row.id },
        ]}
        rowId={row => row.id}
        rowName={row => row.name}
        selection={{ selected, select }}
        sorting={{ by, change }}
        pageSize={50}
        empty={<p>No channels yet</p>}
      />
      <output aria-label="selected">{[...selected].join(' ')}</output>
      <output aria-label="order">{by}</output>
    </>
  )
}

const failure = new ApiError({ kind: 'server', status: 503, message: 'Down for maintenance' })

describe('a list', () => {
  test('that loads is a busy table with a head and no rows to read', async () => {
    await renderUi(<Table query={{}} />)
    const table = screen.getByRole('table', { name: 'Channels' })
    expect(table.parentElement).toHaveAttribute('aria-busy', 'true')
    expect(within(table).getByRole('columnheader', { name: 'Name' })).toBeInTheDocument()
    expect(within(table).getAllByRole('row')).toHaveLength(1)
    expect(screen.queryByText('No channels yet')).not.toBeInTheDocument()
  })

  test('that failed says what happened, in place of the rows, and can be tried again', async () => {
    const retry = vi.fn<() => void>()
    const { user } = await renderUi(<Table query={{ error: failure, retry }} />)
    expect(screen.getByRole('alert')).toHaveTextContent(/Server error.*Down for maintenance/)
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  test('that is empty teaches instead', async () => {
    await renderUi(<Table query={{ rows: [] }} />)
    expect(screen.getByText('No channels yet')).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  test('that is there shows its rows', async () => {
    await renderUi(<Table query={{ rows }} />)
    expect(screen.getByRole('table').parentElement).toHaveAttribute('aria-busy', 'false')
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Fraud desk c2/ })).toBeInTheDocument()
  })

  test('whose refresh failed keeps its rows under a banner', async () => {
    const retry = vi.fn<() => void>()
    const { user } = await renderUi(<Table query={{ rows, error: failure, retry }} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Server error')
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  test('with a row that cannot be read says so, and shows the others', async () => {
    await renderUi(<Table query={{ rows, unreadable: [{ index: 1, id: 'c9' }] }} />)
    expect(screen.getByRole('cell', { name: /couldn’t be read \(ID c9\)/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
  })

  test('of nothing but rows that cannot be read is not empty', async () => {
    await renderUi(<Table query={{ rows: [], unreadable: [{ index: 0, id: null }] }} />)
    expect(screen.getByRole('cell', { name: /couldn’t be read \(ID \?\)/ })).toBeInTheDocument()
    expect(screen.queryByText('No channels yet')).not.toBeInTheDocument()
  })
})

test('rows are selected one by one or all at once, by name', async () => {
  const { user } = await renderUi(<Table query={{ rows }} />)
  const all = screen.getByRole('checkbox', { name: 'Select all on this page' })
  const selected = screen.getByRole('status', { name: 'selected' })
  await user.click(screen.getByRole('checkbox', { name: 'Select Fraud desk' }))
  expect(selected).toHaveTextContent('c2')
  expect(all).toBePartiallyChecked()
  await user.click(all)
  expect(selected).toHaveTextContent('c1 c2')
  await user.click(screen.getByRole('checkbox', { name: 'Select Pager' }))
  expect(selected).toHaveTextContent('c2')
  await user.click(all)
  await user.click(all)
  expect(selected).toBeEmptyDOMElement()
})

test('a column sorts up, then down, then not at all', async () => {
  const { user } = await renderUi(<Table query={{ rows }} />)
  const head = screen.getByRole('columnheader', { name: 'Name' })
  const order = screen.getByRole('status', { name: 'order' })
  const seen = []
  for (let clicks = 0; clicks < 3; clicks += 1) {
    await user.click(within(head).getByRole('button', { name: 'Name' }))
    seen.push([order.textContent, head.getAttribute('aria-sort')])
  }
  expect(seen).toEqual([
    ['name', 'ascending'],
    ['-name', 'descending'],
    ['', null],
  ])
  const other = screen.getByRole('columnheader', { name: 'Id' })
  expect(within(other).queryByRole('button')).not.toBeInTheDocument()
})

describe('the way through the pages', () => {
  const go = vi.fn<(offset: number) => void>()
  const pager = (offset: number, total: number | undefined) =>
    renderUi(<Pager offset={offset} limit={50} total={total} go={go} />)
  const button = (name: string) => screen.getByRole('button', { name })

  test('leads on from the first page, and not back', async () => {
    const { user } = await pager(0, 120)
    expect(screen.getByRole('status')).toHaveTextContent('1–50 of 120')
    expect(button('Previous')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Next'))
    expect(go).toHaveBeenLastCalledWith(50)
  })

  test('leads back from the last page, and not on', async () => {
    const { user } = await pager(100, 120)
    expect(screen.getByRole('status')).toHaveTextContent('101–120 of 120')
    expect(button('Next')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Previous'))
    expect(go).toHaveBeenLastCalledWith(50)
  })

  test('leads to the start from a page that begins within the first', async () => {
    const { user } = await pager(20, 120)
    await user.click(button('Previous'))
    expect(go).toHaveBeenLastCalledWith(0)
  })

  test('leads nowhere before it is known how many there are', async () => {
    await pager(0, undefined)
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    expect(button('Next')).toHaveAttribute('aria-disabled', 'true')
  })

  test('keeps the focus on a button that has led to an end, where it does nothing more', async () => {
    const turned = vi.fn<(offset: number) => void>()
    function List() {
      const [offset, setOffset] = useState(0)
      const turn = (to: number) => {
        turned(to)
        setOffset(to)
      }
      return <Pager offset={offset} limit={50} total={100} go={turn} />
    }
    const { user } = await renderUi(<List />)
    for (const [name, to] of [
      ['Next', 50],
      ['Previous', 0],
    ] as const) {
      await user.click(button(name))
      expect(turned).toHaveBeenLastCalledWith(to)
      expect(button(name)).toHaveAttribute('aria-disabled', 'true')
      expect(button(name)).toBeEnabled()
      expect(button(name)).toHaveFocus()
      turned.mockClear()
      await user.keyboard('{Enter}')
      expect(turned).not.toHaveBeenCalled()
    }
  })

  test('is not there if there is nothing', async () => {
    await pager(0, 0)
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  })
})

test('a page that is gone gives way to the last one', async () => {
  const go = vi.fn<(offset: number, how?: { replace: boolean }) => void>()
  await renderUi(<Pager offset={500} limit={50} total={120} go={go} />)
  expect(go).toHaveBeenCalledExactlyOnceWith(100, { replace: true })
})

test('a page that is gone is left once, however often the list is drawn until then', async () => {
  const go = vi.fn<() => void>()
  function List() {
    const [drawn, drawAgain] = useState(0)
    const leave = () => {
      go()
      if (drawn < 5) drawAgain(drawn + 1)
    }
    return <Pager offset={500} limit={50} total={120} go={leave} />
  }
  await renderUi(<List />)
  expect(go).toHaveBeenCalledTimes(1)
})
