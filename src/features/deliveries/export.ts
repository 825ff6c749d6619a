import { useTranslations } from 'use-intl'
import { csvOf } from '~/model/csv'
import type { DeliverySummary } from '~/model/delivery-summary'
import { toast } from '~/ui/basics/toast'
import { channelName, policyName, type DeliveryNames } from './delivery-names'

/** Rows that are written without a pause: the page goes on answering in the meantime. */
const slice = 2000

/** Gives what is shown as a file. Of addresses it has the host alone, and of headers and bodies nothing: no secret. */
export function useExport(rows: readonly DeliverySummary[], names: DeliveryNames) {
  const t = useTranslations()
  return (form: 'csv' | 'json') =>
    void (async () => {
      const parts = form === 'csv' ? csvParts(rows, names) : jsonParts(rows, names)
      const written: string[] = []
      for (const part of parts) {
        written.push(part)
        await new Promise(resolve => setTimeout(resolve))
      }
      const type = form === 'csv' ? 'text/csv' : 'application/json'
      download(new Blob(written, { type: `${type};charset=utf-8` }), `deliveries.${form}`)
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

function* csvParts(rows: readonly DeliverySummary[], names: DeliveryNames) {
  // A spreadsheet takes the file for UTF-8 by this mark.
  yield `\uFEFF${csvOf([columns])}`
  for (let at = 0; at < rows.length; at += slice)
    yield csvOf(
      rows.slice(at, at + slice).map(row => {
        const facts = factsOf(row, names)
        return columns.map(column => facts[column])
      }),
    )
}

function* jsonParts(rows: readonly DeliverySummary[], names: DeliveryNames) {
  yield '[\n'
  for (let at = 0; at < rows.length; at += slice) {
    const lines = rows.slice(at, at + slice).map(row => JSON.stringify(factsOf(row, names)))
    yield lines.join(',\n') + (at + slice < rows.length ? ',\n' : '\n')
  }
  yield ']\n'
}

function download(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
