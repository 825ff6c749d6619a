import { describe, expect, test } from 'vitest'
import { channel, channelChanges, channelDraft, createChannel, type Channel } from './channels'

/** The fields at which something is wrong. */
const wrong = (schema: { safeParse: typeof channelDraft.safeParse }, value: object) =>
  schema.safeParse(value).error?.issues.map(issue => issue.path.join('.')) ?? []

describe('a new channel', () => {
  test.each(['Webhook', 'Slack', 'MSTeams'])('of type %s needs a URL', channelType => {
    expect(wrong(channelDraft, { channelType, name: 'A' })).toEqual(['payloadUrl'])
    expect(wrong(channelDraft, { channelType, name: 'A', payloadUrl: 'https://hooks.example' })).toEqual([])
  })

  test.each(['Database', 'InApp', 'InsightsComputations'])('of type %s needs a name alone', channelType => {
    expect(wrong(channelDraft, { channelType, name: 'A' })).toEqual([])
  })

  test('of type Email needs an address in its form, and a code to be stored', () => {
    const draft = { channelType: 'Email', name: 'A' }
    expect(wrong(channelDraft, draft)).toEqual(['emailAddress'])
    expect(wrong(channelDraft, { ...draft, emailAddress: 'ops@example.com' })).toEqual([])
    expect(createChannel.body.safeParse({ ...draft, emailAddress: 'ops@example.com' }).success).toBe(false)
  })

  test('is told every wrong field at once', () => {
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

test('a change of a channel may leave everything out', () => {
  expect(channelChanges.safeParse({}).success).toBe(true)
})

test('an answer keeps a type that a newer service has, and what it adds', () => {
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
