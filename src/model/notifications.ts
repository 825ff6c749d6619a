import type { Cause } from './causes'
import type { DeliverySummary } from './delivery-summary'
import { outcomeOf } from './health'
import { inOrder } from './notification-order'

/** The fields of an attempt that notifications are built from. */
export type Attempted = Pick<
  DeliverySummary,
  'id' | 'channelId' | 'parentId' | 'retryCount' | 'status' | 'timestamp' | 'at' | 'duration' | 'cause'
>

/** The result of a notification. */
export type Verdict =
  | { kind: 'delivered' }
  /**
   * Delivered after failures: by a retry of the service or by a resend of a user, with the number of the attempt and
   * the milliseconds since the first one, if they can be computed.
   */
  | { kind: 'recovered'; by: 'retry' | 'resend'; attempt: number; milliseconds: number | null }
  | { kind: 'pending' }
  /** Failed so far, with a pending retry. */
  | { kind: 'retrying'; attempts: number }
  | { kind: 'failed'; attempts: number }
  /** The last attempt has an unknown status. */
  | { kind: 'unknown'; status: string | null }

/** Returns whether a notification arrived, at once or later. */
export const isDelivered = ({ kind }: Verdict): boolean => kind === 'delivered' || kind === 'recovered'

/** What one policy sends because of one event: the first attempt, its retries, and resends with their retries. */
export interface Notification<Row extends Attempted = DeliverySummary> {
  /** The ID of the first attempt, even if that one is not loaded. */
  id: string
  /** The loaded attempts, oldest first; at least one. */
  attempts: readonly Row[]
  first: Row
  last: Row
  /**
   * When the first attempt began, in milliseconds since the epoch; null if it is not loaded or its timestamp cannot be
   * parsed. A notification without this time is in no range: it is older than everything that is loaded.
   */
  startedAt: number | null
  /** Whether earlier attempts are not loaded. */
  isPartial: boolean
  verdict: Verdict
  /** Why its last failed attempt failed; null if it is delivered or none failed. */
  cause: Cause | null
}

/** The notifications of the loaded attempts. */
export interface NotificationLog<Row extends Attempted = DeliverySummary> {
  /** Newest first, by their first attempts. */
  all: readonly Notification<Row>[]
  /** Those of each channel, newest first. */
  byChannel: ReadonlyMap<string, readonly Notification<Row>[]>
  /** Returns the notification that an attempt belongs to; null if the attempt is not loaded. */
  of: (attemptId: string) => Notification<Row> | null
}

/** The log built from each list of rows, because every page and every row of a list needs it. */
const logs = new WeakMap<readonly Attempted[], NotificationLog<Attempted>>()

/** Returns the log of rows if it has been built already. */
export const builtLogOf = <Row extends Attempted>(rows: readonly Row[]): NotificationLog<Row> | undefined =>
  logs.get(rows) as NotificationLog<Row> | undefined

/** Returns the notifications of attempts, which are sorted newest first as in the service's log. */
export function notificationLogOf<Row extends Attempted>(rows: readonly Row[]): NotificationLog<Row> {
  const built = builtLogOf(rows)
  if (built) return built
  const steps = buildLog(rows)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** Returns whether a log has been built from all rows of a list, not only from those that were loaded before. */
export function isBuiltFrom(log: NotificationLog, rows: readonly Attempted[]): boolean {
  const oldest = rows.at(-1)
  return oldest === undefined || log.of(oldest.id) !== null
}

/** Builds a log in steps of well under a millisecond, so that a hundred thousand rows need not block the page. */
export function* buildLog<Row extends Attempted>(
  rows: readonly Row[],
): Generator<undefined, NotificationLog<Row>> {
  const parents = new Map<string, string | null>()
  for (const [index, { id, parentId }] of rows.entries()) {
    parents.set(id, parentId)
    if (index % stepSize === 0) yield
  }
  const roots = new Map<string, string>()
  const members = new Map<string, [Row, ...Row[]]>()
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]
    if (!row) continue
    const root = rootOf(row.id, parents, roots)
    const known = members.get(root)
    if (known) known.push(row)
    else members.set(root, [row])
    if (index % stepSize === 0) yield
  }
  const byId = new Map<string, Notification<Row>>()
  for (const [id, attempts] of members) {
    byId.set(id, notification(id, attempts, !parents.has(id)))
    if (byId.size % stepSize === 0) yield
  }
  const all = [...byId.values()].toReversed()
  const byChannel = new Map<string, Notification<Row>[]>()
  for (const [index, notification] of all.entries()) {
    const ofChannel = byChannel.get(notification.first.channelId)
    if (ofChannel) ofChannel.push(notification)
    else byChannel.set(notification.first.channelId, [notification])
    if (index % stepSize === 0) yield
  }
  const log: NotificationLog<Row> = {
    all,
    byChannel,
    of: attemptId => byId.get(roots.get(attemptId) ?? '') ?? null,
  }
  logs.set(rows, log)
  return log
}

