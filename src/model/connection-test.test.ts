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
    at: Date.UTC(2026, 2, 2, 9),
    status: 'sent',
    statusCode: '200',
    duration: 120,
    cause: null,
    request: '{"url":"https://hooks.example"}',
    response: reply('200'),
  })
})

test('a failed test has the probable cause of its response', () => {
  expect(testResult(testOf('failed', reply('403')))).toMatchObject({ outcome: 'failed', cause: 'forbidden' })
  expect(testResult(testOf('failed', reply('', 'TLS handshake'))).cause).toBe('tls')
})

test('a test has failed if the response reports a failure, whatever the service makes of its status', () => {
  const text = 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429'
  expect(testResult(testOf('sent', reply('200', text)))).toMatchObject({
    outcome: 'failed',
    cause: 'reported',
  })
})

test('a numeric status is read too', () => {
  const result = testResult(testOf('failed', JSON.stringify({ statusCode: 401 })))
  expect(result).toMatchObject({ statusCode: '401', duration: null, cause: 'credentials' })
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
