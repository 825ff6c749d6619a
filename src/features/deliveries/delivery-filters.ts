import * as z from 'zod/mini'
import type { DeliveryFilters } from '~/api/deliveries'
import { isOneOf } from '~/contract/common'
import { millisecondsOf } from '~/contract/timestamp'
import { stripOutcomeOf, type StripOutcome } from '~/model/outcome-strip'
import { clusterKeyOf } from '~/model/failure-clusters'
import type { DeliverySummary } from '~/model/delivery-summary'
import { outcomeOf } from '~/model/health'
import type { Notification, NotificationLog } from '~/model/notifications'
import { ranges } from '~/model/ranges'
import { isWithin, type TimeRange } from '~/model/time-range'
import { urlText } from '~/ui/page/url-state'
import type { DeliveryNames } from './delivery-names'
import { textTest } from './delivery-search'

const minute = 60_000

/** Times to look back, in milliseconds. */
const spans = { '15m': 15 * minute, '1h': 60 * minute, ...ranges }
export const spanNames = ['15m', '1h', '24h', '7d', '30d'] as const

/** A timestamp; empty if it can't be parsed. */
const urlInstant = z.catch(z.string().check(z.refine(text => millisecondsOf(text) !== null)), '')

/** What the list's URL says. Policy, channel, and event are IDs. */
export const deliveryState = z.object({
  policy: urlText,
  channel: urlText,
  /** Of which attempts policy and channel are looked for: of their own, or of `all`, as the page of health counts. */
  of: z.catch(z.enum(['', 'all']), ''),
  /** What a row is. By default, a notification, unless the status is one that only attempts have. See `viewOf`. */
  view: z.catch(z.enum(['', 'notifications', 'attempts']), ''),
  /** The outcome of a notification, or `is:failed` or the service's own word of attempts. */
  status: urlText,
  /** A code, a class of codes such as `5xx`, or `none` where there was no answer. */
  code: urlText,
  search: urlText,
  /** A span that ends now, unless `from` or `to` is set. */
  last: z.catch(z.enum(['', ...spanNames]), ''),
  /** The key of a cluster of undelivered notifications: attempts have none. */
  cluster: urlText,
  /** The range of time, `to` excluded: instants, which mean the same in every zone. */
  from: urlInstant,
  to: urlInstant,
  event: urlText,
  tail: z.catch(z.enum(['', 'on']), ''),
})
export type DeliveryState = z.output<typeof deliveryState>

/** The outcomes of notifications as `status` names them. */
const outcomesOfFilters = {
  'is:undelivered': ['failed'],
  'is:delivered': ['delivered'],
  'is:recovered': ['retried', 'resent'],
  'is:open': ['open'],
} as const satisfies Record<string, readonly StripOutcome[]>
export const outcomeFilters = ['is:undelivered', 'is:delivered', 'is:recovered', 'is:open'] as const

/** What the rows of the log are. */
export type LogView = 'notifications' | 'attempts'

/**
 * Returns what the rows of the log are: notifications if the status is one of their outcomes, whatever the view. A link
 * to failed attempts need not name the view.
 */
export function viewOf({ view, status }: Pick<DeliveryState, 'view' | 'status'>): LogView {
  if (isOneOf(outcomeFilters, status)) return 'notifications'
  if (view !== '') return view
  return status === '' ? 'notifications' : 'attempts'
}

/** None of the filters. */
export const noFilters = {
  policy: '',
  channel: '',
  of: '',
  status: '',
  code: '',
  search: '',
  last: '',
  cluster: '',
  from: '',
  to: '',
  event: '',
} as const

/** The part of the filters that the service itself knows. */
export const servedFilters = ({
  policy,
  channel,
  of,
}: Pick<DeliveryState, 'policy' | 'channel' | 'of'>): DeliveryFilters =>
  of === 'all' ? {} : { policyId: policy || undefined, channelId: channel || undefined }

/** Returns the filters as the query of a URL, without the live tail and the view. */
export const queryOf = ({ tail: _tail, view: _view, ...filters }: DeliveryState): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))

export type OwnFilters = Omit<DeliveryState, 'tail' | 'view'>

