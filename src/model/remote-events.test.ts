import { expect, test } from 'vitest'
import { eventTypeIds, remoteEventTypes } from '~/contract/event-types'
import { eventTypeOf, isDeprecated, partOf, remoteTypeOf } from './remote-events'

test('every remote event is delivered as an event type of the catalog', () => {
  const unknown = remoteEventTypes.filter(
    type => !(eventTypeIds as readonly string[]).includes(eventTypeOf(type)),
  )
  expect(unknown).toEqual([])
})

test('two names of a remote event are delivered as the same event type', () => {
  expect(eventTypeOf('serviceHealthChangeRed')).toBe(eventTypeOf('model_deployments.service_health_red'))
})

test('lowercase labels are deprecated', () => {
  expect(isDeprecated('model_deployments.service_health_red')).toBe(true)
  expect(isDeprecated('serviceHealthChangeRed')).toBe(false)
  expect(isDeprecated('management.deploymentInfo')).toBe(false)
})

test.each([
  ['deploymentInfo', null],
  ['serviceHealthChangeRed', null],
  ['model_deployments.model_replacement', 'data'],
  ['externalNaNPredictions', 'externalNanPredictionsData'],
  ['monitoring.external_model_nan_predictions', 'externalNanPredictionsData'],
  ['predictionRequestFailed', 'predictionRequestData'],
  ['prediction_request.failed', 'predictionRequestData'],
  ['spoolerChannelRed', 'spoolerChannelData'],
  ['monitoring.spooler_channel_green', 'spoolerChannelData'],
] as const)('%s uses the data %s', (type, part) => {
  expect(partOf(type)).toBe(part)
})

test('an event of the catalog that can be sent is sent by its current name', () => {
  expect(remoteTypeOf('model_deployments.service_health_red')).toBe('serviceHealthChangeRed')
  expect(remoteTypeOf('model_deployments.accuracy_red')).toBe('model_deployments.accuracy_red')
  expect(remoteTypeOf('project.created')).toBeNull()
})
