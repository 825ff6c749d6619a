import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { getChannelTest, testChannel } from '~/contract/channels'
import { delivery } from '~/contract/deliveries'
import { getOutbox } from '~/contract/mock-control'
import { fields, startService, type Service } from './service'

const draft = { channelType: 'Webhook', name: 'Hook' } as const
const payloadUrl = 'https://hooks.example/in'

/** Starts a test. Returns a function that reads its state. */
async function begin({ ask }: Service, more: object) {
  const { notificationId } = await ask(testChannel, { body: { ...draft, ...more } })
  return () => ask(getChannelTest, { path: { notificationId } })
}

// In a test's log these are the JSON texts of the objects that the list of deliveries has.
const log = z.object({ request: z.string(), response: z.string() })
const parts = z.object({ request: delivery.shape.request, response: delivery.shape.response })

/** Runs a test to its end. Returns its status, request, and response. */
async function run(service: Service, more: object) {
  const state = await begin(service, more)
  await service.pass(6)
  const { status, notificationLog } = await state()
  const { request, response } = log.parse(notificationLog)
  return { status, ...parts.parse({ request: JSON.parse(request), response: JSON.parse(response) }) }
}

test('a test is pending for a second before it is done', async () => {
  const service = await startService()
  const state = await begin(service, { payloadUrl })
  const pending = { status: 'pending', request: null, response: null }
  expect(await state()).toMatchObject({ status: 'pending', notificationLog: pending })
  await service.pass(1)
  expect(await state()).toMatchObject({ status: 'sent', notificationLog: { status: 'sent' } })
})

test('a test has its request and response', async () => {
  const service = await startService()
  const { request, response } = await run(service, { payloadUrl, secretToken: 's' })
  expect(request.url).toBe(payloadUrl)
  expect(request.headers).toContain('DR-Signature: ')
  expect(JSON.parse(request.body)).toMatchObject({ event_type: 'misc.webhook_connection_test' })
  expect(response.statusCode).toBe('200')
})

const hosts: [host: string, more: object, status: string, code: string][] = [
  ['fail.example', {}, 'failed', '500'],
  ['eu.denied.example', {}, 'failed', '401'],
  ['slow.example', {}, 'failed', ''],
  ['no-host.example', {}, 'failed', ''],
  ['moved.example', {}, 'failed', '301'],
  ['accepting.example', {}, 'sent', '200'],
  ['tls.example', {}, 'failed', ''],
  ['tls.example', { validateSsl: false }, 'sent', '200'],
  ['notfail.example', {}, 'sent', '200'],
]
test.each(hosts)('a test on %s %o ends as %s with the code %o', async (host, more, status, statusCode) => {
  const service = await startService()
  const result = await run(service, { payloadUrl: `https://${host}/in`, ...more })
  expect(result).toMatchObject({ status, response: { statusCode } })
})

test('a test without an answer is pending for the five seconds of the timeout', async () => {
  const service = await startService()
  const state = await begin(service, { payloadUrl: 'https://slow.example/in' })
  await service.pass(4)
  expect((await state()).status).toBe('pending')
  await service.pass(1)
  expect((await state()).status).toBe('failed')
})

test('tests of a flaky URL fail twice, then succeed', async () => {
  const service = await startService()
  const statuses = []
  for (let i = 0; i < 4; i++) {
    const { status } = await run(service, { payloadUrl: 'https://flaky.example/in' })
    statuses.push(status)
  }
  expect(statuses).toEqual(['failed', 'failed', 'sent', 'sent'])
})

test.each(['Slack', 'MSTeams'])('a test of %s posts the text "connection test"', async channelType => {
  const service = await startService()
  const { request } = await run(service, { channelType, payloadUrl })
  expect(JSON.parse(request.body)).toEqual({ text: 'connection test' })
  const [post] = (await service.ask(getOutbox, {})).data
  expect(post).toMatchObject({ kind: 'post', to: payloadUrl })
})

test('a test is refused at its invalid field', async () => {
  const { call } = await startService()
  const wrong = await call('POST', testChannel.url, { ...draft, payloadUrl: 'x' })
  expect([wrong.status, wrong.body]).toEqual([422, fields({ payloadUrl: 'must be an http or https URL' })])
  expect((await call('POST', testChannel.url, draft)).body).toEqual(fields({ payloadUrl: 'is required' }))
})
