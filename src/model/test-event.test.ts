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

test('a deprecated event is the test event only if no other one can be sent', () => {
  const replaced = { id: 'model_deployments.model_replacement', label: 'Replaced (deprecated)' }
  const group = (events: { id: string; label: string }[]) =>
    ({ kind: 'group', id: 'g', label: 'G', events }) as const
  expect(testEventOf([group([replaced, created]), group([red])])).toBe('serviceHealthChangeRed')
  expect(testEventOf([group([created, replaced])])).toBe('model_deployments.model_replacement')
})

test('the deployment named last is used for the test event', () => {
  const deployment = (id: string, namedAt: number) => [id, { id, name: id, namedAt }] as const
  expect(testDeploymentOf(new Map([deployment('a', 1), deployment('b', 3), deployment('c', 2)]))).toBe('b')
  expect(testDeploymentOf(new Map())).toBeNull()
})
