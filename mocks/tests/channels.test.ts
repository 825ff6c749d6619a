import { expect, test } from 'vitest'
import {
  channelTypes,
  createChannel,
  deleteChannel,
  getChannel,
  listChannels,
  postingTypes,
  updateChannel,
} from '~/contract/channels'
import { deletePolicy } from '~/contract/policies'
import { fields, makePolicy, makeWebhook, startService, unknownId, window } from './service'

const channels = listChannels.url
const payloadUrl = 'https://hooks.example/in'
const webhook = { channelType: 'Webhook', name: 'New', payloadUrl }
const at = (channelId: string) => ({ path: { channelId } })

const withoutCode = channelTypes.filter(type => type !== 'Email')
test.each(withoutCode)(
  'a channel of type %s is created with only the fields of its type',
  async channelType => {
    const { ask } = await startService()
    const more = { secretToken: 's', emailAddress: 'a@example.com', unknown: 1 }
    const created = await ask(createChannel, { body: { channelType, name: 'New', payloadUrl, ...more } })
    expect(created).toMatchObject({
      channelType,
      name: 'New',
      payloadUrl: postingTypes.includes(channelType) ? payloadUrl : null,
      secretToken: channelType === 'Webhook' ? 's' : null,
      emailAddress: null,
      languageCode: 'en',
      policyCount: 0,
      lastNotificationAt: null,
      updatedAt: null,
      createdAt: '2026-03-02T09:00:00.000000Z',
    })
    expect(created.id).toMatch(/^[0-9a-f]{24}$/)
    expect(await ask(getChannel, at(created.id))).toEqual(created)
  },
)

const refused: [string, object, object][] = [
  ['no fields', {}, { channelType: 'is required', name: 'is required' }],
  ['an unknown type', { ...webhook, channelType: 'Fax' }, { channelType: expect.stringContaining('one of') }],
  ['a blank name', { ...webhook, name: '  ' }, { name: 'must not be blank' }],
  [
    'a name of 101 characters',
    { ...webhook, name: 'x'.repeat(101) },
    { name: 'must have at most 100 characters' },
  ],
  ['a name that is a number', { ...webhook, name: 7 }, { name: 'must be text' }],
  ['no URL', { ...webhook, payloadUrl: undefined }, { payloadUrl: 'is required' }],
  [
    'a URL of another scheme',
    { ...webhook, payloadUrl: 'ftp://x' },
    { payloadUrl: 'must be an http or https URL' },
  ],
  ['another content type', { ...webhook, contentType: 'text/xml' }, { contentType: expect.any(String) }],
  ['an unsupported language', { ...webhook, languageCode: 'tlh' }, { languageCode: expect.any(String) }],
  ['text instead of a boolean', { ...webhook, validateSsl: 'yes' }, { validateSsl: 'must be true or false' }],
  ['headers that are not a list', { ...webhook, customHeaders: {} }, { customHeaders: 'must be a list' }],
  [
    'a broken second header',
    { ...webhook, customHeaders: [{ name: 'X-A', value: '1' }, { name: 'X B' }] },
    { customHeaders: { 1: { name: 'is not a valid header name', value: 'is required' } } },
  ],
  [
    'a header with two lines',
    { ...webhook, customHeaders: [{ name: 'X-A', value: 'a\r\nb' }] },
    { customHeaders: { 0: { value: 'must not contain line breaks' } } },
  ],
  ['Slack without a URL', { channelType: 'Slack', name: 'S' }, { payloadUrl: 'is required' }],
  [
    'Email without address and code',
    { channelType: 'Email', name: 'E' },
    { emailAddress: 'is required', verificationCode: 'is required' },
  ],
  [
    'an invalid address',
    { channelType: 'Email', name: 'E', emailAddress: 'x', verificationCode: '1' },
    { emailAddress: 'must be an email address' },
  ],
]
test.each(refused)(
  'a new channel with %s is refused at its field, and nothing is stored',
  async (_, draft, errors) => {
    const { call, ask } = await startService()
    const { status, body } = await call('POST', channels, draft)
    expect([status, body]).toEqual([422, fields(errors)])
    expect((await ask(listChannels, { query: window })).totalCount).toBe(0)
  },
)

