import type { ChannelRow } from './tables'

/**
 * The possible answers of a destination. `statusCode` is the log's text, which is empty without an answer.
 * The names are stored, so keep them.
 */
const outcomes = {
  ok: { statusCode: '200', headers: 'Content-Type: application/json', body: '{"ok":true}', delivered: true },
  mailed: { statusCode: '250', headers: '', body: '250 2.0.0 OK: queued', delivered: true },
  stored: { statusCode: '200', headers: '', body: '', delivered: true },
  'server-error': {
    statusCode: '500',
    headers: 'Content-Type: text/plain',
    body: 'Internal Server Error',
    delivered: false,
  },
  unavailable: {
    statusCode: '503',
    headers: 'Content-Type: text/html\nRetry-After: 120',
    body: '<html><body><h1>503 Service Unavailable</h1></body></html>',
    delivered: false,
  },
  denied: {
    statusCode: '401',
    headers: 'Content-Type: application/json\nWWW-Authenticate: Bearer',
    body: '{"error":"invalid_token"}',
    delivered: false,
  },
  missing: {
    statusCode: '404',
    headers: 'Content-Type: application/json',
    body: '{"error":"no such webhook"}',
    delivered: false,
  },
  timeout: { statusCode: '', headers: '', body: 'Read timed out after 5 seconds', delivered: false },
  tls: {
    statusCode: '',
    headers: '',
    body: 'SSL: certificate verify failed: self-signed certificate',
    delivered: false,
  },
  dns: { statusCode: '', headers: '', body: 'getaddrinfo ENOTFOUND: no such host', delivered: false },
  redirect: {
    statusCode: '301',
    headers: 'Location: https://moved.example/new',
    body: '',
    delivered: false,
  },
  /** As connectors of Microsoft Teams answer: the service takes the status 200 for delivered. */
  reported: {
    statusCode: '200',
    headers: 'Content-Type: text/plain',
    body: 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429',
    delivered: true,
  },
} as const

export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** Returns the reply of an outcome, as in the log. */
export function replyOf(outcome: Outcome): (typeof outcomes)[Outcome] {
  return outcomes[outcome]
}

type Sentinel = (channel: ChannelRow, chainCount: number) => Outcome

/** Payload hosts, subdomains included, that make a delivery or a connection test fail. Any other host answers 200. */
const sentinels: Record<string, Sentinel> = {
  'fail.example': () => 'server-error',
  'slow.example': () => 'timeout',
  'denied.example': () => 'denied',
  'no-host.example': () => 'dns',
  'moved.example': () => 'redirect',
  'accepting.example': () => 'reported',
  /** Untrusted, unless the channel does not validate certificates, which only a webhook can disable. */
  'tls.example': channel => (channel.validateSsl === false ? 'ok' : 'tls'),
  /** Fails twice, then succeeds: in the chain of a delivery, or in tests of the same URL. */
  'flaky.example': (_channel, chainCount) => (chainCount < 2 ? 'unavailable' : 'ok'),
}

/** Returns the outcome of sending to a channel, given the number of previous attempts of the chain. */
export function destinationOutcome(channel: ChannelRow, chainCount: number): Outcome {
  if (channel.channelType === 'Email') return 'mailed'
  if (!channel.payloadUrl) return 'stored'
  const { hostname } = new URL(channel.payloadUrl)
  for (const [host, sentinel] of Object.entries(sentinels)) {
    if (hostname === host || hostname.endsWith(`.${host}`)) return sentinel(channel, chainCount)
  }
  return 'ok'
}

/** The name that a channel cannot have: saving it is answered with 409. */
export const conflictName = 'conflict'
