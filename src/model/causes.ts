import { objectOf } from './parse-json'

/** The probable causes of a failure, for connection tests and deliveries. */
export const causes = [
  'credentials',
  'forbidden',
  'not-found',
  'rate-limit',
  'rejected',
  'server',
  'unavailable',
  'gateway-timeout',
  'redirect',
  'reported',
  'tls',
  'dns',
  'timeout',
  'unreachable',
  'unknown',
] as const
export type Cause = (typeof causes)[number]

/** What came back from a destination. */
export interface Answer {
  /** The status code as the service sent it; empty without a response. */
  code: string
  /** The body of the response, or the service's error message if there is none. */
  text: string
  /** Whether the code is an HTTP status. A mail server's codes have other meanings. */
  isHttp: boolean
}

/**
 * Returns the probable cause of a failure: `reported` if the response has a success status, but its body reports a
 * failure.
 */
export function causeOf({ code, text, isHttp }: Answer): Cause {
  const status = isHttp ? Number(code) : 0
  return causeOfStatus(status) ?? (status >= 200 && reportsFailure(text) ? 'reported' : causeOfText(text))
}

/**
 * Returns what to show as the reason for a failure: its cause, its status code, or both. A code without a known cause,
 * such as a mail server's, is shown alone. A reported failure is shown without its code, which is a success code.
 */
export function reasonOf(cause: Cause, code: string): { cause: Cause | null; code: string } {
  if (cause === 'reported') return { cause, code: '' }
  return { cause: cause === 'unknown' && code !== '' ? null : cause, code }
}

function causeOfStatus(status: number): Cause | null {
  if (status === 401) return 'credentials'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 408) return 'timeout'
  if (status === 429) return 'rate-limit'
  if (status === 502 || status === 503) return 'unavailable'
  if (status === 504) return 'gateway-timeout'
  if (status >= 500) return 'server'
  if (status >= 400) return 'rejected'
  if (status >= 300) return 'redirect'
  return null
}

const textCauses: readonly (readonly [Cause, RegExp])[] = [
  ['tls', /\b(?:tls|ssl|certificate)\b/i],
  ['dns', /\b(?:enotfound|eai_again|getaddrinfo|nxdomain|name resolution|no such host|service not known)\b/i],
  ['timeout', /time(?:d)?[ -]?out/i],
  ['unreachable', /\b(?:econnrefused|econnreset|ehostunreach|connection (?:refused|reset)|unreachable)\b/i],
]

const causeOfText = (text: string): Cause =>
  textCauses.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown'

/**
 * Returns whether a body reports a failure: connectors of Microsoft Teams answer 200 with "Webhook message delivery
 * failed with error: Microsoft Teams endpoint returned HTTP error 429", and Slack's methods with `"ok": false`.
 */
function reportsFailure(text: string): boolean {
  const json = objectOf(text)
  if (json) return json['ok'] === false || json['success'] === false
  return /\b(?:message delivery failed|returned HTTP error [45]\d\d)\b/i.test(text)
}
