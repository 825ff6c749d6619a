import * as z from 'zod/mini'
import type { DeliveryFilters } from '~/api/deliveries'
import { millisecondsOf } from '~/contract/timestamp'
import { bodiesHave, bodyMatch, type BodyMatch, writtenForms } from '~/model/body-search'
import type { DeliverySummary } from '~/model/delivery-summary'
import { foldForSearch } from '~/model/fold-for-search'
import { outcomeOf } from '~/model/health'
import { notificationLogOf } from '~/model/notifications'
import { urlText } from '~/ui/page/url-state'
import type { DeliveryNames } from './delivery-names'

const minute = 60_000

/** Times to look back, in milliseconds. */
const spans = { '15m': 15 * minute, '1h': 60 * minute, '24h': 24 * 60 * minute, '7d': 7 * 24 * 60 * minute }
export const spanNames = ['15m', '1h', '24h', '7d'] as const

/** What the list's URL says. Policy and channel are ids. */
export const deliveryState = z.object({
  policy: urlText,
  channel: urlText,
  /** Of which attempts policy and channel are looked for: of their own, or of `all`, as the page of health counts. */
  of: z.catch(z.enum(['', 'all']), ''),
  /** The service's own word. */
  status: urlText,
  /** A code, a class of codes such as `5xx`, or `none` where there was no answer. */
  code: urlText,
  search: urlText,
  last: z.catch(z.enum(['', ...spanNames]), ''),
  tail: z.catch(z.enum(['', 'on']), ''),
})
export type DeliveryState = z.output<typeof deliveryState>

/** Besides the service's own words, `status` may be one of these: several statuses, or the end of a chain. */
export const outcomeFilters = ['is:undelivered', 'is:failed'] as const

/** None of the filters. */
export const noFilters = {
  policy: '',
  channel: '',
  of: '',
  status: '',
  code: '',
  search: '',
  last: '',
} as const

/** The part of the filters that the service itself knows. */
export const servedFilters = ({ policy, channel, of }: DeliveryState): DeliveryFilters =>
  of === 'all' ? {} : { policyId: policy || undefined, channelId: channel || undefined }

type OwnFilters = Omit<DeliveryState, 'tail'>

/** Whether the console itself narrows what is loaded. */
export const isNarrowed = ({ status, code, search, last, of, policy, channel }: OwnFilters) =>
  [status, code, search.trim(), last, of && (policy || channel)].some(Boolean)

/** Those of the loaded rows that the console's own filters leave. Of a hundred thousand, in a blink. */
export function narrowed(
  rows: readonly DeliverySummary[],
  filters: OwnFilters,
  names: DeliveryNames,
  now: number,
): readonly DeliverySummary[] {
  if (!isNarrowed(filters)) return rows
  const { status, last, of, policy, channel } = filters
  const isStatus = statusTest(status, rows)
  const isCode = codeTest(filters.code)
  const hasText = textTest(filters.search, names)
  const since = last === '' ? null : now - spans[last]
  return rows.filter(
    row =>
      (of === '' ||
        ((policy || row.policyId) === row.policyId && (channel || row.channelId) === row.channelId)) &&
      isStatus(row) &&
      isCode(row.code) &&
      (since === null || (millisecondsOf(row.timestamp) ?? -Infinity) >= since) &&
      hasText(row),
  )
}

function statusTest(wanted: string, rows: readonly DeliverySummary[]): (row: DeliverySummary) => boolean {
  if (wanted === '') return () => true
  if (wanted === 'is:failed') return row => outcomeOf(row) === 'failed'
  if (wanted !== 'is:undelivered') return ({ status }) => status === wanted
  const log = notificationLogOf(rows)
  return ({ id }) => {
    const notification = log.of(id)
    return notification?.verdict.kind === 'failed' && notification.last.id === id
  }
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
  return ({ id, policyId, channelId, about, entityId }) =>
    (about !== null && (about.kind === 'event' ? eventHas(about.text) : has(about.text))) ||
    channelHas(channelId) ||
    policyHas(policyId) ||
    id.includes(text) ||
    (entityId?.includes(text) ?? false)
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