const stepSize = 200

/**
 * Returns the ID of an attempt's first one, even if that one is not loaded, and remembers it for every attempt on the
 * path. Attempts that name each other in a cycle belong together, so that a malformed log cannot hang the page.
 */
function rootOf(id: string, parents: ReadonlyMap<string, string | null>, roots: Map<string, string>): string {
  if (parents.get(id) == null) {
    roots.set(id, id)
    return id
  }
  const path = new Set<string>()
  let root = id
  for (;;) {
    const known = roots.get(root)
    if (known !== undefined) {
      root = known
      break
    }
    path.add(root)
    const parent = parents.get(root)
    if (parent == null) break
    if (path.has(parent)) {
      root = [...path].slice([...path].indexOf(parent)).toSorted()[0] ?? parent
      break
    }
    root = parent
  }
  for (const on of path) roots.set(on, root)
  return root
}

function notification<Row extends Attempted>(
  id: string,
  loaded: readonly [Row, ...Row[]],
  isPartial: boolean,
): Notification<Row> {
  const attempts = loaded.length === 1 ? loaded : inOrder(loaded)
  const [first] = attempts
  const last = attempts.at(-1) ?? loaded[0]
  const verdict = verdictOf(attempts)
  const failed = isDelivered(verdict)
    ? undefined
    : attempts.findLast(attempt => outcomeOf(attempt) === 'failed')
  return {
    id,
    attempts,
    first,
    last,
    startedAt: isPartial ? null : first.at,
    isPartial,
    verdict,
    cause: failed?.cause ?? null,
  }
}

/** The first attempt, a retry by the service after a failure, or a resend by a user. */
export type AttemptKind = 'first' | 'retry' | 'resend'

/** Returns the kind of an attempt: a retry has a count; a resend restarts the count and has a parent. */
export function kindOf({ parentId, retryCount }: Attempted): AttemptKind {
  if (parentId === null) return 'first'
  return retryCount > 0 ? 'retry' : 'resend'
}

/** Returns the result of attempts, oldest first. A delivered notification stays delivered. */
function verdictOf(attempts: readonly Attempted[]): Verdict {
  const [first] = attempts
  const last = attempts.at(-1)
  const at = attempts.findIndex(attempt => outcomeOf(attempt) === 'delivered')
  const good = attempts[at]
  if (good && first) {
    if (at === 0) return { kind: 'delivered' }
    const by = attempts.slice(0, at + 1).some(attempt => kindOf(attempt) === 'resend') ? 'resend' : 'retry'
    // The clocks of the service's machines may differ, but a recovery never takes negative time.
    const milliseconds =
      first.at === null || good.at === null ? null : Math.max(0, good.at - first.at) + good.duration
    return { kind: 'recovered', by, attempt: at + 1, milliseconds }
  }
  const status = last?.status ?? null
  if (status === 'pending') return { kind: 'pending' }
  if (status === 'retrying') return { kind: 'retrying', attempts: attempts.length }
  if (last && outcomeOf(last) === 'failed') return { kind: 'failed', attempts: attempts.length }
  return { kind: 'unknown', status }
}

/**
 * Returns whether a notification has failed and is being sent again, so that it is neither delivered nor to be resent.
 * A failure that the service retries on its own is not final, so it doesn't count.
 */
export const isBeingResent = <Row extends Attempted>({ verdict, attempts }: Notification<Row>): boolean =>
  verdict.kind !== 'failed' &&
  !isDelivered(verdict) &&
  attempts.some(attempt => outcomeOf(attempt) === 'failed' && attempt.status !== 'retrying')

/** Returns the notifications about an entity, newest first. */
export const notificationsOfEntity = ({ all }: NotificationLog, entityId: string): readonly Notification[] =>
  all.filter(({ first }) => first.entityId === entityId)

/** Returns a function that checks whether a later retry of an attempt is among the rows. */
export function retriedAmong(rows: readonly Attempted[]): (row: Attempted) => boolean {
  // A retry names the attempt before it, or the first one.
  const lastRetries = new Map<string, number>()
  for (const { parentId, retryCount } of rows)
    if (parentId !== null) lastRetries.set(parentId, Math.max(retryCount, lastRetries.get(parentId) ?? 0))
  const lastRetryOf = (id: string | null) => (id === null ? 0 : (lastRetries.get(id) ?? 0))
  return ({ id, parentId, retryCount }) => lastRetryOf(id) > retryCount || lastRetryOf(parentId) > retryCount
}
