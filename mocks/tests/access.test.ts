import { expect, test } from 'vitest'
import { listChannels } from '~/contract/channels'
import { listNotifications } from '~/contract/inbox'
import { operations } from '~/contract/operations'
import { fields, startService, unknownId, window } from './service'

const all = Object.values(operations)
const withIds = all.filter(operation => operation.path)
const withBodies = all.filter(operation => operation.body)
const ofUsers = all.filter(operation => operation.resource === 'inbox')
const ofAdministrators = all.filter(operation => operation.resource !== 'inbox')
const lists = ofAdministrators.filter(({ query }) => query && 'offset' in query.shape)

const path = (url: string, id = unknownId) => url.replaceAll(/:\w+/g, id)
const channels = listChannels.url

test.each(all)('$id refuses a request without a known key', async ({ method, url }) => {
  const { call } = await startService()
  const keys = ['', 'Token', 'Token other', 'Basic demo-token', 'demo-token', 'Token constructor']
  for (const authorization of keys) {
    const { status, body } = await call(method, path(url), undefined, { authorization })
    expect([status, body]).toEqual([401, { message: 'Invalid API key' }])
  }
})

const asUser = { authorization: 'Bearer demo-user' }

test.each(ofAdministrators)('$id is refused to a user without the rights', async ({ method, url }) => {
  const { call } = await startService()
  const { status, body } = await call(method, path(url), undefined, asUser)
  expect([status, body]).toEqual([403, { message: 'You do not have Admin API access permissions' }])
})

test.each(ofUsers)('$id is open to every user', async ({ method, url }) => {
  const { call } = await startService()
  expect([401, 403]).not.toContain((await call(method, path(url), undefined, asUser)).status)
})

test('Token and Bearer are both accepted as the scheme of a key', async () => {
  const { ask } = await startService()
  for (const authorization of ['Token demo-token', 'Bearer demo-token', 'bearer demo-token']) {
    const { totalCount } = await ask(listChannels, { query: window }, { authorization })
    expect(totalCount).toBe(0)
  }
})

test.each(withIds)('$id answers 404 for an unknown or invalid ID', async ({ method, url }) => {
  const { call } = await startService({ seed: 'everyday' })
  for (const id of [unknownId, 'x', 'ABCDEFABCDEFABCDEFABCDEF', '%20', '%']) {
    const { status, body } = await call(method, path(url, id), method === 'PUT' ? {} : undefined)
    expect([status, body]).toEqual([404, { message: 'Not found' }])
  }
})

test.each(withBodies)('$id refuses a body that is not a JSON object', async ({ method, url }) => {
  const { call } = await startService()
  const broken = await call(method, path(url), undefined, { text: '{"name":' })
  expect([broken.status, broken.body]).toEqual([400, { message: 'The request body is not valid JSON' }])
  for (const text of ['[]', '"text"', 'null', '7']) {
    const { status, body } = await call(method, path(url), undefined, { text })
    expect([status, body]).toEqual([422, { message: 'The request body must be a JSON object', errors: {} }])
  }
})

test.each(lists)('$id refuses a window outside of the limits, and names the parameter', async ({ url }) => {
  const { call } = await startService()
  const wrong = {
    'offset=-1&limit=1': { offset: 'must be at least 0' },
    'offset=0&limit=0': { limit: 'must be at least 1' },
    'offset=0&limit=1001': { limit: 'must be at most 1000' },
    'offset=0&limit=1.5': { limit: 'must be a whole number' },
    'offset=a&limit=': { offset: 'must be a number', limit: 'must be a number' },
  }
  for (const [query, errors] of Object.entries(wrong)) {
    const { status, body } = await call('GET', `${url}?${query}`)
    expect([query, status, body]).toEqual([query, 422, fields(errors)])
  }
})

test.each(lists)('$id requires a window', async ({ url }) => {
  const { call } = await startService()
  const { status, body } = await call('GET', url)
  expect([status, body]).toEqual([422, fields({ offset: 'is required', limit: 'is required' })])
})

test('the inbox does not require a window', async () => {
  const { ask } = await startService()
  expect((await ask(listNotifications, { query: {} })).data).toEqual([])
})

test('an unknown query parameter is ignored', async () => {
  const { call } = await startService()
  expect((await call('GET', `${channels}?offset=0&limit=1&whatever=1`)).status).toBe(200)
})

test('an address without its trailing slash is redirected with its query and method', async () => {
  const { call, url } = await startService()
  const read = await call('GET', '/api/v2/notificationChannels?offset=0&limit=1')
  expect([read.status, read.headers.get('Location')]).toEqual([301, `${url}${channels}?offset=0&limit=1`])
  const written = await call('POST', '/api/v2/notificationChannels', { name: 'x' })
  expect([written.status, written.headers.get('Location')]).toEqual([308, url + channels])
  expect((await call('GET', read.headers.get('Location') ?? '')).status).toBe(200)
})

test('an unknown address is answered with 404, and an unsupported method with 405', async () => {
  const { call } = await startService()
  const unknown = await call('GET', '/api/v2/nothing/')
  expect([unknown.status, unknown.body]).toEqual([404, { message: 'Not found' }])
  const { status, headers } = await call('PATCH', channels)
  expect([status, headers.get('Allow')]).toEqual([405, 'GET, POST'])
})

test.each(['PATCH', 'DELETE'])('a %s accepts an empty body that is declared as JSON', async method => {
  const { call } = await startService({ seed: 'everyday' })
  expect((await call(method, listNotifications.url, undefined, { text: '' })).status).toBe(204)
})

test('pages of localhost may call the mock from another port, and others may not', async () => {
  const { call } = await startService()
  const Origin = 'http://localhost:4173'
  const asked = await call('OPTIONS', channels, undefined, { headers: { Origin } })
  expect([asked.status, asked.headers.get('Access-Control-Allow-Origin')]).toEqual([204, Origin])
  expect(asked.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
  const other = await call('GET', channels, undefined, { headers: { Origin: 'https://pages.example' } })
  expect([other.status, other.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null])
})
