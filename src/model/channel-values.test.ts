import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelChanges, channelDraft, channelTypes, type Channel } from '~/contract/channels'
import {
  changesOf,
  channelConflictRows,
  checkedChanges,
  concealed,
  draftOf,
  fieldsOf,
  newChannel,
  revealed,
  valuesOf,
  type ChannelValues,
} from './channel-values'
import { keepTheirs, theirChanges } from './conflict'

const stored: Channel = {
  id: '65f0c0de00000000000000c1',
  channelType: 'Webhook',
  name: 'Pager',
  payloadUrl: 'https://pager.example/events',
  contentType: 'application/json',
  secretToken: 'pager-4f1c29',
  validateSsl: true,
  customHeaders: [{ name: 'X-Routing-Key', value: 'platform', addedBy: 'robin' }],
  emailAddress: null,
  languageCode: 'en',
  orgId: 'o1',
  uid: 'u1',
  createdAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-03T09:00:00Z',
  lastNotificationAt: null,
  policyCount: 2,
}

/** The values with every field filled in, as if the user had tried every type. */
const filled: ChannelValues = {
  channelType: 'Webhook',
  name: 'Pager',
  payloadUrl: 'https://pager.example/events',
  contentType: 'application/json',
  secretToken: 's3cret',
  validateSsl: false,
  customHeaders: [{ name: 'X-Key', value: 'k' }],
  emailAddress: 'ops@example.com',
  languageCode: 'fr',
  orgId: 'o1',
  updatedAt: '2026-03-03T09:00:00Z',
}

const values = fc.record<ChannelValues>({
  channelType: fc.constantFrom(...channelTypes),
  name: fc.string(),
  payloadUrl: fc.string(),
  contentType: fc.constantFrom('', 'application/json'),
  secretToken: fc.option(fc.string()),
  validateSsl: fc.boolean(),
  customHeaders: fc.array(
    fc.record({ name: fc.constantFrom('X-One', 'X-Two'), value: fc.stringMatching(/^[a-z]{1,4}$/) }),
    { maxLength: 4 },
  ),
  emailAddress: fc.string(),
  languageCode: fc.constantFrom('', 'en', 'fr'),
  orgId: fc.string(),
  updatedAt: fc.constantFrom('', '2026-03-03T09:00:00Z'),
})

describe('the request of a new channel', () => {
  test.each([
    ['Webhook', ['contentType', 'customHeaders', 'payloadUrl', 'secretToken', 'validateSsl']],
    ['Slack', ['payloadUrl']],
    ['MSTeams', ['payloadUrl']],
    ['Email', ['emailAddress']],
    ['InApp', []],
    ['Database', []],
    ['InsightsComputations', []],
  ])('of type %s has %j, besides name, language, and organization', (channelType, own) => {
    const sent = Object.keys(draftOf({ ...filled, channelType }))
    expect(sent.toSorted()).toEqual(['channelType', 'languageCode', 'name', 'orgId', ...own].toSorted())
  })

  test('leaves out empty fields', () => {
    expect(draftOf({ ...newChannel('Slack'), name: 'Desk', payloadUrl: 'https://chat.example/x' })).toEqual({
      channelType: 'Slack',
      name: 'Desk',
      payloadUrl: 'https://chat.example/x',
    })
  })

  test('has no secret if it was removed', () => {
    expect(draftOf({ ...filled, secretToken: null })).not.toHaveProperty('secretToken')
  })

  test('meets the contract for every type', () => {
    for (const channelType of channelTypes)
      expect(channelDraft.safeParse(draftOf({ ...filled, channelType })).success).toBe(true)
  })
})

describe('the fields of a channel', () => {
  test('of an unknown type are those that have a value', () => {
    const channel = { ...stored, channelType: 'Pigeon', secretToken: null, customHeaders: null }
    expect(fieldsOf('Pigeon', channel)).toEqual(
      new Set(['name', 'languageCode', 'orgId', 'payloadUrl', 'contentType', 'validateSsl']),
    )
  })

  test('of a known type do not depend on its values', () => {
    expect(fieldsOf('Slack', stored)).toEqual(fieldsOf('Slack'))
  })
})

