import { act, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { QueryTable } from './query-table'

const rows = Array.from({ length: 45 }, (_, index) => ({ id: `p${index}`, name: `Policy ${index}` }))

/** Records how many rows the page has when one of them first appears. */
function Name({ name, seen }: { name: string; seen: number[] }) {
  useLayoutEffect(() => {
    seen.push(document.querySelectorAll('tbody tr').length)
  }, [seen])
  return name
}

function Policies({ seen }: { seen: number[] }) {
  const { pathname } = useLocation()
  if (pathname !== '/policies') return null
  return (
    <QueryTable
      label="Policies"
      query={{ rows, error: null, isRefreshing: false, retry: () => {} }}
      columns={[{ id: 'name', header: 'Name', cell: ({ name }) => <Name name={name} seen={seen} /> }]}
      rowId={row => row.id}
      rowName={row => row.name}
      pageSize={50}
      empty={<p>No policies yet</p>}
    />
  )
}

test.each([
  { height: 860, rowsInSight: 20 },
  { height: 500, rowsInSight: 10 },
])(
  'a loaded list first renders the rows that fill a window of $height px, and then the rest',
  async ({ height, rowsInSight }) => {
    vi.stubGlobal('innerHeight', height)
    const seen: number[] = []
    const { router } = await renderUi(<Policies seen={seen} />)
    await act(() => router.navigate('/policies'))
    expect(seen[0]).toBe(rowsInSight)
    expect(screen.getAllByRole('row')).toHaveLength(1 + rows.length)
  },
)

test('Back shows all rows at once, so that the page can return to its scroll position', async () => {
  const seen: number[] = []
  const { router } = await renderUi(<Policies seen={seen} />, { history: ['/policies', '/channels'] })
  seen.length = 0
  await act(() => router.navigate(-1))
  expect(seen[0]).toBe(rows.length)
})
