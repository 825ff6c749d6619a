import type { ChannelTest } from '~/contract/channels'
import { objectOf } from './json-text'

/** The result of a connection test. */
export interface TestResult {
  /** `unknown` if the service's status is unknown; then the status is shown. */
  outcome: 'passed' | 'failed' | 'unknown'
  /** The service's status, unchanged. */
  status: string
  /** The status code as the service sent it; empty without an answer. */
  statusCode: string
  /** Milliseconds; null if the service did not send it. */
  duration: number | null
  /** The probable cause of a failure; null otherwise. */
  cause: TestFailure | null
  request: string
  response: string
}

export type TestFailure =
  | 'signature'
  | 'forbidden'
  | 'not-found'
  | 'tls'
  | 'timeout'
  | 'server'
  | 'client'
  | 'unknown'

/** The known statuses of a running test. The service publishes no list. */
const runningStatuses = new Set([
  'pending',
  'retrying',
  'queued',
  'in_progress',
  'running',
  'sending',
  'created',
])
const passedStatuses = new Set(['sent', 'success', 'succeeded', 'delivered', 'completed', 'ok', 'passed'])

/** Returns whether a test is still running. A test with an unknown status has ended once it has an answer. */
export function isTestRunning({ status, notificationLog }: ChannelTest): boolean {
  return (
    runningStatuses.has(status.toLowerCase()) ||
    (notificationLog.response === null && testOutcomeOf(status) === 'unknown')
  )
}

function testOutcomeOf(status: string): TestResult['outcome'] {
  if (passedStatuses.has(status.toLowerCase())) return 'passed'
  return /fail|error|denied|timeout/i.test(status) ? 'failed' : 'unknown'
}

/** Returns the result of an ended test from its log, in which the request and the response are plain text. */
export function testResult({ status, notificationLog }: ChannelTest): TestResult {
  const response = objectOf(notificationLog.response)
  const code = response?.['statusCode']
  const statusCode = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  const duration = typeof response?.['duration'] === 'number' ? response['duration'] : null
  const outcome = testOutcomeOf(status)
  return {
    outcome,
    status,
    statusCode,
    duration,
    cause: outcome !== 'failed' ? null : failureOf(Number(statusCode), notificationLog.response ?? ''),
    request: notificationLog.request ?? '',
    response: notificationLog.response ?? '',
  }
}

function failureOf(code: number, text: string): TestFailure {
  if (code === 401) return 'signature'
  if (code === 403) return 'forbidden'
  if (code === 404 || code === 410) return 'not-found'
  if (code >= 500) return 'server'
  if (code >= 400) return 'client'
  if (/\b(tls|ssl|certificate)\b/i.test(text)) return 'tls'
  if (/time(d)?[ -]?out/i.test(text)) return 'timeout'
  return 'unknown'
}
