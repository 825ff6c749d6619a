import type { ChannelTest } from '~/contract/channels'

/** What a connection test has found. */
export interface TestResult {
  /** Unknown where the service's word for it is: then that word is shown. */
  outcome: 'passed' | 'failed' | 'unknown'
  /** The service's own word. */
  status: string
  /** As the service told it; empty where there was no answer. */
  statusCode: string
  /** Milliseconds; null where it was not told. */
  duration: number | null
  /** Why it probably failed; null if it did not. */
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

/** The service's word for a test that has not ended: it publishes no list, so these are what is known of it. */
const open = new Set(['pending', 'retrying', 'queued', 'in_progress', 'running', 'sending', 'created'])
const good = new Set(['sent', 'success', 'succeeded', 'delivered', 'completed', 'ok', 'passed'])

/** Whether to ask again. A word that no one knows counts as the end once there is an answer to show. */
export function isTestRunning({ status, notificationLog }: ChannelTest): boolean {
  return (
    open.has(status.toLowerCase()) || (notificationLog.response === null && outcomeOf(status) === 'unknown')
  )
}

function outcomeOf(status: string): TestResult['outcome'] {
  if (good.has(status.toLowerCase())) return 'passed'
  return /fail|error|denied|timeout/i.test(status) ? 'failed' : 'unknown'
}

/** Reads the outcome of an ended test out of its log, in which request and response are mere text. */
export function testResult({ status, notificationLog }: ChannelTest): TestResult {
  const response = parse(notificationLog.response)
  const code = response?.['statusCode']
  const statusCode = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  const duration = typeof response?.['duration'] === 'number' ? response['duration'] : null
  const outcome = outcomeOf(status)
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

function parse(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
