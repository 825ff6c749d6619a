import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remoteEventTypes } from '~/contract/event-types'
import { remoteEvent } from '~/contract/events'
import {
  localFieldsOf,
  momentsOfField,
  newRemoteEvent,
  remoteEventOf as requestOf,
  type RemoteEventValues,
} from './remote-event-values'
import { partOf } from './remote-events'

const zone = 'America/New_York'
const now = Date.UTC(2026, 2, 2, 9)

const remoteEventOf = (values: RemoteEventValues) => requestOf(values, zone)

/** The values with every field filled in, as if the user had tried every type. */
const filled: RemoteEventValues = {
  ...newRemoteEvent('deploymentInfo', '65f1de910700000000000001', now, zone),
  orgId: 'o1',
  predictionEnvironmentId: 'p1',
  title: 'Red',
  message: 'It is red.',
  data: { newModelId: 'm2', oldModelId: 'm1', reason: 'accuracy' },
  externalNanPredictionsData: { count: '3', modelId: '' },
  predictionRequestData: {
    status_code: '422',
    response_body: '',
    error_code: 'E1',
    model_id: '',
    user_id: '',
  },
  spoolerChannelData: { name: 'spool', type: 'kafka' },
}

const common = [
  'deploymentId',
  'eventType',
  'message',
  'orgId',
  'predictionEnvironmentId',
  'timestamp',
  'title',
]

const moments = fc.integer({ min: Date.UTC(2012), max: Date.UTC(2037) })
/** Times within two days of a clock change in Berlin, in America, or on Lord Howe Island. */
const nearChanges = fc
  .tuple(
    fc.constantFrom(Date.UTC(2026, 9, 25), Date.UTC(2026, 10, 1), Date.UTC(2026, 3, 4)),
    fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 }),
  )
  .map(([date, distance]) => date + distance)

/** Returns the paths of the fields that break the contract. */
const wrong = (values: RemoteEventValues) =>
  remoteEvent.safeParse(remoteEventOf(values)).error?.issues.map(issue => issue.path.join('.')) ?? []

test.each(remoteEventTypes)(
  'a filled-in form of type %s meets the contract and sends only the data of its type',
  eventType => {
    const body = remoteEventOf({ ...filled, eventType })
    const part = partOf(eventType)
    expect(Object.keys(body).toSorted()).toEqual([...common, ...(part ? [part] : [])].toSorted())
    expect(remoteEvent.safeParse(body).success).toBe(true)
  },
)

describe('the request', () => {
  test('leaves out empty fields', () => {
    expect(remoteEventOf(newRemoteEvent('serviceHealthChangeRed', '', now, zone))).toEqual({
      eventType: 'serviceHealthChangeRed',
      timestamp: '2026-03-02T09:00:00.000Z',
    })
  })

  test('has the local time in UTC', () => {
    expect(remoteEventOf({ ...filled, timestamp: '2026-07-01T12:30:15' })).toMatchObject({
      timestamp: '2026-07-01T16:30:15.000Z',
    })
    expect(remoteEventOf({ ...filled, timestamp: '2026-07-01T12:30' })).toMatchObject({
      timestamp: '2026-07-01T16:30:00.000Z',
    })
  })

  test.each([
    ['first', '2026-11-01T05:30:00.000Z'],
    ['second', '2026-11-01T06:30:00.000Z'],
  ] as const)('has the %s time if clocks show a local time twice', (pass, timestamp) => {
    expect(momentsOfField('2026-11-01T01:30', zone)).toHaveLength(2)
    expect(remoteEventOf({ ...filled, timestamp: '2026-11-01T01:30', pass })).toMatchObject({ timestamp })
  })

  test('has no time if clocks skip the local time', () => {
    expect(momentsOfField('2026-03-08T02:30', zone)).toEqual([])
    expect(wrong({ ...filled, timestamp: '2026-03-08T02:30' })).toEqual(['timestamp'])
  })

  test.each(['America/New_York', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Tokyo'])(
    'has the time that the fields in %s were set to, to the second',
    zoneOfFields => {
      fc.assert(
        fc.property(fc.oneof(moments, nearChanges), moment => {
          const values = { ...filled, ...localFieldsOf(moment, zoneOfFields) }
          const second = new Date(Math.floor(moment / 1000) * 1000).toISOString()
          expect(requestOf(values, zoneOfFields)).toMatchObject({ timestamp: second })
        }),
      )
    },
  )

  test('has IDs without pasted spaces', () => {
    expect(remoteEventOf({ ...filled, deploymentId: ' d1\t' })).toMatchObject({ deploymentId: 'd1' })
  })

  test('has numbers where the API requires them, and null for no model', () => {
    expect(remoteEventOf({ ...filled, eventType: 'externalNaNPredictions' })).toMatchObject({
      externalNanPredictionsData: { count: 3, modelId: null },
    })
    expect(remoteEventOf({ ...filled, eventType: 'predictionRequestFailed' })).toMatchObject({
      predictionRequestData: { status_code: 422, response_body: '', error_code: 'E1' },
    })
  })

  test('has no data of a model replacement if all of it is empty', () => {
    const data = { newModelId: '', oldModelId: '', reason: '' }
    const body = remoteEventOf({ ...filled, eventType: 'model_deployments.model_replacement', data })
    expect(body).not.toHaveProperty('data')
  })
})

describe('the contract rejects', () => {
  test('a missing type and a missing time', () => {
    expect(wrong({ ...filled, eventType: '', timestamp: '' })).toEqual(['eventType', 'timestamp'])
  })

  test.each(['', '0', '1.5', '-2'])('a count of NaN predictions of “%s”', count => {
    const externalNanPredictionsData = { count, modelId: '' }
    expect(wrong({ ...filled, eventType: 'externalNaNPredictions', externalNanPredictionsData })).toEqual([
      'externalNanPredictionsData.count',
    ])
  })

  test('a title and a message that are a character too long', () => {
    expect(wrong({ ...filled, title: 'x'.repeat(513), message: 'x'.repeat(16_385) })).toEqual([
      'title',
      'message',
    ])
    expect(wrong({ ...filled, title: 'x'.repeat(512), message: 'x'.repeat(16_384) })).toEqual([])
  })
})
