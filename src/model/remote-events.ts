import { remoteEventTypes } from '~/contract/event-types'
import type { RemoteEvent } from '~/contract/events'

export type RemoteEventType = RemoteEvent['eventType']

/** What a remote event tells beyond deployment, time and text: each type has one of them or none. */
export type RemoteEventPart = keyof Pick<
  RemoteEvent,
  'data' | 'externalNanPredictionsData' | 'predictionRequestData' | 'spoolerChannelData'
>

/** What remote events call by another name than the catalog. The other types are the catalog's own ids. */
const catalogNames: Partial<Record<RemoteEventType, string>> = {
  deploymentInfo: 'management.deploymentInfo',
  externalNaNPredictions: 'monitoring.external_model_nan_predictions',
  predictionRequestFailed: 'prediction_request.failed',
  serviceHealthChangeGreen: 'model_deployments.service_health_green',
  serviceHealthChangeRed: 'model_deployments.service_health_red',
  serviceHealthChangeYellowFromGreen: 'model_deployments.service_health_yellow_from_green',
  spoolerChannelGreen: 'monitoring.spooler_channel_green',
  spoolerChannelRed: 'monitoring.spooler_channel_red',
}

const parts: Partial<Record<string, RemoteEventPart>> = {
  'model_deployments.model_replacement': 'data',
  'monitoring.external_model_nan_predictions': 'externalNanPredictionsData',
  'prediction_request.failed': 'predictionRequestData',
  'monitoring.spooler_channel_green': 'spoolerChannelData',
  'monitoring.spooler_channel_red': 'spoolerChannelData',
}

/** The event type of the catalog that a remote event is delivered as: what policies listen to. */
export function eventTypeOf(remoteType: RemoteEventType): string {
  return catalogNames[remoteType] ?? remoteType
}

/** The type by which a remote event of the catalog's type is sent; null if it can't be. */
export function remoteTypeOf(eventId: string): RemoteEventType | null {
  const types = remoteEventTypes.filter(type => eventTypeOf(type) === eventId)
  return types.find(type => !isDeprecated(type)) ?? types[0] ?? null
}

/** "Labels in all_lower_case are deprecated", says the reference of remote events. */
export const isDeprecated = (type: RemoteEventType): boolean => type === type.toLowerCase()

/** The part that a type uses besides deployment, time and text. */
export const partOf = (type: RemoteEventType): RemoteEventPart | null => parts[eventTypeOf(type)] ?? null
