/** What a body was found to be. `form` is JSON too: as the service posts it in the form parameter `payload`. */
export type ParsedBody = { kind: 'json' | 'form'; text: string; value: unknown } | { kind: 'raw' }

/** Reads a body: JSON, a form whose parameter `payload` is JSON, or else just text. `text` is the JSON as it was sent. */
export function parseBody(body: string): ParsedBody {
  const json = parse(body)
  if (json !== undefined) return { kind: 'json', text: body, value: json }
  if (!/(^|&)payload=/.test(body)) return { kind: 'raw' }
  const text = new URLSearchParams(body).get('payload') ?? ''
  const payload = parse(text)
  return payload === undefined ? { kind: 'raw' } : { kind: 'form', text, value: payload }
}

/** Only an object or a list is taken for JSON: `250 OK` or `12` is better read as text. */
function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a delivery tells, as far as its body says so: the log's row itself names no event and no entity. */
export interface BodyFacts {
  /** The event type's id. */
  event: string | null
  entityId: string | null
  /** A message's text, where that is all there is, as for Slack and Microsoft Teams. */
  text: string | null
}

/** Reads event, entity and text out of a request's body. */
export function bodyFacts(body: string): BodyFacts {
  const parsed = parseBody(body)
  const message = objectOf(parsed.kind === 'raw' ? null : parsed.value)
  return {
    event: textOf(message['event_type']),
    entityId: textOf(objectOf(message['event'])['entity_id']),
    text: textOf(message['text']),
  }
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
