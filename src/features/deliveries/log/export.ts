import { useTranslations } from 'use-intl'
import { pause } from '~/api/device/slices'
import { csvOf } from '~/model/csv'
import type { DeliverySummary } from '~/model/delivery-summary'
import type { Notification } from '~/model/notifications'
import { download, utf8Mark } from '~/ui/basics/download'
import { toast } from '~/ui/basics/toast'
import { channelName, policyName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'

/** Rows that are written without a pause: the page goes on answering in the meantime. */
const slice = 2000

/**
 * Saves what is shown as a file. It has no secrets: of URLs only the host, of headers nothing, and of bodies only the
 * event, the entity, and the masked text of a message.
 */
export function useExport(shown: ShownRows, names: DeliveryNames) {
  const t = useTranslations()
  return (form: 'csv' | 'json') =>
    void (async () => {
      const table =
        shown.view === 'attempts'
          ? tableOf(shown.rows ?? [], columns, row => factsOf(row, names))
          : tableOf(shown.rows ?? [], notificationColumns, row => notificationFactsOf(row, names))
      const parts = form === 'csv' ? csvParts(table) : jsonParts(table)
      const written: string[] = []
      for (const part of parts) {
        written.push(part)
        await pause(0)
      }
      const type = form === 'csv' ? 'text/csv' : 'application/json'
      download(
        new Blob(written, { type: `${type};charset=utf-8` }),
        `${shown.view === 'attempts' ? 'deliveries' : 'notifications'}.${form}`,
      )
    })().catch(() => toast(t('deliveries.export.failed'), { isBad: true }))
}

/** The columns of the export: they are named like the API's fields, or after the field that they were read from. */
function factsOf(row: DeliverySummary, names: DeliveryNames) {
  const { about } = row
  const readAs = (kind: string) => (about?.kind === kind ? about.text : '')
  return {
    id: row.id,
    timestamp: row.timestamp,
    status: row.status ?? '',
    statusCode: row.code,
    duration: row.duration,
    retryCount: row.retryCount,
    parentNotificationId: row.parentId ?? '',
    channelId: row.channelId,
    channelName: channelName(names, row.channelId) ?? '',
    policyId: row.policyId,
    policyName: policyName(names, row.policyId) ?? '',
    host: row.host ?? '',
    emailSubject: readAs('subject'),
    eventFromBody: readAs('event'),
    textFromBody: readAs('text'),
    entityIdFromBody: row.entityId ?? '',
  }
}

const columns = [
  'id',
  'timestamp',
  'status',
  'statusCode',
  'duration',
  'retryCount',
  'parentNotificationId',
  'channelId',
  'channelName',
  'policyId',
  'policyName',
  'host',
  'emailSubject',
  'eventFromBody',
  'textFromBody',
  'entityIdFromBody',
] as const satisfies (keyof ReturnType<typeof factsOf>)[]

/** The columns of a notification: what it came to, then those of its last attempt. */
function notificationFactsOf(notification: Notification, names: DeliveryNames) {
  const { id, first, last, attempts, verdict, cause } = notification
  return {
    ...factsOf(last, names),
    id,
    timestamp: first.timestamp,
    outcome: verdict.kind === 'recovered' ? `recovered by ${verdict.by}` : verdict.kind,
    cause: cause ?? '',
    attempts: attempts.length,
    lastAttemptId: last.id,
    lastAttemptTimestamp: last.timestamp,
  }
}

const notificationColumns = [
  ...(['id', 'timestamp', 'outcome', 'cause', 'attempts', 'lastAttemptId', 'lastAttemptTimestamp'] as const),
  ...columns.filter(column => column !== 'id' && column !== 'timestamp'),
] as const satisfies (keyof ReturnType<typeof notificationFactsOf>)[]

/** Rows of a file, whose facts are read as they are written. */
interface Table {
  columns: readonly string[]
  count: number
  factsAt: (index: number) => Record<string, string | number>
}

const tableOf = <Row>(
  rows: readonly Row[],
  names: readonly string[],
  facts: (row: Row) => Record<string, string | number>,
): Table => ({
  columns: names,
  count: rows.length,
  factsAt: index => {
    const row = rows[index]
    return row ? facts(row) : {}
  },
})

/** Returns the facts of a slice of a table. */
const sliceAt = ({ count, factsAt }: Table, at: number) =>
  Array.from({ length: Math.min(slice, count - at) }, (_, offset) => factsAt(at + offset))

function* csvParts(table: Table) {
  yield utf8Mark + csvOf([table.columns])
  for (let at = 0; at < table.count; at += slice)
    yield csvOf(sliceAt(table, at).map(facts => table.columns.map(column => facts[column] ?? '')))
}

function* jsonParts(table: Table) {
  yield '[\n'
  for (let at = 0; at < table.count; at += slice) {
    const lines = sliceAt(table, at).map(facts => JSON.stringify(facts))
    yield lines.join(',\n') + (at + slice < table.count ? ',\n' : '\n')
  }
  yield ']\n'
}
