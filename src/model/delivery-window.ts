import { millisecondsOf } from '~/contract/timestamp'
import { isSameSummary, type DeliverySummary } from './delivery-summary'

/** The newest part of the log that has been loaded, without gaps. */
export interface DeliveryWindow {
  /** Newest first. */
  rows: readonly DeliverySummary[]
  /** How many rows of this part could not be read: they are left out. */
  unreadable: number
  /** Whether the service has older ones. */
  hasMore: boolean
}

/** A page of the log as it was read. */
export interface DeliveryPage {
  rows: readonly DeliverySummary[]
  unreadable: number
  hasMore: boolean
}

/**
 * A window with the newest page put before it. Null if the page does not reach down to the window: between them
 * others may lie. The window itself if the page tells nothing new.
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

/** A window with an older page put behind it. What arrived in the meantime has moved known rows into the page: once is enough. */
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

/** The second that an id of the service was made at: its first eight hex digits. Null for any other id. */
function secondOf(id: string): number | null {
  return /^[0-9a-f]{24}$/.test(id) ? Number.parseInt(id.slice(0, 8), 16) : null
}

/** A delivery's id may be a little older than its row's time. Seconds. */
const slack = 600

/** Whether an id can't be further down: the window reaches back to before it was made. */
export function isPast({ rows, hasMore }: DeliveryWindow, id: string): boolean {
  if (!hasMore) return true
  const wanted = secondOf(id)
  const oldest = millisecondsOf(rows.at(-1)?.timestamp ?? '')
  return wanted !== null && oldest !== null && oldest / 1000 < wanted - slack
}
