import { remoteEventTypes } from '~/contract/event-types'
import type { RemoteEvent } from '~/contract/events'

export type RemoteEventType = RemoteEvent['eventType']

/** The data of a remote event besides its deployment, time, and text: each type has one of these or none. */
export type RemoteEventPart = keyof Pick<
  RemoteEvent,
  'data' | 'externalNanPredictionsData' | 'predictionRequestData' | 'spoolerChannelData'
>

/** The types whose remote name differs from the catalog's. The other types are the catalog's own IDs. */
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

/** Returns the event type of the catalog that a remote event is delivered as, which policies match. */
export function eventTypeOf(remoteType: RemoteEventType): string {
  return catalogNames[remoteType] ?? remoteType
}

/** Returns the remote type that sends an event of the catalog; null if it cannot be sent. */
export function remoteTypeOf(eventId: string): RemoteEventType | null {
  const types = remoteEventTypes.filter(type => eventTypeOf(type) === eventId)
  return types.find(type => !isDeprecated(type)) ?? types[0] ?? null
}

/** Returns whether a type is deprecated. The API reference states "Labels in all_lower_case are deprecated". */
export const isDeprecated = (type: RemoteEventType): boolean => type === type.toLowerCase()

/** Returns the data that a type uses besides its deployment, time, and text. */
export const partOf = (type: RemoteEventType): RemoteEventPart | null => parts[eventTypeOf(type)] ?? null
