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

/** The height of rows in the theme, in pixels. */
const heightOf = (variable: string) => Number.parseInt(ownVariables.variables[variable] ?? '', 10)

test.each([
  { lines: 1, rowHeight: heightOf('--row-height') },
  { lines: 2, rowHeight: heightOf('--row-height-two-lines') },
])(
  'a loaded list with rows of $lines lines first renders what fills the window, and then the rest',
  async ({ lines, rowHeight }) => {
    vi.stubGlobal('innerHeight', 140 + 10 * rowHeight)
    const seen: number[] = []
    const { router } = await renderUi(<Policies seen={seen} hasTwoLines={lines === 2} />)
    await act(() => router.navigate('/policies'))
    expect(seen[0]).toBe(10)
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
