import type { ChannelTest } from '~/contract/channels'
import { millisecondsOf } from '~/contract/timestamp'
import { causeOf, type Cause } from './causes'
import { objectOf } from './parse-json'

/** The result of a connection test. */
export interface TestResult {
  /** `unknown` if the service's status is unknown; then the status is shown. */
  outcome: 'passed' | 'failed' | 'unknown'
  /** When the service ran it, in milliseconds since the epoch; null if its timestamp cannot be parsed. */
  at: number | null
  /** The service's status, unchanged. */
  status: string
  /** The status code as the service sent it; empty without an answer. */
  statusCode: string
  /** Milliseconds; null if the service did not send it. */
  duration: number | null
  /** The probable cause of a failure; null otherwise. */
  cause: Cause | null
  request: string
  response: string
}

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
  const text = typeof response?.['body'] === 'string' ? response['body'] : (notificationLog.response ?? '')
  const cause = causeOf({ code: statusCode, text, isHttp: true })
  // The service takes any status of success for delivered.
  const outcome = cause === 'reported' ? 'failed' : testOutcomeOf(status)
  return {
    outcome,
    at: millisecondsOf(notificationLog.timestamp),
    status,
    statusCode,
    duration,
    cause: outcome === 'failed' ? cause : null,
    request: notificationLog.request ?? '',
    response: notificationLog.response ?? '',
  }
}
