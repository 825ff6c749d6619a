import { compareTimestamps, millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'
import { outcomeOf } from './health'

/** The fields of an attempt that chains are built from. */
export type Attempted = Pick<
  DeliverySummary,
  'id' | 'parentId' | 'retryCount' | 'status' | 'timestamp' | 'duration'
>

/** The first attempt, a retry by the service after a failure, or a resend by a user. */
export type LinkKind = 'first' | 'retry' | 'resend'

export interface ChainLink<Row extends Attempted> {
  row: Row
  kind: LinkKind
}

/** The result of a chain. */
export type Verdict =
  | { kind: 'delivered' }
  /**
   * Delivered after failures, with the number of the attempt and the time since the first one, if it can be computed.
   */
  | { kind: 'recovered'; attempt: number; milliseconds: number | null }
  | { kind: 'pending' }
  /** Failed so far, with a pending retry. */
  | { kind: 'retrying'; attempts: number }
  | { kind: 'failed'; attempts: number }
  /** The last attempt has an unknown status. */
  | { kind: 'unknown'; status: string | null }

/** All attempts to deliver one notification by one policy: the first, its retries, and resends with their retries. */
export interface Chain<Row extends Attempted> {
  /** The attempts, oldest first. */
  links: readonly ChainLink<Row>[]
  /** The parent of the oldest attempt if it is not loaded, so that earlier attempts are unknown; null otherwise. */
  missing: string | null
  verdict: Verdict
}

/** Returns the loaded attempts of the chain that a row belongs to; null if the row itself is not loaded. */
export function chainOf<Row extends Attempted>(rows: readonly Row[], id: string): Chain<Row> | null {
  const start = rows.find(row => row.id === id)
  if (!start) return null
  const { root, missing } = rootOf(rows, start)
  const members = descendants(rows, root).toSorted(byTime)
  const links = members.map(row => ({ row, kind: kindOf(row) }))
  return { links, missing, verdict: verdictOf(members) }
}

/** The notifications in a list of rows: each is a chain of attempts. */
export interface Notifications {
  total: number
  /** The IDs of the last attempts of the notifications that were not delivered. */
  undelivered: ReadonlySet<string>
}

/** Counts notifications and finds the undelivered ones in one pass, for logs of a hundred thousand rows. */
export function notificationsOf(rows: readonly Attempted[]): Notifications {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  const chains = new Map<string, Attempted[]>()
  for (const row of rows) {
    const root = firstOf(row.id, parents)
    const chain = chains.get(root)
    if (chain) chain.push(row)
    else chains.set(root, [row])
  }
  const undelivered = new Set<string>()
  for (const chain of chains.values()) {
    const attempts = chain.toSorted(byTime)
    const last = attempts.at(-1)
    if (last && verdictOf(attempts).kind === 'failed') undelivered.add(last.id)
  }
  return { total: chains.size, undelivered }
}

/** Returns a function that checks whether a later retry of an attempt is among the rows. */
export function retriedAmong(rows: readonly Attempted[]): (row: Attempted) => boolean {
  // A retry names the attempt before it, or the first one.
  const lastRetries = new Map<string, number>()
  for (const { parentId, retryCount } of rows)
    if (parentId !== null) lastRetries.set(parentId, Math.max(retryCount, lastRetries.get(parentId) ?? 0))
  const lastRetryOf = (id: string | null) => (id === null ? 0 : (lastRetries.get(id) ?? 0))
  return ({ id, parentId, retryCount }) => lastRetryOf(id) > retryCount || lastRetryOf(parentId) > retryCount
}

/** Returns the ID of a chain's first attempt, even if it is not loaded. */
function firstOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set([id])
  let first = id
  for (let next = parents.get(first); next != null && !seen.has(next); next = parents.get(first)) {
    seen.add(next)
    first = next
  }
  return first
}

/** Follows the parents to the root. A cycle ends the search, so that a malformed log cannot hang the page. */
function rootOf<Row extends Attempted>(
  rows: readonly Row[],
  start: Row,
): { root: Row; missing: string | null } {
  const byId = new Map(rows.map(row => [row.id, row]))
  const seen = new Set([start.id])
  let root = start
  while (root.parentId !== null && !seen.has(root.parentId)) {
    const parentId: string = root.parentId
    const parent = byId.get(parentId)
    // Attempts of a parent that is not loaded still belong together.
    if (!parent) return { root, missing: parentId }
    seen.add(parentId)
    root = parent
  }
  return { root, missing: null }
}

/** Returns a row and its descendants; if its parent is not loaded, the parent's other descendants, too. */
function descendants<Row extends Attempted>(rows: readonly Row[], root: Row): Row[] {
  const children = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.parentId === null) continue
    const known = children.get(row.parentId)
    if (known) known.push(row)
    else children.set(row.parentId, [row])
  }
  const found = new Map([[root.id, root]])
  const ids = root.parentId === null ? [root.id] : [root.parentId, root.id]
  // The set grows during the iteration.
  for (const id of ids) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child.id)) continue
      found.set(child.id, child)
      ids.push(child.id)
    }
  }
  return [...found.values()]
}

/** Sorts oldest first, and attempts of the same time by their IDs. */
const byTime = (one: Attempted, other: Attempted): number =>
  compareTimestamps(one.timestamp, other.timestamp) || (one.id < other.id ? -1 : 1)

/** Returns the kind of an attempt: a retry has a count; a resend restarts the count and has a parent. */
function kindOf({ parentId, retryCount }: Attempted): LinkKind {
  if (parentId === null) return 'first'
  return retryCount > 0 ? 'retry' : 'resend'
}

/** Returns the result of attempts, oldest first. A delivered notification stays delivered. */
function verdictOf(attempts: readonly Attempted[]): Verdict {
  const [first] = attempts
  const last = attempts.at(-1)
  const at = attempts.findIndex(({ status }) => outcomeOf(status) === 'delivered')
  const good = attempts[at]
  if (good && first) {
    if (at === 0) return { kind: 'delivered' }
    const [start, end] = [first, good].map(({ timestamp }) => millisecondsOf(timestamp))
    const milliseconds = start == null || end == null ? null : end + good.duration - start
    return { kind: 'recovered', attempt: at + 1, milliseconds }
  }
  const status = last?.status ?? null
  if (status === 'pending') return { kind: 'pending' }
  if (status === 'retrying') return { kind: 'retrying', attempts: attempts.length }
  if (status === 'failed') return { kind: 'failed', attempts: attempts.length }
  return { kind: 'unknown', status }
}
