/** What a body was found to be. `form` is JSON too: as the service posts it in the form parameter `payload`. */
export type ParsedBody = { kind: 'json' | 'form'; value: unknown } | { kind: 'raw' }

/** Reads a body: JSON, a form whose parameter `payload` is JSON, or else just text. */
export function parseBody(text: string): ParsedBody {
  const json = parse(text)
  if (json !== undefined) return { kind: 'json', value: json }
  if (!/(^|&)payload=/.test(text)) return { kind: 'raw' }
  const payload = parse(new URLSearchParams(text).get('payload') ?? '')
  return payload === undefined ? { kind: 'raw' } : { kind: 'form', value: payload }
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

/** Levels of nesting: each indents its lines by two more, so that a few kilobytes can become megabytes. */
const deepest = 50

/** JSON set out to be read; null if it is nested too deeply for that. */
export const prettyJson = (value: unknown): string | null =>
  isDeeper(value, deepest) ? null : JSON.stringify(value, null, 2)

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some(part => isDeeper(part, levels - 1)))
