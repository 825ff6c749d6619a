import { describe, expect, test } from 'vitest'
import type { ChannelTest } from '~/contract/channels'
import { isTestRunning, testResult } from './connection-test'

function testOf(status: string, response: string | null, request: string | null = null): ChannelTest {
  return {
    status,
    notificationLog: {
      id: '65f0c0de00000000000000e1',
      policyId: '',
      channelId: '',
      channelScope: null,
      emailSubject: null,
      parentNotificationId: null,
      request,
      response,
      retryCount: null,
      status,
      timestamp: '2026-03-02T09:00:00Z',
    },
  }
}

const reply = (statusCode: string, body = '') =>
  JSON.stringify({ statusCode, headers: '', body, duration: 120 })

test('a sent test has passed, with a status and a duration', () => {
  const result = testResult(testOf('sent', reply('200'), '{"url":"https://hooks.example"}'))
  expect(result).toEqual({
    outcome: 'passed',
    status: 'sent',
    statusCode: '200',
    duration: 120,
    cause: null,
    request: '{"url":"https://hooks.example"}',
    response: reply('200'),
  })
})

test.each([
  ['401', '', 'signature'],
  ['403', '', 'forbidden'],
  ['404', '', 'not-found'],
  ['410', '', 'not-found'],
  ['400', '', 'client'],
  ['415', '', 'client'],
  ['500', '', 'server'],
  ['503', '', 'server'],
  ['', 'SSL: certificate verify failed: self-signed certificate', 'tls'],
  ['', 'TLS handshake', 'tls'],
  ['', 'Read timed out after 5 seconds', 'timeout'],
  ['', 'timeout', 'timeout'],
  ['', 'connection refused', 'unknown'],
])('a failed test with status "%s" and "%s" has the probable cause %s', (code, body, cause) => {
  expect(testResult(testOf('failed', reply(code, body)))).toMatchObject({ outcome: 'failed', cause })
})

test('a numeric status is read too', () => {
  const result = testResult(testOf('failed', JSON.stringify({ statusCode: 401 })))
  expect(result).toMatchObject({ statusCode: '401', duration: null, cause: 'signature' })
})

describe('an answer that is not a JSON object', () => {
  test.each(['certificate has expired', '"certificate"', '[1]', '{"a":', 'null'])(
    '%s is kept as text',
    text => {
      const result = testResult(testOf('failed', text))
      expect(result).toMatchObject({ outcome: 'failed', statusCode: '', duration: null, response: text })
    },
  )

  test('still has a cause, by its words', () => {
    expect(testResult(testOf('failed', 'certificate has expired')).cause).toBe('tls')
  })

  test('may be missing', () => {
    expect(testResult(testOf('failed', null))).toMatchObject({ cause: 'unknown', request: '', response: '' })
  })
})

describe('a test runs', () => {
  test.each(['pending', 'PENDING', 'retrying', 'queued', 'in_progress'])('while its status is %s', status => {
    expect(isTestRunning(testOf(status, null))).toBe(true)
    expect(isTestRunning(testOf(status, reply('503')))).toBe(true)
  })

  test('while its status is unknown and there is no answer', () => {
    expect(isTestRunning(testOf('simmering', null))).toBe(true)
  })
})

describe('a test has ended', () => {
  test.each(['sent', 'Delivered', 'failed', 'ERROR', 'access_denied'])('when its status is %s', status => {
    expect(isTestRunning(testOf(status, null))).toBe(false)
  })

  test('when its status is unknown and there is an answer, and the result has that status', () => {
    const ended = testOf('simmered', reply('500'))
    expect(isTestRunning(ended)).toBe(false)
    expect(testResult(ended)).toMatchObject({ outcome: 'unknown', status: 'simmered', cause: null })
  })
})
