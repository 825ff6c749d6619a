import { isSameSummary, type DeliverySummary } from './delivery-summary'

/** The newest rows of the log, loaded without gaps. */
export interface DeliveryWindow {
  /** Newest first. */
  rows: readonly DeliverySummary[]
  /** The number of unreadable rows, which are left out. */
  unreadable: number
  /** Whether the service has older rows. */
  hasMore: boolean
}

/** A page of the log. */
export interface DeliveryPage {
  rows: readonly DeliverySummary[]
  unreadable: number
  hasMore: boolean
}

/**
 * Returns a window with the newest page added in front. Returns null if they don't overlap, because rows between them
 * may be missing, and the same window if nothing changes.
 */
export function withNewest(window: DeliveryWindow, page: DeliveryPage): DeliveryWindow | null {
  if (page.rows.every((row, index) => isSameAt(window, index, row))) return window
  const read = new Set(page.rows.map(row => row.id))
  const rest = window.rows.filter(row => !read.has(row.id))
  const isJoined = rest.length < window.rows.length || window.rows.length === 0 || !page.hasMore
  if (!isJoined) return null
  return {
    ...window,
    rows: [...page.rows, ...rest],
    hasMore: window.rows.length === 0 ? page.hasMore : window.hasMore,
  }
}

function isSameAt({ rows }: DeliveryWindow, index: number, row: DeliverySummary): boolean {
  const known = rows[index]
  return known !== undefined && isSameSummary(known, row)
}

/**
 * Returns a window with an older page added at its end. Rows that the window already has are dropped: new rows have
 * shifted them into that page.
 */
export function withOlder(window: DeliveryWindow, page: DeliveryPage): DeliveryWindow {
  const first = page.rows[0]?.id
  const from = window.rows.findLastIndex(row => row.id === first)
  const known = new Set(window.rows.slice(from < 0 ? -page.rows.length : from).map(row => row.id))
  return {
    rows: [...window.rows, ...page.rows.filter(row => !known.has(row.id))],
    unreadable: window.unreadable + page.unreadable,
    hasMore: page.hasMore,
  }
}

/**
 * Returns a channel's own log, joined with the channel's rows in the log of all channels. Either one may have newer
 * rows; the channel's own log may also have older ones. Null if rows between them may be missing; the own log is then
 * read again.
 */
export function joinedLog(own: DeliveryWindow, rows: readonly DeliverySummary[]): DeliveryWindow | null {
  const read = new Map(rows.map(row => [row.id, row]))
  const known = new Set(own.rows.map(({ id }) => id))
  const from = rows.findIndex(({ id }) => known.has(id))
  if (from < 0 && rows.length > 0) return null
  const newer = rows.slice(0, from < 0 ? rows.length : from)
  const others = rows.slice(newer.length).filter(({ id }) => !known.has(id))
  return { ...own, rows: [...newer, ...own.rows.map(row => read.get(row.id) ?? row), ...others] }
}

/** Returns the second in which the service created an ID, from its first eight hex digits; null for any other ID. */
function secondOf(id: string): number | null {
  return /^[0-9a-f]{24}$/.test(id) ? Number.parseInt(id.slice(0, 8), 16) : null
}

/** The seconds by which a delivery's ID may be older than its row's time. */
const slack = 600

/** Returns whether an ID cannot be in older pages because the window reaches back past its creation. */
export function isPast({ rows, hasMore }: DeliveryWindow, id: string): boolean {
  if (!hasMore) return true
  const wanted = secondOf(id)
  const oldest = rows.at(-1)?.at ?? null
  return wanted !== null && oldest !== null && oldest / 1000 < wanted - slack
}
