import { expect, test } from 'vitest'
import { listChannels } from '~/contract/channels'
import { listNotifications } from '~/contract/inbox'
import { addFault, getOutbox, resetMock } from '~/contract/mock-control'
import { fields, makeWebhook, startService, window } from './service'

const channels = `${listChannels.url}?offset=0&limit=1`
const operation = listChannels.id

test('a reset discards the state and starts with the named data set, or the current one', async () => {
  const service = await startService()
  const { ask, call } = service
  const count = async () => (await ask(listChannels, { query: window })).totalCount
  await makeWebhook(service)
  await ask(resetMock, { body: {} })
  expect(await count()).toBe(0)
  await ask(resetMock, { body: { seed: 'everyday' } })
  expect((await ask(getOutbox, {})).seed).toBe('everyday')
  expect(await count()).toBe(20)
  const { status, body } = await call('POST', resetMock.url, { seed: 'other' })
  expect([status, body]).toEqual([422, fields({ seed: expect.any(String) })])
})

test('the outbox needs no key', async () => {
  const { ask } = await startService()
  expect(await ask(getOutbox, {}, { authorization: '' })).toEqual({ seed: 'empty', data: [] })
})

test('a fault answers instead of the operation the given number of times, even without a key', async () => {
  const { ask, call } = await startService()
  const body = { message: 'Try later' }
  const fault = { operation, status: 429, body, headers: { 'Retry-After': '7' }, times: 2 }
  await ask(addFault, { body: fault })
  expect((await ask(listNotifications, { query: {} })).data).toEqual([])
  for (const authorization of ['', 'Token demo-token']) {
    const failed = await call('GET', channels, undefined, { authorization })
    expect([failed.status, failed.body, failed.headers.get('Retry-After')]).toEqual([429, body, '7'])
  }
  expect((await call('GET', channels)).status).toBe(200)
})

test('a fault with a text answers with an HTML page, as a proxy would', async () => {
  const { ask, url } = await startService()
  await ask(addFault, { body: { operation: '*', status: 502, body: '<h1>Bad gateway</h1>' } })
  const response = await fetch(url + channels)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([502, 'text/html'])
  expect(await response.text()).toBe('<h1>Bad gateway</h1>')
})

test('a network fault breaks the connection', async () => {
  const { ask, call } = await startService()
  await ask(addFault, { body: { operation: '*', network: true } })
  await expect(call('GET', channels)).rejects.toThrow('fetch failed')
  expect((await call('GET', channels)).status).toBe(200)
})

test('a fault with only a delay lets the call through after it', async () => {
  const { ask, call } = await startService()
  await ask(addFault, { body: { operation, delayMs: 300 } })
  const answered: string[] = []
  await Promise.all([
    call('GET', channels).then(({ status }) => answered.push(`delayed ${status}`)),
    call('GET', listNotifications.url).then(({ status }) => answered.push(`other ${status}`)),
  ])
  expect(answered).toEqual(['other 200', 'delayed 200'])
})

test('a fault of an unknown operation is refused', async () => {
  const { call } = await startService()
  const { status, body } = await call('POST', addFault.url, { operation: 'channels.list', status: 500 })
  expect([status, body]).toEqual([422, fields({ operation: 'must be the id of an operation, or *' })])
})
