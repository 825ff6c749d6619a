import { describe, expect, test } from 'vitest'
import type { Operation } from '~/contract/operation'
import { operations } from '~/contract/operations'
import type { ApiDocument } from './api-facts'
import { contractFacts, documentFacts, jsonSchemaOf } from './api-facts'
import apiDocument from './openapi.json'
import type { Schema } from './schema-facts'

const published: ApiDocument = apiDocument

const lists = ['notificationChannels.list', 'notificationPolicies.list', 'userNotifications.list']
const limitedLists = ['notificationLogs.list', 'notificationPolicyMutes.list']
const policies = ['list answer.data[]', 'create answer', 'retrieve answer']
const channelBodies = [
  'notificationChannels.create body',
  'notificationChannels.update body',
  'notificationWebhookChannelTests.create body',
]

/** The intended differences of our contract from the document. */
const deviations: { reason: string; facts: string[] }[] = [
  {
    reason: 'No list starts before its first row',
    facts: [...lists, ...limitedLists].map(list => `${list} query.offset minimum`),
  },
  {
    reason: 'The service limits every list; the document states that for only two',
    facts: lists.flatMap(list => [`${list} query.limit minimum`, `${list} query.limit maximum`]),
  },
  {
    reason: 'A required parameter has no use for a default: we always send it',
    facts: limitedLists.map(list => `${list} query.limit default`),
  },
  {
    reason: 'A real answer fills one trigger and leaves the other null or out',
    facts: policies.flatMap(policy =>
      ['eventGroup required', 'eventGroup nullable', 'eventType required', 'eventType nullable'].map(
        fact => `notificationPolicies.${policy}.${fact}`,
      ),
    ),
  },
  {
    reason: 'A list can be paged through by `next`: its counts may be left out',
    facts: [
      ...lists.map(list => `${list} answer.totalCount required`),
      ...[...limitedLists, 'notificationChannels.list', 'notificationPolicies.list'].map(
        list => `${list} answer.count required`,
      ),
      'notificationPolicyMutes.list answer.totalCount required',
    ],
  },
  {
    reason: 'A channel is valid without a count of its policies',
    facts: ['list answer.data[]', 'create answer', 'retrieve answer'].map(
      answer => `notificationChannels.${answer}.policyCount required`,
    ),
  },
  {
    reason: 'A policy may outlive its channel',
    facts: policies.flatMap(policy =>
      ['required', 'nullable'].map(fact => `notificationPolicies.${policy}.channel ${fact}`),
    ),
  },
  {
    reason: 'What was not posted has no headers',
    facts: ['request', 'response'].map(
      part => `notificationLogs.list answer.data[].${part}.headers nullable`,
    ),
  },
  {
    reason: 'A header without a value has no effect',
    facts: channelBodies.map(body => `${body}.customHeaders[].value minLength`),
  },
  {
    reason: 'A mute of no entity mutes nothing',
    facts: ['notificationPolicyMutes.create body.entityId minLength'],
  },
]

/**
 * Returns each difference between the contract and the document that is not listed above, and each listed one that does
 * not exist.
 */
function mismatches(document: ApiDocument): string[] {
  const ours = contractFacts(Object.values<Operation>(operations))
  const theirs = documentFacts(document)
  const listed = new Set(deviations.flatMap(deviation => deviation.facts))
  return [...new Set([...ours.keys(), ...theirs.keys(), ...listed])]
    .filter(fact => (ours.get(fact) === theirs.get(fact)) === listed.has(fact))
    .map(fact => `${fact}: contract ${ours.get(fact) ?? '-'}, document ${theirs.get(fact) ?? '-'}`)
}

test('the contract matches the document of the API exactly', () => {
  expect(mismatches(published)).toEqual([])
})

