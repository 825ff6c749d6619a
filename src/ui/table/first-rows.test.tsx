import { act, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { ownVariables } from '~/ui/theme/theme'
import { QueryTable } from './query-table'

const rows = Array.from({ length: 45 }, (_, index) => ({ id: `p${index}`, name: `Policy ${index}` }))

/** Records how many rows the page has when one of them first appears. */
function Name({ name, seen }: { name: string; seen: number[] }) {
  useLayoutEffect(() => {
    seen.push(document.querySelectorAll('tbody tr').length)
  }, [seen])
  return name
}

function Policies({ seen, hasTwoLines = false }: { seen: number[]; hasTwoLines?: boolean }) {
  const { pathname } = useLocation()
  if (pathname !== '/policies') return null
  return (
    <QueryTable
      label="Policies"
      query={{ rows, error: null, isRefreshing: false, retry: () => {} }}
      columns={[
        { id: 'name', header: 'Name', hasTwoLines, cell: ({ name }) => <Name name={name} seen={seen} /> },
      ]}
      rowId={row => row.id}
      rowName={row => row.name}
      pageSize={50}
      empty={<p>No policies yet</p>}
    />
  )
}

test.each([
  { lines: 1, rowHeight: '--row-height' },
  { lines: 2, rowHeight: '--row-height-two-lines' },
])(
  'a loaded list with rows of $lines lines first renders what fills the window, and then the rest',
  async ({ lines, rowHeight }) => {
    const { [rowHeight]: height = '' } = ownVariables.variables as Record<string, string>
    vi.stubGlobal('innerHeight', 140 + 20 * Number.parseInt(height, 10))
    const seen: number[] = []
    const { router } = await renderUi(<Policies seen={seen} hasTwoLines={lines === 2} />)
    await act(() => router.navigate('/policies'))
    expect(seen[0]).toBe(20)
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
