import { describe, expect, test } from 'vitest'
import { channel, channelChanges, channelDraft, createChannel, type Channel } from './channels'

/** Returns the fields with errors. */
const wrong = (schema: { safeParse: typeof channelDraft.safeParse }, value: object) =>
  schema.safeParse(value).error?.issues.map(issue => issue.path.join('.')) ?? []

describe('a new channel', () => {
  test.each(['Webhook', 'Slack', 'MSTeams'])('of type %s needs a URL', channelType => {
    expect(wrong(channelDraft, { channelType, name: 'A' })).toEqual(['payloadUrl'])
    expect(wrong(channelDraft, { channelType, name: 'A', payloadUrl: 'https://hooks.example' })).toEqual([])
  })

  test.each(['Database', 'InApp', 'InsightsComputations'])('of type %s needs only a name', channelType => {
    expect(wrong(channelDraft, { channelType, name: 'A' })).toEqual([])
  })

  test('of type Email needs an address in the form, and a code when it is saved', () => {
    const draft = { channelType: 'Email', name: 'A' }
    expect(wrong(channelDraft, draft)).toEqual(['emailAddress'])
    expect(wrong(channelDraft, { ...draft, emailAddress: 'ops@example.com' })).toEqual([])
    expect(createChannel.body.safeParse({ ...draft, emailAddress: 'ops@example.com' }).success).toBe(false)
  })

  test('has the errors of all fields at once', () => {
    const customHeaders = [
      { name: 'X-Key', value: 'k' },
      { name: 'X Key', value: '' },
    ]
    expect(wrong(channelDraft, { channelType: 'Webhook', name: ' ', customHeaders })).toEqual([
      'name',
      'customHeaders.1.name',
      'customHeaders.1.value',
      'payloadUrl',
    ])
  })
})

test('a change of a channel may be empty', () => {
  expect(channelChanges.safeParse({}).success).toBe(true)
})

test('an answer keeps an unknown type and unknown fields', () => {
  const answer: Channel = {
    id: '65f0c0de00000000000000c1',
    channelType: 'DataRobotUser',
    name: 'A',
    payloadUrl: null,
    contentType: null,
    secretToken: null,
    validateSsl: null,
    customHeaders: null,
    emailAddress: null,
    languageCode: null,
    orgId: null,
    uid: null,
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: null,
    lastNotificationAt: null,
    policyCount: 0,
    entityId: 'd1',
  }
  expect(channel.parse(answer)).toEqual(answer)
})