describe('the request that changes a channel', () => {
  const before = valuesOf(stored)

  test('is empty if nothing was changed, so that the stored secret is kept', () => {
    expect(changesOf(before, before)).toEqual({})
  })

  test('has only the changed fields', () => {
    const after = { ...before, name: 'Pager, new', validateSsl: false }
    expect(changesOf(before, after)).toEqual({ name: 'Pager, new', validateSsl: false })
  })

  test('has a new secret', () => {
    expect(changesOf(before, { ...before, secretToken: 'new' })).toEqual({ secretToken: 'new' })
  })

  test('removes a secret with an empty string', () => {
    expect(changesOf(before, { ...before, secretToken: null })).toEqual({ secretToken: '' })
  })

  test('has all headers if one of them has changed', () => {
    const customHeaders = [...before.customHeaders, { name: 'X-Key', value: 'k' }]
    expect(changesOf(before, { ...before, customHeaders })).toEqual({ customHeaders })
  })

  test('never has the type, the organization, or the time of the last change', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const allowed = Object.keys(channelChanges.shape)
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(changesOf(one, other))))
      }),
    )
  })

  test('turns the previous values into the new ones', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const { channelType, orgId, updatedAt } = one
        const after = { ...one, ...changesOf(one, other) }
        expect(after).toEqual({
          ...other,
          channelType,
          orgId,
          updatedAt,
          secretToken: one.secretToken === other.secretToken ? one.secretToken : (other.secretToken ?? ''),
        })
      }),
    )
  })
})

describe('a change by another user', () => {
  const before = valuesOf(stored)

  test('is ignored if only its time differs', () => {
    const theirs = { ...before, updatedAt: '2026-03-09T09:00:00Z' }
    expect(theirChanges(channelConflictRows, before, before, theirs)).toEqual([])
  })

  test('is never overwritten by a save that keeps it', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, theirs) => {
        const changes = theirChanges(channelConflictRows, base, mine, theirs)
        const sent = changesOf(base, keepTheirs(base, mine, changes))
        for (const { row } of changes) expect(sent).not.toHaveProperty(row)
      }),
    )
  })
})

describe('a stored draft', () => {
  const header = (name: string, value: string) => ({ name, value })

  test('has neither the secret nor the values of headers', () => {
    const typed = { ...filled, customHeaders: [header('X-Key', 'k3y')] }
    const text = JSON.stringify(concealed(typed, filled))
    expect(text).not.toContain('s3cret')
    expect(text).not.toContain('k3y')
    expect(JSON.stringify(concealed(typed, typed))).not.toContain('k3y')
    expect(concealed({ ...filled, secretToken: null }, filled).secretToken).toBeNull()
  })

  test('has no URL of an incoming webhook, which is a secret as a whole', () => {
    const slack = { ...filled, channelType: 'Slack', payloadUrl: 'https://chat.example/in/q8Zr1yWk' }
    const changed = { ...slack, payloadUrl: 'https://chat.example/in/new1yWk' }
    expect(JSON.stringify(concealed(slack, slack))).not.toContain('chat.example')
    expect(revealed(concealed(slack, slack), slack).payloadUrl).toBe(slack.payloadUrl)
    expect(revealed(concealed(changed, slack), slack).payloadUrl).toBe('')
  })

  test('is completed with the unchanged values of the channel', () => {
    fc.assert(
      fc.property(values, given => {
        expect(revealed(concealed(given, given), given).customHeaders).toEqual(given.customHeaders)
      }),
    )
  })

  test('restores the values of headers with the same name in order, but not of new or changed ones', () => {
    const before = { ...filled, customHeaders: [header('X-Key', 'one'), header('X-Key', 'two')] }
    const typed = {
      ...filled,
      customHeaders: [
        header('X-New', 'n'),
        header('X-Key', 'one'),
        header('X-Key', '2'),
        header('X-Key', '3'),
      ],
    }
    expect(revealed(concealed(typed, before), before).customHeaders).toEqual([
      header('X-New', ''),
      header('X-Key', 'one'),
      header('X-Key', ''),
      header('X-Key', ''),
    ])
  })
})

describe('the validation of an edit', () => {
  test('checks only the changed fields, so that a newer service may have other values', () => {
    const before = {
      ...filled,
      languageCode: 'de',
      contentType: 'application/cbor',
      payloadUrl: 'https://1/',
    }
    expect(checkedChanges({ ...before, name: 'Renamed' }, before)).toEqual({ name: 'Renamed' })
  })

  test('requires the name and the destination, even if they were only cleared', () => {
    const request = checkedChanges({ ...filled, name: '', payloadUrl: '', secretToken: null }, filled)
    expect(channelChanges.safeParse(request).error?.issues.map(issue => issue.path)).toEqual([
      ['name'],
      ['payloadUrl'],
    ])
  })
})

test('the form of a stored channel starts with all values except its secret', () => {
  expect(valuesOf(stored)).toEqual({
    channelType: 'Webhook',
    name: 'Pager',
    payloadUrl: 'https://pager.example/events',
    contentType: 'application/json',
    secretToken: '',
    validateSsl: true,
    customHeaders: [{ name: 'X-Routing-Key', value: 'platform' }],
    emailAddress: '',
    languageCode: 'en',
    orgId: 'o1',
    updatedAt: '2026-03-03T09:00:00Z',
  })
})
