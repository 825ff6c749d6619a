import { useShortcuts } from './shortcuts'

/** Adds the shortcuts that move from row to row in the page's tables. */
export function useRowKeys(): void {
  useShortcuts({ next: () => step(1), previous: () => step(-1) })
}

/** Moves the focus to the next or previous row. If no row has the focus, moves it to the first visible row. */
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [role="row"]')].filter(
    row => stopOf(row) && !row.querySelector('[role="columnheader"]'),
  )
  const current = rows.findIndex(row => row.contains(document.activeElement))
  const row = current < 0 ? (rows.find(isInSight) ?? rows[0]) : rows[current + by]
  if (!row) return
  // Scroll first, so that focus listeners find the rows in their final position.
  row.scrollIntoView({ block: 'nearest' })
  stopOf(row)?.focus({ preventScroll: true })
}

/** Returns the link to the row's object, or else its first link or button. */
const stopOf = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('[data-open]') ?? row.querySelector<HTMLElement>('a[href], button')

/** Returns whether a row is below the table's sticky head. */
function isInSight(row: HTMLElement): boolean {
  const head = row.closest('[role="table"]')?.querySelector('[role="columnheader"]')
  return row.getBoundingClientRect().top >= (head?.getBoundingClientRect().bottom ?? 0)
}
