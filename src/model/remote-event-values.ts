import { spoolerTypes, type RemoteEvent } from '~/contract/events'
import { partOf, type RemoteEventPart, type RemoteEventType } from './remote-events'

/** What the form of a remote event holds: every field of every type, numbers as they are typed. */
export interface RemoteEventValues {
  /** Empty until one is chosen. */
  eventType: RemoteEventType | ''
  /** Local time to the second, as a field of date and time has it: without a zone. */
  timestamp: string
  deploymentId: string
  orgId: string
  predictionEnvironmentId: string
  title: string
  message: string
  data: { newModelId: string; oldModelId: string; reason: string }
  externalNanPredictionsData: { count: string; modelId: string }
  predictionRequestData: {
    status_code: string
    response_body: string
    error_code: string
    model_id: string
    user_id: string
  }
  spoolerChannelData: { name: string; type: (typeof spoolerTypes)[number] }
}

/** What the form starts from: nothing but a type, a deployment and a time. */
export const newRemoteEvent = (
  eventType: RemoteEventType | '',
  deploymentId: string,
  now: Date,
): RemoteEventValues => ({
  eventType,
  timestamp: localTimeOf(now),
  deploymentId,
  orgId: '',
  predictionEnvironmentId: '',
  title: '',
  message: '',
  data: { newModelId: '', oldModelId: '', reason: '' },
  externalNanPredictionsData: { count: '', modelId: '' },
  predictionRequestData: { status_code: '', response_body: '', error_code: '', model_id: '', user_id: '' },
  spoolerChannelData: { name: '', type: spoolerTypes[0] },
})

/** A moment as a field of date and time shows it, in the zone of who looks. */
export function localTimeOf(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
}

/** The request that the form makes, not yet checked: what is empty or what the type does not use is left out. */
export function remoteEventOf(values: RemoteEventValues): Partial<Record<keyof RemoteEvent, unknown>> {
  const part = values.eventType === '' ? null : partOf(values.eventType)
  const told = part && partValues(values, part)
  return given({
    eventType: values.eventType,
    timestamp: utcOf(values.timestamp),
    deploymentId: values.deploymentId.trim(),
    orgId: values.orgId.trim(),
    predictionEnvironmentId: values.predictionEnvironmentId.trim(),
    title: values.title,
    message: values.message,
    ...(part && { [part]: told }),
  })
}

function partValues(values: RemoteEventValues, part: RemoteEventPart): object | undefined {
  if (part === 'externalNanPredictionsData') {
    const { count, modelId } = values.externalNanPredictionsData
    return { ...given({ count: numberOf(count) }), modelId: modelId.trim() || null }
  }
  if (part === 'predictionRequestData') {
    const { status_code, response_body, ...rest } = values.predictionRequestData
    // The service asks for a body; the one that failed may have been empty.
    return { ...given({ status_code: numberOf(status_code), ...rest }), response_body }
  }
  const told = given(values[part])
  return part === 'data' && Object.keys(told).length === 0 ? undefined : told
}

const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  ) as Partial<T>

const numberOf = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

function utcOf(local: string): string {
  const moment = new Date(local)
  return Number.isNaN(moment.getTime()) ? local : moment.toISOString()
}
