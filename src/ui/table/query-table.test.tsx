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
  test('is a busy table with a header and no rows while it loads', async () => {
    await renderUi(<Table query={{}} />)
    const table = screen.getByRole('table', { name: 'Channels' })
    expect(table.parentElement).toHaveAttribute('aria-busy', 'true')
    expect(within(table).getByRole('columnheader', { name: 'Name' })).toBeInTheDocument()
    expect(within(table).getAllByRole('row')).toHaveLength(1)
    expect(screen.queryByText('No channels yet')).not.toBeInTheDocument()
  })

  test('shows a failure in place of the rows, with a retry', async () => {
    const retry = vi.fn<() => void>()
    const { user } = await renderUi(<Table query={{ error: failure, retry }} />)
    expect(screen.getByRole('alert')).toHaveTextContent(/Server error.*Down for maintenance/)
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  test('shows an introduction when it is empty', async () => {
    await renderUi(<Table query={{ rows: [] }} />)
    expect(screen.getByText('No channels yet')).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  test('shows its rows when it is loaded', async () => {
    await renderUi(<Table query={{ rows }} />)
    expect(screen.getByRole('table').parentElement).toHaveAttribute('aria-busy', 'false')
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Fraud desk c2/ })).toBeInTheDocument()
  })

  test('keeps its rows below a banner when a refetch fails', async () => {
    const retry = vi.fn<() => void>()
    const { user } = await renderUi(<Table query={{ rows, error: failure, retry }} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Server error')
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  test('reports an unreadable row, and shows the others', async () => {
    await renderUi(<Table query={{ rows, unreadable: [{ index: 1, id: 'c9' }] }} />)
    expect(screen.getByRole('cell', { name: /couldn’t be read \(ID c9\)/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Pager c1/ })).toBeInTheDocument()
  })

  test('is not empty if it has only unreadable rows', async () => {
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

test('a column sorts ascending, then descending, then not at all', async () => {
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

describe('the pager', () => {
  const go = vi.fn<(offset: number) => void>()
  const pager = (offset: number, total: number | undefined) =>
    renderUi(<Pager offset={offset} limit={50} total={total} go={go} />)
  const button = (name: string) => screen.getByRole('button', { name })

  test('goes only forward from the first page', async () => {
    const { user } = await pager(0, 120)
    expect(screen.getByRole('status')).toHaveTextContent('1–50 of 120')
    expect(button('Previous')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Next'))
    expect(go).toHaveBeenLastCalledWith(50)
  })

  test('goes only back from the last page', async () => {
    const { user } = await pager(100, 120)
    expect(screen.getByRole('status')).toHaveTextContent('101–120 of 120')
    expect(button('Next')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Previous'))
    expect(go).toHaveBeenLastCalledWith(50)
  })

  test('goes to the start from a page that begins within the first one', async () => {
    const { user } = await pager(20, 120)
    await user.click(button('Previous'))
    expect(go).toHaveBeenLastCalledWith(0)
  })

  test('has no buttons while the total is unknown', async () => {
    await pager(0, undefined)
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('keeps the focus on a button that reached an end and is inert there', async () => {
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

  test('is hidden if there are no rows', async () => {
    await pager(0, 0)
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  })
})

test('a page that no longer exists is replaced by the last one', async () => {
  const go = vi.fn<(offset: number, how?: { replace: boolean }) => void>()
  await renderUi(<Pager offset={500} limit={50} total={120} go={go} />)
  expect(go).toHaveBeenCalledExactlyOnceWith(100, { replace: true })
})

test('a page that no longer exists is left once, however often the list is rendered until then', async () => {
  const go = vi.fn<() => void>()
  function List() {
    const [renders, renderAgain] = useState(0)
    const leave = () => {
      go()
      if (renders < 5) renderAgain(renders + 1)
    }
    return <Pager offset={500} limit={50} total={120} go={leave} />
  }
  await renderUi(<List />)
  expect(go).toHaveBeenCalledTimes(1)
})