test('the contract describes each operation of the document once', () => {
  const ids = Object.values<Operation>(operations).map(operation => operation.id)
  const documented = Object.values(published.paths).flatMap(methods =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(ids.toSorted()).toEqual(documented.toSorted())
})

describe('a change of the document is reported', () => {
  const after = (change: (document: ApiDocument) => void) => {
    const document = structuredClone(published)
    change(document)
    const before = mismatches(published)
    return mismatches(document).filter(mismatch => !before.includes(mismatch))
  }
  const schemaIn = (document: ApiDocument, name: string) =>
    document.components.schemas[name] ?? expect.fail(`No schema is named ${name}`)
  const propertyIn = (document: ApiDocument, schema: string, name: string) =>
    schemaIn(document, schema).properties?.[name] ?? expect.fail(`${schema} has no ${name}`)

  test('when it removes a property', () => {
    const found = after(document => {
      const mute = schemaIn(document, 'NotificationPolicyMuteResponse')
      mute.properties = { id: { type: 'string' } }
      mute.required = ['id']
    })
    expect(found).toContain('notificationPolicyMutes.create answer.uid type: contract string, document -')
    expect(found).toContain('notificationPolicyMutes.create answer.uid required: contract true, document -')
  })

  test('when it adds a property', () => {
    const found = after(document => {
      const draft = schemaIn(document, 'NotificationResend')
      draft.properties = { ...draft.properties, reason: { type: 'string' } }
    })
    expect(found).toEqual(['notifications.create body.reason type: contract -, document string'])
  })

  test('when it requires an additional property', () => {
    const found = after(document => {
      const draft = schemaIn(document, 'NotificationChannelCreate')
      draft.required = [...(draft.required ?? []), 'orgId']
    })
    expect(found).toEqual(['notificationChannels.create body.orgId required: contract -, document true'])
  })

  test('when a value may no longer be null, deep in an answer', () => {
    const found = after(document => {
      propertyIn(document, 'RequestNotification', 'url').type = 'string'
    })
    expect(found).toEqual([
      'notificationLogs.list answer.data[].request.url nullable: contract true, document -',
    ])
  })

  test('when it removes the value of an enum, open or closed in the contract', () => {
    const drop = (schema: Schema) => (schema.enum = schema.enum?.slice(1))
    const open = after(document => drop(propertyIn(document, 'NotificationPolicyCreate', 'eventGroup')))
    const closed = after(document => drop(propertyIn(document, 'SpoolerChannelEventData', 'type')))
    expect(open).toEqual([expect.stringMatching(/^notificationPolicies.create body.eventGroup enum: /)])
    expect(closed).toEqual([
      expect.stringMatching(/^remoteEvents.create body.spoolerChannelData.type enum: /),
    ])
  })

  test('when it changes a limit or a type', () => {
    const found = after(document => {
      propertyIn(document, 'RemoteEventCreate', 'title').maxLength = 511
      propertyIn(document, 'PredictionRemoteEventData', 'status_code').type = 'number'
    })
    expect(found).toEqual([
      'remoteEvents.create body.title maxLength: contract 512, document 511',
      'remoteEvents.create body.predictionRequestData.status_code type: contract integer, document number',
    ])
  })

  test('when it moves an operation', () => {
    const found = after(document => {
      const { '/api/v2/notifications/': resend = {}, ...rest } = document.paths
      document.paths = { ...rest, '/api/v3/notifications/': resend }
    })
    expect(found).toEqual([
      'notifications.create call: contract POST /api/v2/notifications/ 200, document POST /api/v3/notifications/ 200',
    ])
  })

  test('when a listed difference no longer exists', () => {
    const found = after(document => {
      propertyIn(document, 'NotificationPolicyMuteCreate', 'entityId').minLength = 1
    })
    expect(found).toEqual(['notificationPolicyMutes.create body.entityId minLength: contract 1, document 1'])
  })
})

test('every answer keeps unknown properties and unknown values of an enum', () => {
  const closed = (at: string, schema: Schema, inOpenEnum = false): string[] => [
    ...(schema.type === 'object' && schema.additionalProperties === undefined
      ? [`${at} is a closed object`]
      : []),
    ...(schema.enum && !inOpenEnum ? [`${at} is a closed enum`] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      closed(`${at}.${name}`, property),
    ),
    ...(schema.items ? closed(`${at}[]`, schema.items) : []),
    ...(schema.anyOf ?? []).flatMap(part => closed(at, part, isOpen(schema))),
  ]
  const isOpen = (schema: Schema) => schema.anyOf?.some(part => part.type === 'string' && !part.enum) ?? false
  const found = Object.values<Operation>(operations).flatMap(({ id, answer }) =>
    answer ? closed(id, jsonSchemaOf(answer)) : [],
  )
  expect(found).toEqual([])
})
