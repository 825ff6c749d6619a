import { useShortcuts } from './shortcuts'

/** Adds the shortcuts that lead from row to row of the page's tables. */
export function useRowKeys(): void {
  useShortcuts({ next: () => step(1), previous: () => step(-1) })
}

/** Moves the focus to the next or the previous row. The first key leads to the first row in sight. */
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [role="row"]')].filter(
    row => stopOf(row) && !row.querySelector('[role="columnheader"]'),
  )
  const current = rows.findIndex(row => row.contains(document.activeElement))
  const row = current < 0 ? (rows.find(isInSight) ?? rows[0]) : rows[current + by]
  if (!row) return
  // In this order: listeners of the focus find the rows where they will be.
  row.scrollIntoView({ block: 'nearest' })
  stopOf(row)?.focus({ preventScroll: true })
}

/** The link that a row is about, or else its first link or button. */
const stopOf = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('[data-open]') ?? row.querySelector<HTMLElement>('a[href], button')

/** Whether a row is below the table's head, which stays in sight. */
function isInSight(row: HTMLElement): boolean {
  const head = row.closest('[role="table"]')?.querySelector('[role="columnheader"]')
  return row.getBoundingClientRect().top >= (head?.getBoundingClientRect().bottom ?? 0)
}
