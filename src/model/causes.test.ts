import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { causeOf, causes, reasonOf } from './causes'

const http = (code: string, text = '') => causeOf({ code, text, isHttp: true })

test.each([
  ['401', 'credentials'],
  ['403', 'forbidden'],
  ['404', 'not-found'],
  ['410', 'not-found'],
  ['408', 'timeout'],
  ['429', 'rate-limit'],
  ['400', 'rejected'],
  ['415', 'rejected'],
  ['500', 'server'],
  ['501', 'server'],
  ['502', 'unavailable'],
  ['503', 'unavailable'],
  ['504', 'gateway-timeout'],
  ['302', 'redirect'],
  ['308', 'redirect'],
])('the HTTP status %s has the cause %s, whatever the body', (code, cause) => {
  expect(http(code)).toBe(cause)
  expect(http(code, 'SSL: the request timed out')).toBe(cause)
})

test.each([
  ['SSL: certificate verify failed: self-signed certificate', 'tls'],
  ['TLS handshake timed out', 'tls'],
  ['Read timed out after 5 seconds', 'timeout'],
  ['timeout', 'timeout'],
  ['getaddrinfo ENOTFOUND hooks.example', 'dns'],
  ['Temporary failure in name resolution', 'dns'],
  ['dial tcp: lookup hooks.example: no such host', 'dns'],
  ['connect ECONNREFUSED 192.0.2.1:443', 'unreachable'],
  ['Connection reset by peer', 'unreachable'],
  ['', 'unknown'],
  ['nothing that is known', 'unknown'],
])('without a status, the message "%s" has the cause %s', (text, cause) => {
  expect(http('', text)).toBe(cause)
})

describe('a response with the status 200', () => {
  test.each([
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId 1',
    '{"ok":false,"error":"channel_not_found"}',
    '{"success": false}',
  ])('reports a failure with the body %s', text => {
    expect(http('200', text)).toBe('reported')
  })

  test.each(['1', 'ok', '{"ok":true}', '[{"ok":false}]', '{"ok":"false"}', 'delivered'])(
    'reports none with the body %s',
    text => expect(http('200', text)).not.toBe('reported'),
  )
})

test('the code of a mail server is not an HTTP status', () => {
  expect(causeOf({ code: '550', text: '550 5.1.1 No such user', isHttp: false })).toBe('unknown')
  expect(causeOf({ code: '', text: 'Connection timed out', isHttp: false })).toBe('timeout')
})

test('any code and text have one of the causes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (code, text, isHttp) => {
      expect(causes).toContain(causeOf({ code, text, isHttp }))
    }),
  )
})

test.each([
  ['a cause and a code', 'credentials', '401', { cause: 'credentials', code: '401' }],
  ['a cause without a code', 'timeout', '', { cause: 'timeout', code: '' }],
  [
    'a code without a known cause, such as that of a mail server',
    'unknown',
    '550',
    { cause: null, code: '550' },
  ],
  ['no response', 'unknown', '', { cause: 'unknown', code: '' }],
  ['a failure that a successful response reports', 'reported', '200', { cause: 'reported', code: '' }],
] as const)('the reason of a failure with %s shows what is known', (_, cause, code, reason) => {
  expect(reasonOf(cause, code)).toEqual(reason)
})
