import { expect, test } from 'vitest'
import { notificationLogOf } from '~/model/notifications'
import { summary as row } from '~/model/test-deliveries'
import { siblingsOf } from './delivery-siblings'

const about = { kind: 'event', text: 'model_deployments.service_health_red' } as const

test('the notifications of the same event at the same moment are siblings', () => {
  const log = notificationLogOf([
    row({ id: '7', about, entityId: 'e', timestamp: '2026-03-02T09:00:03Z' }),
    row({ id: '6', about, entityId: 'e', timestamp: '2026-03-02T09:00:02Z' }),
    row({ id: '5', about, entityId: 'other', timestamp: '2026-03-02T09:00:00Z' }),
    row({ id: '4', about: null, entityId: 'e' }),
    row({ id: '3', about, entityId: 'e', parentId: '1', retryCount: 1 }),
    row({ id: '2', about, entityId: 'e', status: 'failed' }),
    row({ id: '1', about, entityId: 'e', status: 'retrying' }),
  ])
  const idsOf = (id: string) => {
    const notification = log.of(id)
    return notification && siblingsOf(notification, log).map(sibling => sibling.id)
  }
  expect(idsOf('1')).toEqual(['6', '2'])
  expect(idsOf('4')).toEqual([])
  expect(idsOf('5')).toEqual([])
})
