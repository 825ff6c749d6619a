import type { Operation } from '~/contract/operation'
import { httpDateOf } from '~/contract/timestamp'
import { parseJson } from '~/model/parse-json'
import { serverNow } from '~/api/device/clock'

/**
 * What went wrong, as far as a person can act on it:
 * offline (no connection), timeout, refused (a 4xx that is none of the others), unreadable (not JSON),
 * expired (a proxy in front of the API wants the user to sign in again), contract (JSON that does not fit),
 * server (5xx), denied (403), signed-out (401), missing (404), conflict (409), invalid (400 or 422, with fields where
 * the service names them), busy (429). Two are decided here, without a call: changed (someone else has changed what was
 * to be deleted), overdue (it is too late to send it).
 */
export type ErrorKind =
  | 'offline'
  | 'timeout'
  | 'refused'
  | 'unreadable'
  | 'expired'
  | 'contract'
  | 'server'
  | 'denied'
  | 'signed-out'
  | 'missing'
  | 'conflict'
  | 'invalid'
  | 'busy'
  | 'changed'
  | 'overdue'

interface ErrorFacts {
  kind: ErrorKind
  /** HTTP status, 0 where there was no answer. */
  status?: number
  /** The server's own text, or ours for programmers; empty if there is none. */
  message?: string
  /** By the field's path, dotted: `customHeaders.1.value`. */
  fields?: Record<string, string>
  requestId?: string | null
  /** Seconds that the server asks to wait. */
  retryAfter?: number | null
  /** The operation that failed. */
  operation?: string
  /** Whether it would have changed something. */
  isWrite?: boolean
}

/** A failed call. Its structure decides what is shown; no code reads its message for that. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ErrorKind
  readonly status: number
  readonly fields: Record<string, string>
  readonly requestId: string | null
  readonly retryAfter: number | null
  readonly operation: string
  readonly isWrite: boolean

  constructor(facts: ErrorFacts) {
    super(facts.message ?? '')
    this.kind = facts.kind
    this.status = facts.status ?? 0
    this.fields = facts.fields ?? {}
    this.requestId = facts.requestId ?? null
    this.retryAfter = facts.retryAfter ?? null
    this.operation = facts.operation ?? ''
    this.isWrite = facts.isWrite ?? false
  }

  /** Whether a write may have been done all the same: no one but a gateway, or no one at all, has answered. */
  get isUnsure(): boolean {
    return this.isWrite && (['offline', 'timeout'].includes(this.kind) || [502, 504].includes(this.status))
  }
}

/** The same failure, of other fields. */
export function withFields(
  error: ApiError,
  fields: Record<string, string>,
  message: string = error.message,
): ApiError {
  const { kind, status, requestId, retryAfter, operation, isWrite } = error
  return new ApiError({ kind, status, message, requestId, retryAfter, operation, isWrite, fields })
}

/**
 * Says a 404 at the field that names what is gone, in the server's words or ours: for a request that looks up
 * nothing else. `await write(…).catch(missingAt('channelId', t('…')))`
 */
export const missingAt =
  (field: string, text: (error: ApiError) => string) =>
  (error: unknown): never => {
    throw isMissing(error) ? withFields(error, { [field]: text(error) }, '') : error
  }

/** Whether something that the request named is not there. */
const isMissing = (error: unknown): error is ApiError => error instanceof ApiError && error.kind === 'missing'

const kinds: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  422: 'invalid',
  429: 'busy',
}

/** Reads an answer that is no success, in each form that the service and the proxies before it give. */
export function errorOf(
  { status, headers }: Response,
  text: string,
  { id, method }: Pick<Operation, 'id' | 'method'>,
): ApiError {
  const { message, fields } = readBody(text)
  return new ApiError({
    kind: kinds[status] ?? (status >= 500 ? 'server' : 'refused'),
    status,
    message,
    fields,
    requestId: headers.get('x-request-id') ?? headers.get('x-datarobot-request-id'),
    retryAfter: secondsOf(headers.get('retry-after')),
    operation: id,
    isWrite: method !== 'GET',
  })
}

function readBody(text: string): { message: string; fields: Record<string, string> } {
  const body = parseJson(text)
  if (!isRecord(body)) return { message: '', fields: {} }
  // The service may name any field: to set `__proto__` of an object would lose the text.
  const fields = new Map<string, string>()
  for (const source of [body['errors'], body['message'], body['detail']]) collect(source, '', fields)
  const message = textOf(body['message']) ?? textOf(body['detail']) ?? ''
  return { message, fields: Object.fromEntries(fields) }
}

/** Levels that errors of fields are looked for in: no form is nested as deeply. */
const MAX_DEPTH = 20

/** Texts by dotted path, from nested objects and from `[{path, message}]`; a bare text is the message, no field. */
function collect(source: unknown, path: string, fields: Map<string, string>, levels = MAX_DEPTH) {
  if (levels === 0) return
  const text = textOf(source)
  if (text !== null) {
    if (path) fields.set(path, text)
  } else if (Array.isArray(source)) {
    for (const [index, item] of source.entries()) {
      if (isRecord(item) && typeof item['message'] === 'string' && 'path' in item)
        fields.set(dotted(item['path']), item['message'])
      // A list of fields is not itself one.
      else collect(item, path ? join(path, String(index)) : '', fields, levels - 1)
    }
  } else if (isRecord(source)) {
    for (const [key, value] of Object.entries(source)) collect(value, join(path, key), fields, levels - 1)
  }
}

/** A path of names and numbers, in whatever form. */
const dotted = (path: unknown): string =>
  [path]
    .flat()
    .filter(part => typeof part === 'string' || typeof part === 'number')
    .join('.')

/** A text, or several as one. */
function textOf(source: unknown): string | null {
  if (typeof source === 'string') return source
  const isList = Array.isArray(source) && source.length > 0 && source.every(item => typeof item === 'string')
  return isList ? source.join(' ') : null
}

const join = (path: string, key: string) => (path ? `${path}.${key}` : key)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `Retry-After` in seconds, given as seconds or as a date (RFC 9110, 10.2.3); null if it is neither. */
function secondsOf(header: string | null): number | null {
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const until = httpDateOf(header)
  return until === null ? null : Math.max(0, Math.ceil((until - serverNow()) / 1000))
}
