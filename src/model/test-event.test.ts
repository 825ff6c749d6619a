import { expect, test } from 'vitest'
import { testDeploymentOf, testEventOf } from './test-event'

const red = { id: 'model_deployments.service_health_red', label: 'Red' }
const created = { id: 'project.created', label: 'Created' }

test('the first event of the triggers that can be sent is the test event', () => {
  const projects = { kind: 'event', ...created } as const
  const all = { kind: 'group', id: 'g', label: 'G', events: [created, red] } as const
  expect(testEventOf([projects, all])).toBe('serviceHealthChangeRed')
  expect(testEventOf([projects, { kind: 'none' }])).toBeNull()
})

test('the deployment named last is used for the test event', () => {
  const deployment = (id: string, namedAt: number) => [id, { id, name: id, namedAt }] as const
  expect(testDeploymentOf(new Map([deployment('a', 1), deployment('b', 3), deployment('c', 2)]))).toBe('b')
  expect(testDeploymentOf(new Map())).toBeNull()
})
