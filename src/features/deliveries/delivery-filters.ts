import * as z from 'zod/mini'
import type { DeliveryFilters } from '~/api/deliveries'
import { isOneOf } from '~/contract/common'
import { bodiesHave, bodyMatch, type BodyMatch, writtenForms } from '~/model/body-search'
import { stripOutcomeOf, type StripOutcome } from '~/model/channel-health'
import { clusterKeyOf } from '~/model/failure-clusters'
import type { DeliverySummary } from '~/model/delivery-summary'
import { foldForSearch } from '~/model/fold-for-search'
import { outcomeOf } from '~/model/health'
import type { Notification, NotificationLog } from '~/model/notifications'
import { isSince, ranges } from '~/model/ranges'
import { urlText } from '~/ui/page/url-state'
import type { DeliveryNames } from './delivery-names'

const minute = 60_000

/** Times to look back, in milliseconds. */
export const spans = { '15m': 15 * minute, '1h': 60 * minute, ...ranges }
export const spanNames = ['15m', '1h', '24h', '7d', '30d'] as const

/** What the list's URL says. Policy and channel are ids. */
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
  last: z.catch(z.enum(['', ...spanNames]), ''),
  /** The key of a cluster of undelivered notifications: attempts have none. */
  cluster: urlText,
  tail: z.catch(z.enum(['', 'on']), ''),
})
export type DeliveryState = z.output<typeof deliveryState>

/** The outcomes of notifications as `status` names them. */
const outcomesOfFilters = {
  'is:undelivered': 'failed',
  'is:delivered': 'delivered',
  'is:recovered': 'recovered',
  'is:open': 'open',
} as const satisfies Record<string, StripOutcome>
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

type OwnFilters = Omit<DeliveryState, 'tail' | 'view'>

/** Whether the console itself narrows what is loaded. */
export const isNarrowed = ({ status, code, search, last, cluster, of, policy, channel }: OwnFilters) =>
  [status, code, search.trim(), last, cluster, of && (policy || channel)].some(Boolean)

/** Returns the attempts that the console's own filters leave: in a blink, even of a hundred thousand. */
export function narrowed(
  rows: readonly DeliverySummary[],
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): readonly DeliverySummary[] {
  if (!isNarrowed(filters)) return rows
  const { last } = filters
  const isMatch = attemptTest(filters, names)
  const since = last === '' ? null : now - spans[last]
  return rows.filter(row => (since === null || (row.at ?? -Infinity) >= since) && isMatch(row))
}

/**
 * Returns the notifications that the console's own filters leave: those of an outcome that began in the range and have
 * an attempt that matches everything else.
 */
export function narrowedNotifications(
  log: NotificationLog,
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): readonly Notification[] {
  if (!isNarrowed(filters)) return log.all
  const { status, last, cluster } = filters
  const outcome = isOneOf(outcomeFilters, status) ? outcomesOfFilters[status] : null
  const isMatch = attemptTest(outcome === null ? filters : { ...filters, status: '' }, names)
  const since = last === '' ? null : now - spans[last]
  return log.all.filter(
    notification =>
      (outcome === null || stripOutcomeOf(notification) === outcome) &&
      (since === null || isSince(notification, since)) &&
      (cluster === '' || clusterKeyOf(notification) === cluster) &&
      notification.attempts.some(isMatch),
  )
}

/** Returns whether an attempt matches all filters except the time. */
function attemptTest(filters: OwnFilters, names: DeliveryNames): (row: DeliverySummary) => boolean {
  const { of, policy, channel } = filters
  const isStatus = statusTest(filters.status)
  const isCode = codeTest(filters.code)
  const hasText = textTest(filters.search, names)
  return row =>
    (of === '' ||
      ((policy || row.policyId) === row.policyId && (channel || row.channelId) === row.channelId)) &&
    isStatus(row) &&
    isCode(row.code) &&
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

/** Looks for what was typed in what a row shows, in its IDs, and in its bodies. */
function textTest(typed: string, names: DeliveryNames): (row: DeliverySummary) => boolean {
  const text = typed.trim()
  if (text === '') return () => true
  const fieldsHave = fieldsTest(text, names)
  // Bodies are only compared without case: to fold the megabytes of them would take seconds.
  const forms = writtenForms(text)
  return row => fieldsHave(row) || (row.bodies !== undefined && bodiesHave(row.bodies, forms))
}

/** Where a row's bodies have what was typed; null if what it shows has it, or nothing does. */
export function matchInBody(row: DeliverySummary, typed: string, names: DeliveryNames): BodyMatch | null {
  const text = typed.trim()
  if (text === '' || row.bodies === undefined || fieldsTest(text, names)(row)) return null
  return bodyMatch(row.bodies, writtenForms(text))
}

/** Looks for a text in what a row shows, and in its IDs. Names and events are few: each is looked at once. */
function fieldsTest(typed: string, names: DeliveryNames): (row: DeliverySummary) => boolean {
  const text = foldForSearch(typed)
  const has = remembered((shown: string) => foldForSearch(shown).includes(text))
  const channelHas = remembered((id: string) => id.includes(text) || has(names.channels?.get(id) ?? ''))
  const policyHas = remembered((id: string) => id.includes(text) || has(names.policies?.get(id) ?? ''))
  const eventHas = remembered((id: string) => has(id) || has(names.events?.get(id) ?? ''))
  return ({ id, policyId, channelId, about, entityId, entityName }) =>
    (about !== null && (about.kind === 'event' ? eventHas(about.text) : has(about.text))) ||
    channelHas(channelId) ||
    policyHas(policyId) ||
    id.includes(text) ||
    (entityId?.includes(text) ?? false) ||
    (entityName !== null && has(entityName))
}

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return text => {
    const answer = known.get(text) ?? test(text)
    known.set(text, answer)
    return answer
  }
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
