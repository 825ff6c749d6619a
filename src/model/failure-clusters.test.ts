import fc from 'fast-check'
import { expect, test } from 'vitest'
import { causes } from './causes'
import { undeliveredOf } from './channel-health'
import { clusterKeyOf, failureClustersOf, failureKindOf } from './failure-clusters'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

/** Logs, newest first, with retries, hosts, codes, and causes of any kind. */
const anyRows = fc
  .array(
    fc.record({
      status: fc.constantFrom('sent', 'failed', 'failed', 'retrying', 'pending', 'quarantined'),
      parentId: fc.option(fc.constantFrom('0', '1', '2', 'gone')),
      channelId: fc.constantFrom('c', 'd'),
      policyId: fc.constantFrom('p', 'q'),
      host: fc.option(fc.constantFrom('a.example', 'b.example')),
      code: fc.constantFrom('', '401', '500'),
      cause: fc.option(fc.constantFrom(...causes)),
    }),
    { maxLength: 12 },
  )
  .map(rows => rows.map((row, index) => summary({ ...row, id: String(index) })))

test('every undelivered notification is in exactly one cluster, and no other one is in any', () => {
  fc.assert(
    fc.property(anyRows, rows => {
      const { all } = notificationLogOf(rows)
      const clusters = failureClustersOf(all)
      const ids = clusters.flatMap(({ notifications }) => notifications.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(
        undeliveredOf(all)
          .map(({ id }) => id)
          .toSorted(),
      )
    }),
  )
})

test('the key of a cluster finds exactly its notifications', () => {
  fc.assert(
    fc.property(anyRows, rows => {
      const { all } = notificationLogOf(rows)
      for (const { key, notifications } of failureClustersOf(all))
        expect(all.filter(notification => clusterKeyOf(notification) === key)).toEqual(notifications)
    }),
  )
})

const failed = (given: Parameters<typeof summary>[0]) =>
  summary({ status: 'failed', code: '401', cause: 'credentials', host: 'a.example', ...given })

test('two channels of the same host that fail in the same way are one cluster, the largest first', () => {
  const rows = [
    failed({ id: '1', channelId: 'c' }),
    failed({ id: '2', channelId: 'd', policyId: 'q' }),
    failed({ id: '3', code: '500', cause: 'server' }),
  ]
  const clusters = failureClustersOf(notificationLogOf(rows).all)
  expect(clusters).toMatchObject([
    { channelIds: ['c', 'd'], policyIds: ['p', 'q'] },
    { channelIds: ['c'], policyIds: ['p'] },
  ])
  expect(clusters.map(({ key }) => failureKindOf(key))).toEqual([
    { receiver: 'a.example', code: '401', cause: 'credentials' },
    { receiver: 'a.example', code: '500', cause: 'server' },
  ])
})

test('a failure without a response has a key that can be read back', () => {
  const [notification] = notificationLogOf([failed({ code: '', cause: 'dns' })]).all
  expect(failureKindOf((notification && clusterKeyOf(notification)) ?? '')).toEqual({
    receiver: 'a.example',
    code: '',
    cause: 'dns',
  })
})

test('emails, which have no host, are distinguished by their channels', () => {
  const rows = [
    failed({ id: '1', host: null, channelId: 'c' }),
    failed({ id: '2', host: null, channelId: 'd' }),
  ]
  expect(failureClustersOf(notificationLogOf(rows).all)).toHaveLength(2)
})