test('a channel named conflict is answered with 409, new or renamed', async () => {
  const service = await startService()
  expect((await service.call('POST', channels, { ...webhook, name: 'conflict' })).status).toBe(409)
  const id = await makeWebhook(service)
  expect((await service.call('PUT', `${channels}${id}/`, { name: 'conflict' })).status).toBe(409)
  expect((await service.ask(getChannel, at(id))).name).toBe('Hook')
})

test('the list is paginated by next, which keeps the filter, and ends with null', async () => {
  const { ask, url } = await startService({ seed: 'everyday' })
  const page = (offset: number) => ask(listChannels, { query: { offset, limit: 1, namePart: 'TICKET' } })
  const [one, two, beyond] = [await page(0), await page(1), await page(500)]
  const at0 = `${url}${channels}?offset=0&limit=1&namePart=TICKET`
  expect(one).toMatchObject({ count: 1, totalCount: 2, previous: null, next: at0.replace('=0', '=1') })
  expect(two).toMatchObject({ count: 1, totalCount: 2, previous: at0, next: null })
  expect(beyond).toMatchObject({ count: 0, data: [], next: null })
  const everything = await ask(listChannels, { query: window })
  const expected = everything.data.filter(channel => /ticket/i.test(channel.name))
  expect([...one.data, ...two.data]).toEqual(expected)
})

test('an update keeps missing fields, and an empty text clears a field', async () => {
  const service = await startService()
  const { ask, pass } = service
  const customHeaders = [
    { name: 'X-B', value: '2' },
    { name: 'X-A', value: '1' },
  ]
  const id = await makeWebhook(service, { secretToken: 's3', customHeaders, validateSsl: false })
  await pass(60)
  await ask(updateChannel, { ...at(id), body: { name: 'Renamed' } })
  const renamed = await ask(getChannel, at(id))
  expect(renamed).toMatchObject({
    name: 'Renamed',
    secretToken: 's3',
    customHeaders,
    validateSsl: false,
    updatedAt: '2026-03-02T09:01:00.000000Z',
  })
  const fixed = { channelType: 'Slack', orgId: 'other' }
  await ask(updateChannel, { ...at(id), body: { secretToken: '', ...fixed } })
  expect(await ask(getChannel, at(id))).toEqual({ ...renamed, secretToken: null })
})

test('an update with an invalid field changes nothing', async () => {
  const service = await startService()
  const id = await makeWebhook(service)
  const before = await service.ask(getChannel, at(id))
  const { status, body } = await service.call('PUT', `${channels}${id}/`, { name: 'Other', payloadUrl: '' })
  expect([status, body]).toEqual([422, fields({ payloadUrl: 'is required' })])
  expect(await service.ask(getChannel, at(id))).toEqual(before)
})

test('a channel in use is not deleted and the answer names its policies, and an unused one is deleted', async () => {
  const service = await startService()
  const { ask, call } = service
  const id = await makeWebhook(service)
  const policyId = await makePolicy(service, id, { name: 'Red to the hook' })
  expect((await ask(getChannel, at(id))).policyCount).toBe(1)
  const { status, body } = await call('DELETE', `${channels}${id}/`)
  expect([status, body]).toEqual([409, { message: expect.stringContaining('Red to the hook') }])
  await ask(deletePolicy, { path: { policyId } })
  await ask(deleteChannel, at(id))
  expect((await call('GET', `${channels}${id}/`)).status).toBe(404)
  expect((await call('DELETE', `${channels}${unknownId}/`)).status).toBe(404)
})

test('an update adds no fields that a channel does not have', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const { data } = await ask(listChannels, { query: window })
  for (const before of data) {
    await ask(updateChannel, { ...at(before.id), body: { name: `${before.name}, renamed` } })
    const after = await ask(getChannel, at(before.id))
    expect({ ...after, name: before.name, updatedAt: before.updatedAt }).toEqual(before)
  }
})
