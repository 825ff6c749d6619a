import { parseJson } from './parse-json'

/** A parsed body. `form` is JSON, too: the service posts it in the form parameter `payload`. */
export type ParsedBody = { kind: 'json' | 'form'; text: string; value: unknown } | { kind: 'raw' }

/** Parses a body as JSON, as a form whose parameter `payload` is JSON, or else as text. `text` is the JSON as sent. */
export function parseBody(body: string): ParsedBody {
  const json = parseJson(body)
  if (json !== undefined) return { kind: 'json', text: body, value: json }
  if (!/(^|&)payload=/.test(body)) return { kind: 'raw' }
  const text = new URLSearchParams(body).get('payload') ?? ''
  const payload = parseJson(text)
  return payload === undefined ? { kind: 'raw' } : { kind: 'form', text, value: payload }
}

/** Facts about a delivery that only its body contains: a row of the log has neither the event nor the entity. */
export interface BodyFacts {
  /** The event type's ID. */
  event: string | null
  entityId: string | null
  entityName: string | null
  /** The name of the object that contains the entity's ID, such as `deployment`. */
  entityKind: string | null
  /** The text of a message that has nothing else, as for Slack and Microsoft Teams. */
  text: string | null
}

/** Returns the event, entity, and text of a request's body. The entity is named by the object that has its ID. */
export function bodyFacts(body: string): BodyFacts {
  const parsed = parseBody(body)
  const message = objectOf(parsed.kind === 'raw' ? null : parsed.value)
  const entityId = nonEmptyText(objectOf(message['event'])['entity_id'])
  const [entityKind, entity] =
    Object.entries(message).find(([, value]) => entityId !== null && objectOf(value)['id'] === entityId) ?? []
  return {
    event: nonEmptyText(message['event_type']),
    entityId,
    entityName: nonEmptyText(objectOf(entity)['name']),
    entityKind: entityKind ?? null,
    text: nonEmptyText(message['text']),
  }
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const nonEmptyText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
