import { spoolerTypes, type RemoteEvent } from '~/contract/events'
import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import { partOf, type RemoteEventPart, type RemoteEventType } from './remote-events'
import { localTimeAt, momentsOf } from './zone'

/** The values of the remote event form: every field of every type, with numbers as typed. */
export interface RemoteEventValues {
  /** Empty until a type is selected. */
  eventType: RemoteEventType | ''
  /** The local time to the second, in the format of a date-and-time field, without a zone. */
  timestamp: string
  /** Which of the two moments a repeated local time means when clocks are set back. */
  pass: 'first' | 'second'
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

/** Returns the initial values of the form: only a type, a deployment, and a time. */
export const newRemoteEvent = (
  eventType: RemoteEventType | '',
  deploymentId: string,
  now: number,
  zone: string,
): RemoteEventValues => ({
  eventType,
  ...localFieldsOf(now, zone),
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

/** Returns the fields for a moment, to the second, in a time zone. */
export function localFieldsOf(moment: number, zone: string): Pick<RemoteEventValues, 'timestamp' | 'pass'> {
  const second = Math.floor(moment / 1000) * 1000
  const local = localTimeAt(second, zone)
  return {
    timestamp: timestampOf(local).slice(0, 'YYYY-MM-DDTHH:MM:SS'.length),
    pass: momentsOf(local, zone)[1] === second ? 'second' : 'first',
  }
}

/**
 * Returns the moments that a date-and-time field may mean in a time zone: none for a time that clocks skip,
 * two for one that they repeat, null for an unparsable time.
 */
export function momentsOfField(timestamp: string, zone: string): number[] | null {
  const local = millisecondsOf(timestamp)
  return local === null ? null : momentsOf(local, zone)
}

/**
 * Returns the request of the form, with its time in a time zone. It is not validated yet: empty fields and fields that
 * the type does not use are left out, and a time without a moment is kept as typed.
 */
export function remoteEventOf(
  values: RemoteEventValues,
  zone: string,
): Partial<Record<keyof RemoteEvent, unknown>> {
  const part = values.eventType === '' ? null : partOf(values.eventType)
  const data = part && partValues(values, part)
  return given({
    eventType: values.eventType,
    timestamp: utcOf(values, zone),
    deploymentId: values.deploymentId.trim(),
    orgId: values.orgId.trim(),
    predictionEnvironmentId: values.predictionEnvironmentId.trim(),
    title: values.title,
    message: values.message,
    ...(part && { [part]: data }),
  })
}

function partValues(values: RemoteEventValues, part: RemoteEventPart): object | undefined {
  if (part === 'externalNanPredictionsData') {
    const { count, modelId } = values.externalNanPredictionsData
    return { ...given({ count: numberOf(count) }), modelId: modelId.trim() || null }
  }
  if (part === 'predictionRequestData') {
    const { status_code, response_body, ...rest } = values.predictionRequestData
    // The service requires a body, even if that of the failed request was empty.
    return { ...given({ status_code: numberOf(status_code), ...rest }), response_body }
  }
  const data = given(values[part])
  return part === 'data' && Object.keys(data).length === 0 ? undefined : data
}

const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  ) as Partial<T>

const numberOf = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

function utcOf({ timestamp, pass }: RemoteEventValues, zone: string): string {
  const [first, second] = momentsOfField(timestamp, zone) ?? []
  const moment = pass === 'second' ? (second ?? first) : first
  return moment === undefined ? timestamp : timestampOf(moment)
}