/** Whether the console itself narrows what is loaded. */
export const isNarrowed = ({
  status,
  code,
  search,
  of,
  policy,
  channel,
  event,
  cluster,
  ...time
}: OwnFilters) =>
  [
    status,
    code,
    search.trim(),
    event,
    cluster,
    time.last,
    time.from,
    time.to,
    of && (policy || channel),
  ].some(Boolean)

/** Returns the time range that the filters select; null if they don't limit it. */
export function rangeOf(
  { last, from, to }: Pick<DeliveryState, 'last' | 'from' | 'to'>,
  now: number,
): TimeRange | null {
  if (from || to) return { since: millisecondsOf(from) ?? -Infinity, until: millisecondsOf(to) ?? Infinity }
  // A range that ends now includes what the server sends within the next second.
  return last === '' ? null : { since: now - spans[last], until: Infinity }
}

/**
 * Returns how far back the log has to be loaded for the filters, for `useReach`: to the start of the range, or else its
 * end.
 */
export function reachOf(state: Pick<DeliveryState, 'last' | 'from' | 'to'>, now: number) {
  const range = rangeOf(state, now)
  if (!range) return null
  const name = state.from || state.to || state.last
  return { name, since: Number.isFinite(range.since) ? range.since : range.until }
}

/** Returns the attempts that match the console's own filters. */
export const narrowed = (
  rows: readonly DeliverySummary[],
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): readonly DeliverySummary[] => (isNarrowed(filters) ? rows.filter(attemptTest(filters, names, now)) : rows)

/** Returns the notifications that match the console's own filters. */
export const narrowedNotifications = (
  { all }: NotificationLog,
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): readonly Notification[] => (isNarrowed(filters) ? all.filter(notificationTest(filters, names, now)) : all)

/** Returns whether an attempt matches all filters. */
export function attemptTest(
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): (row: DeliverySummary) => boolean {
  const range = rangeOf(filters, now)
  const isMatch = timelessTest(filters, names)
  return row => (range === null || isWithin(row.at, range)) && isMatch(row)
}

/**
 * Returns whether a notification has the outcome, began in the range, is about the event, and has an attempt that
 * matches everything else. Its event is that of its first attempt: its policy may have been changed before a resend.
 */
export function notificationTest(
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): (notification: Notification) => boolean {
  const { status, cluster, event } = filters
  const outcomes = isOneOf(outcomeFilters, status) ? outcomesOfFilters[status] : null
  const range = rangeOf(filters, now)
  const isMatch = timelessTest({ ...filters, event: '', status: outcomes === null ? status : '' }, names)
  return notification =>
    (outcomes === null || isOneOf(outcomes, stripOutcomeOf(notification))) &&
    (range === null || isWithin(notification.startedAt, range)) &&
    (cluster === '' || clusterKeyOf(notification) === cluster) &&
    (event === '' || names.eventOf(notification.first) === event) &&
    notification.attempts.some(isMatch)
}

/** Returns whether an attempt matches all filters except the time. */
function timelessTest(filters: OwnFilters, names: DeliveryNames): (row: DeliverySummary) => boolean {
  const { of, policy, channel, event } = filters
  const isStatus = statusTest(filters.status)
  const isCode = codeTest(filters.code)
  const hasText = textTest(filters.search, names)
  return row =>
    (of === '' ||
      ((policy || row.policyId) === row.policyId && (channel || row.channelId) === row.channelId)) &&
    isStatus(row) &&
    isCode(row.code) &&
    (event === '' || names.eventOf(row) === event) &&
    hasText(row)
}

function statusTest(wanted: string): (row: DeliverySummary) => boolean {
  if (wanted === '') return () => true
  if (wanted === 'is:failed') return row => outcomeOf(row) === 'failed'
  return ({ status }) => status === wanted
}

function codeTest(wanted: string): (code: string) => boolean {
  if (wanted === '') return () => true
  if (wanted === 'none') return code => code === ''
  if (/^\dxx$/.test(wanted)) return code => code.length === 3 && code.startsWith(wanted.slice(0, 1))
  return code => code === wanted
}

/** The statuses and the codes that occur, for their filters. */
export function occurring(rows: readonly DeliverySummary[]) {
  const statuses = new Set<string>()
  const codes = new Set<string>()
  for (const { status, code } of rows) {
    if (status) statuses.add(status)
    codes.add(code)
  }
  return { statuses: [...statuses].toSorted(), codes: [...codes].toSorted() }
}
