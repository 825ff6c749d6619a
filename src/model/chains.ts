import { compareTimestamps, millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'
import { outcomeOf } from './health'

/** What a chain is made of. */
export type Attempted = Pick<
  DeliverySummary,
  'id' | 'parentId' | 'retryCount' | 'status' | 'timestamp' | 'duration'
>

/** The first attempt, one by the service itself after a failure, or one that someone asked for. */
export type LinkKind = 'first' | 'retry' | 'resend'

export interface ChainLink<Row extends Attempted> {
  row: Row
  kind: LinkKind
}

/** What a chain came to. */
export type Verdict =
  | { kind: 'delivered' }
  /** Delivered after failures: by which attempt, and how long after the first one began, where their times tell. */
  | { kind: 'recovered'; attempt: number; milliseconds: number | null }
  | { kind: 'pending' }
  /** Failed so far, and to be tried again. */
  | { kind: 'retrying'; attempts: number }
  | { kind: 'failed'; attempts: number }
  /** The last attempt has a status that is not known. */
  | { kind: 'unknown'; status: string | null }

/** All attempts to deliver one thing by one policy: the first one, its retries, and resends with their retries. */
export interface Chain<Row extends Attempted> {
  /** Oldest first. */
  links: readonly ChainLink<Row>[]
  /** The parent that the oldest of them names and that is not among the rows: what came before is not known. */
  missing: string | null
  verdict: Verdict
}

/** The chain that a row belongs to, as far as it is among the rows. Null if the row itself is not. */
export function chainOf<Row extends Attempted>(rows: readonly Row[], id: string): Chain<Row> | null {
  const start = rows.find(row => row.id === id)
  if (!start) return null
  const { root, missing } = rootOf(rows, start)
  const members = descendants(rows, root).toSorted(byTime)
  const links = members.map(row => ({ row, kind: kindOf(row) }))
  return { links, missing, verdict: verdictOf(members) }
}

/** The notifications among rows: each is a chain of attempts. */
export interface Notifications {
  total: number
  /** The last attempts of those that failed in the end, by id. */
  undelivered: ReadonlySet<string>
}

/** Counts notifications and finds the undelivered ones, in one pass: for a log of a hundred thousand rows. */
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

/** Returns how to tell whether an attempt has been retried: whether a later retry of it is among the rows. */
export function retriedAmong(rows: readonly Attempted[]): (row: Attempted) => boolean {
  // A retry names the attempt before it, or the first one.
  const lastRetries = new Map<string, number>()
  for (const { parentId, retryCount } of rows)
    if (parentId !== null) lastRetries.set(parentId, Math.max(retryCount, lastRetries.get(parentId) ?? 0))
  const lastRetryOf = (id: string | null) => (id === null ? 0 : (lastRetries.get(id) ?? 0))
  return ({ id, parentId, retryCount }) => lastRetryOf(id) > retryCount || lastRetryOf(parentId) > retryCount
}

/** The id of a chain's first attempt, also if that is not among the rows. */
function firstOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set([id])
  let first = id
  for (let next = parents.get(first); next != null && !seen.has(next); next = parents.get(first)) {
    seen.add(next)
    first = next
  }
  return first
}

/** Goes up from parent to parent. One that comes around again ends the way: a broken log must not hang the page. */
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
    // Attempts of a parent that is not there still belong together.
    if (!parent) return { root, missing: parentId }
    seen.add(parentId)
    root = parent
  }
  return { root, missing: null }
}

/** A row and all that come from it; if its parent is not there, those that come from that parent too. */
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
  // Grows while it is gone through.
  for (const id of ids) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child.id)) continue
      found.set(child.id, child)
      ids.push(child.id)
    }
  }
  return [...found.values()]
}

/** Oldest first; two of the same moment are in the order of their ids. */
const byTime = (one: Attempted, other: Attempted): number =>
  compareTimestamps(one.timestamp, other.timestamp) || (one.id < other.id ? -1 : 1)

/** A retry counts; a resend begins to count again, but names what it came from. */
function kindOf({ parentId, retryCount }: Attempted): LinkKind {
  if (parentId === null) return 'first'
  return retryCount > 0 ? 'retry' : 'resend'
}

/** What attempts, oldest first, came to: once it has been delivered, it has been delivered. */
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
