import { expect, test } from 'vitest'
import type { DeliverySummary } from '~/model/delivery-summary'
import { healthOf } from '~/model/health'
import { undeliveredOf } from '~/model/channel-health'
import { notificationLogOf } from '~/model/notifications'
import { summary as row } from '~/model/test-deliveries'
import { searchedBodies } from '~/model/body-search'
import { matchInBody, narrowed, noFilters, servedFilters } from './delivery-filters'

const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(),
}
const find = (rows: readonly DeliverySummary[], search: string) =>
  narrowed(rows, { ...noFilters, search }, names, 0)

test('a search includes the bodies', () => {
  const rows = [
    row({ id: '1', bodies: searchedBodies('{"deployment":{"name":"Customer Churn"}}', '', null) }),
    row({ id: '2', bodies: searchedBodies('{}', '{"error":"invalid_token"}', null) }),
    row({ id: '3', bodies: searchedBodies('{}', '{}', null) }),
    row({ id: '4' }),
  ]
  expect(find(rows, 'customer churn').map(({ id }) => id)).toEqual(['1'])
  expect(find(rows, 'INVALID_TOKEN').map(({ id }) => id)).toEqual(['2'])
  expect(find(rows, 'fraud')).toEqual(rows)
})

test('the match in a body is shown, unless the row itself shows the text', () => {
  const found = row({ bodies: searchedBodies('{}', '{"error":"invalid_token of fraud desk"}', null) })
  expect(matchInBody(found, 'invalid_token', names)?.part).toBe('response')
  expect(matchInBody(found, 'Fraud', names)).toBeNull()
  expect(matchInBody(found, ' ', names)).toBeNull()
})

test('the figures of Health link to exactly their rows', () => {
  const status = ['sent', 'failed', 'retrying', 'pending', 'retrying', 'failed', 'sent']
  const parents = [null, '2', '4', null, null, null, '5']
  const rows = status.map((it, index) =>
    row({ id: String(index), status: it, parentId: parents[index] ?? null }),
  )
  const idsOf = (filter: string) =>
    narrowed(rows, { ...noFilters, status: filter }, names, 0).map(({ id }) => id)
  expect(idsOf('is:undelivered')).toEqual(
    undeliveredOf(notificationLogOf(rows).all).map(({ last }) => last.id),
  )
  expect(idsOf('is:failed')).toHaveLength(healthOf(rows).counts.failed)
  expect(idsOf('failed')).toEqual(['1', '5'])
})

test('the number of a channel in Health links to exactly its rows', () => {
  const rows = [
    row({ id: '1', channelId: 'c' }),
    row({ id: '2', channelId: 'd' }),
    row({ id: '3', channelId: 'c' }),
  ]
  const filters = { ...noFilters, channel: 'c', of: 'all', tail: '' } as const
  expect(servedFilters(filters)).toEqual({})
  expect(narrowed(rows, filters, names, 0).map(({ id }) => id)).toEqual(['1', '3'])
  expect(servedFilters({ ...filters, of: '' })).toEqual({ channelId: 'c' })
})
