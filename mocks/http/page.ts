/** The requested window of a list. */
export interface Window {
  offset?: number | undefined
  limit?: number | undefined
}

/** Returns a page of rows, with absolute URLs of its neighbors that keep the filters. */
export function pageOf<Row, Shown>(
  rows: readonly Row[],
  { offset = 0, limit = 100 }: Window,
  url: URL,
  show: (row: Row) => Shown,
) {
  const data = rows.slice(offset, offset + limit).map(show)
  const at = (start: number) => {
    const neighbour = new URL(url)
    neighbour.searchParams.set('offset', String(start))
    neighbour.searchParams.set('limit', String(limit))
    return neighbour.href
  }
  return {
    count: data.length,
    next: offset + limit < rows.length ? at(offset + limit) : null,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    data,
    totalCount: rows.length,
  }
}
