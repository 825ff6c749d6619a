import { afterEach, describe, expect, test, vi } from 'vitest'
import { createChannel, listChannels } from '~/contract/channels'
import { ApiError, errorOf } from './error'

const read = (status: number, body: string | object, headers: Record<string, string> = {}) =>
  errorOf(
    new Response(null, { status, headers }),
    typeof body === 'string' ? body : JSON.stringify(body),
    createChannel,
  )

describe('the kind of a failure depends only on its status', () => {
  test.each([
    [400, 'invalid'],
    [401, 'signed-out'],
    [403, 'denied'],
    [404, 'missing'],
    [405, 'refused'],
    [409, 'conflict'],
    [418, 'refused'],
    [422, 'invalid'],
    [429, 'busy'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
  ])('%i is %s', (status, kind) => {
    const error = read(status, { message: 'Too many channels: try again tomorrow' })
    expect(error).toMatchObject({ name: 'ApiError', kind, status, operation: 'notificationChannels.create' })
  })
})

test('a write has an unknown outcome if only a gateway answered, or there was no answer', () => {
  for (const status of [502, 504]) {
    expect(read(status, '<html>').isUnsure).toBe(true)
    expect(errorOf(new Response(null, { status }), '', listChannels).isUnsure).toBe(false)
  }
  for (const status of [400, 401, 409, 500, 503]) expect(read(status, {}).isUnsure).toBe(false)
  for (const kind of ['offline', 'timeout'] as const) {
    expect(new ApiError({ kind, isWrite: true }).isUnsure).toBe(true)
    expect(new ApiError({ kind }).isUnsure).toBe(false)
  }
})

describe("the service's message and field errors are read from", () => {
  test.each<[string, object, string, Record<string, string>]>([
    ['a message', { message: 'Not found' }, 'Not found', {}],
    ['a message and a name of the error', { message: 'In use', errorName: 'IN_USE' }, 'In use', {}],
    [
      'a message and errors, of which lists nest by index',
      {
        message: 'Invalid field data',
        errors: { name: 'is required', customHeaders: { 1: { value: 'is required' } } },
      },
      'Invalid field data',
      { name: 'is required', 'customHeaders.1.value': 'is required' },
    ],
    [
      'errors that are lists of texts and lists of objects',
      { errors: { name: ['is required'], customHeaders: [{}, { value: 'is required' }] } },
      '',
      { name: 'is required', 'customHeaders.1.value': 'is required' },
    ],
    ['a list of fields', { errors: [{ name: 'is required' }] }, '', { name: 'is required' }],
    [
      'several texts for one field, and several for all',
      { message: ['Not saved.', 'Two faults.'], errors: { name: ['is too long', 'is taken'] } },
      'Not saved. Two faults.',
      { name: 'is too long is taken' },
    ],
    [
      'a message that is an object of field texts',
      { message: { name: 'is required', payloadUrl: 'is no URL' } },
      '',
      { name: 'is required', payloadUrl: 'is no URL' },
    ],
    ['a detail', { detail: 'No such channel' }, 'No such channel', {}],
    [
      'details with paths',
      {
        detail: [
          { path: 'name', message: 'is required', code: 'required' },
          { path: ['customHeaders', 1, 'value'], message: 'is required', code: 'required' },
        ],
      },
      '',
      { name: 'is required', 'customHeaders.1.value': 'is required' },
    ],
  ])('%s', (_, body, message, fields) => {
    const error = read(422, body)
    expect(error.message).toBe(message)
    expect(error.fields).toEqual(fields)
  })
})

describe('there is no message in', () => {
  test.each([
    ['a page of a proxy', '<html><body><h1>502 Bad Gateway</h1></body></html>'],
    ['an empty body', ''],
    ['a JSON text', '"Not found"'],
    ['a JSON list', '[{"message":"Not found"}]'],
    ['a JSON null', 'null'],
    ['JSON that ends early', '{"message":"Not fo'],
  ])('%s', (_, body) => {
    expect(read(502, body)).toMatchObject({ kind: 'server', status: 502, message: '', fields: {} })
  })
})

test.each(['x-request-id', 'x-datarobot-request-id'])('the request id is read from %s', header => {
  expect(read(500, '', { [header]: 'r-17' }).requestId).toBe('r-17')
})

describe('the delay before a retry', () => {
  afterEach(() => vi.useRealTimers())

  test.each([
    ['7', 7],
    ['0', 0],
    ['1.5', 1.5],
    ['-3', 0],
    ['Mon, 02 Mar 2026 09:00:07 GMT', 7],
    ['Mon, 02 Mar 2026 08:59:00 GMT', 0],
    ['soon', null],
  ])('for "%s" is %s seconds', (header, seconds) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 9), toFake: ['Date'] })
    expect(read(429, '', { 'Retry-After': header }).retryAfter).toBe(seconds)
  })

  test('is unknown if the server sends none', () => {
    expect(read(429, '').retryAfter).toBeNull()
  })
})

test('an error that is nested 100,000 deep is read like any other', () => {
  const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
  const body = `{"message":"No","errors":${deep},"detail":[{"path":${deep},"message":"x"}]}`
  expect(read(422, body)).toMatchObject({ kind: 'invalid', message: 'No', fields: { '': 'x' } })
})

test('a refused field keeps its text whatever its name', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const errors = JSON.parse(`{"errors":{${JSON.stringify(name)}:"refused"}}`) as object
    expect(Object.entries(read(422, errors).fields)).toEqual([[name, 'refused']])
  }
})
