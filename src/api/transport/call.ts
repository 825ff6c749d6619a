import type * as z from 'zod/mini'
import { listChannels } from '~/contract/channels'
import type { Answer, Input, Operation } from '~/contract/operation'
import { deviceNow, noteServerDate } from '~/api/device/clock'
import { ApiError, errorOf } from './error'
import { pause } from '~/api/device/slices'
import { inTurn } from './in-turn'
import { keyIsRenewed } from '~/api/session/renewal'
import { credentials, getSession, learnRights, type Credentials } from '~/api/session/session'

/** A row that doesn't match the contract: omitted from `data`, identified by its index. */
export interface UnreadableRow {
  index: number
  id: string | null
}

/** A list's answer also names the rows that could not be read. */
export type Result<O extends Operation> =
  Answer<O> extends { data: unknown[] } ? Answer<O> & { unreadable?: UnreadableRow[] } : Answer<O>

/** Milliseconds after which a call is given up. */
const timeout = 30_000

export interface CallOptions {
  /** Ends the call when no one waits for it any more. */
  signal?: AbortSignal
  /** Lets it outlive the page. */
  keepalive?: boolean
  /** Who asks, instead of the session: to see whether a key is accepted. */
  as?: Credentials
  /** Waits for the writes to the same object that are pending in this tab, so that the answer includes them. */
  isAfterWrites?: boolean
  /** Runs right before a write: no other write of this tab to the same object comes in between. If it fails, nothing is written. */
  check?: () => Promise<void>
}

/**
 * Makes a call of the API: the only place that fetches. When the session's key is refused, the call waits until there
 * is another one, and is made again. Writes to one object are sent one after the other. What is asked for by an invalid
 * ID cannot exist, so no call is made: it is missing, or the list has no rows.
 * @throws ApiError when there is no answer, a refusal, or one that does not fit the contract; an `AbortError`
 * when `signal` says that no one waits for it any more
 */
export function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: CallOptions = {},
): Promise<Result<O>> {
  const { path } = input as Parts
  const isOrdered = path !== undefined && (operation.method !== 'GET' || options.isAfterWrites)
  const send = () => callSignedIn(operation, input, options)
  const { check } = options
  const run = check ? () => check().then(send) : send
  return isOrdered ? inTurn([operation.resource, ...Object.values(path)].join(' '), run) : run()
}

async function callSignedIn<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: CallOptions,
): Promise<Result<O>> {
  const asker = options.as ?? credentials()
  try {
    const answer = await callOnce(operation, input, asker, options)
    if (operation.id === listChannels.id && !options.as) learnRights('all')
    return answer
  } catch (error) {
    if (!(error instanceof ApiError) || options.as) throw error
    if (error.kind === 'denied' && operation.id === listChannels.id) learnRights('inbox')
    if (error.kind !== 'signed-out' || getSession().kind !== 'token') throw error
    if (!(await keyIsRenewed(asker.key, options.signal))) throw error
  }
  return callSignedIn(operation, input, options)
}

/**
 * Milliseconds until an unanswered call has failed. With a service worker, the browser ends the calls of a page that is
 * being left shortly before it tells the page, which then hands them over to the next one.
 */
const leavingTime = 50

async function callOnce<O extends Operation>(
  operation: O,
  input: Input<O>,
  { server, key }: Credentials,
  { signal, keepalive = false }: CallOptions,
): Promise<Result<O>> {
  const deadline = AbortSignal.timeout(timeout)
  const parts = input as Parts
  const isWrite = operation.method !== 'GET'
  if (!hasValidIds(operation.path, parts.path ?? {}))
    throw new ApiError({ kind: 'missing', operation: operation.id, isWrite })
  if (!hasValidIds(operation.query, parts.query ?? {})) return noRows as unknown as Result<O>
  const request: RequestInit = {
    method: operation.method,
    headers: headersOf(parts, key),
    body: parts.body === undefined ? null : JSON.stringify(parts.body),
    // An answer of the browser's cache is a state that may have passed: whatever a proxy allows, the service is asked.
    cache: 'no-store',
    redirect: isBehindProxy() ? 'manual' : 'follow',
    keepalive,
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }
  const { response, text } = await exchange(server + urlOf(operation, parts), request).catch(
    async (cause: unknown) => {
      if (signal?.aborted) throw cause
      await pause(leavingTime)
      throw new ApiError({
        kind: deadline.aborted ? 'timeout' : 'offline',
        operation: operation.id,
        isWrite,
      })
    },
  )
  if (isBehindProxy() && isSignInPage(response))
    throw new ApiError({ kind: 'expired', status: response.status, operation: operation.id })
  if (!response.ok) throw errorOf(response, text, operation)
  return parseAnswer(operation, text, response) as Result<O>
}

const isBehindProxy = () => getSession().kind === 'proxy'

/**
 * Whether a reverse proxy answered in place of the API, asking the user to sign in again: with a redirect, a page, or
 * a 401 that is not the API's JSON.
 */
function isSignInPage({ type, ok, status, headers }: Response): boolean {
  if (type === 'opaqueredirect') return true
  const contentType = headers.get('content-type') ?? ''
  return status === 401 ? !contentType.includes('json') : ok && contentType.startsWith('text/html')
}

async function exchange(url: string, request: RequestInit): Promise<{ response: Response; text: string }> {
  const early = takeEarlyRows(url)
  const sentAt = early?.sentAt ?? deviceNow()
  // Without waiting for anything: what is sent while the page is being left must be sent at once.
  const response = (early && (await early.response)) ?? (await fetch(url, request))
  if (response.ok) noteServerDate(response.headers, sentAt)
  // That something went wrong is known, also when its body breaks off.
  const text = await response.text().catch((cause: unknown) => {
    if (response.ok) throw cause
    return ''
  })
  return { response, text }
}

declare global {
  /** The first list, if `boot.js` has requested it: before this code was loaded. The response is null if it has not. */
  var consoleRows: { url: string; sentAt: number; response: Promise<Response | null> } | undefined
}

/** Milliseconds after which what `boot.js` has requested may be outdated. */
const maxAge = 10_000

/** Returns the request that `boot.js` has made for a URL, once. */
function takeEarlyRows(url: string) {
  const early = globalThis.consoleRows
  if (early?.url !== url) return undefined
  globalThis.consoleRows = undefined
  return isBehindProxy() && deviceNow() - early.sentAt < maxAge ? early : undefined
}

interface Parts {
  path?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

/** Whether a schema finds nothing wrong with the ids of a request. What else is wrong is for the server to refuse. */
function hasValidIds(schema: Operation['path'], values: object): boolean {
  const issues = (schema as z.ZodMiniType | undefined)?.safeParse(values).error?.issues ?? []
  // Of all parameters only an id has a format.
  return !issues.some(({ code }) => code === 'invalid_format')
}

/** The page of a list that is narrowed by an invalid id: no row can have it. */
const noRows = { count: 0, data: [], next: null, previous: null, totalCount: 0 }

function urlOf(operation: Operation, input: Parts): string {
  const names = Object.entries(input.path ?? {})
  const path = names.reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(value)),
    operation.url,
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}

const headersOf = ({ body }: Parts, key: string | null) => ({
  Accept: 'application/json',
  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
})

function parseAnswer(operation: Operation, text: string, { status, headers }: Response): unknown {
  // A page is a proxy's, such as one that asks to sign in: nothing has been done.
  if (headers.get('content-type')?.startsWith('text/html'))
    throw new ApiError({ kind: 'unreadable', status, operation: operation.id })
  if (!operation.answer) return undefined
  const schema = operation.answer as z.ZodMiniType
  const json = parseJson(text, operation.id, status)
  const whole = schema.safeParse(json)
  if (whole.success) return whole.data
  const bad = badRows(whole.error.issues)
  if (!bad || !isPage(json)) throw misfit(operation.id, status, whole.error.issues)
  const rest = schema.safeParse({ ...json, data: json.data.filter((_, index) => !bad.has(index)) })
  if (!rest.success) throw misfit(operation.id, status, rest.error.issues)
  const unreadable = [...bad].map(index => ({ index, id: idOf(json.data[index]) }))
  return { ...(rest.data as object), unreadable }
}

function parseJson(text: string, operation: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError({ kind: 'unreadable', status, operation })
  }
}

/** The rows that all issues are about; null if one is about the list itself. */
function badRows(issues: z.core.$ZodIssue[]): Set<number> | null {
  const rows = new Set<number>()
  for (const { path } of issues) {
    if (path[0] !== 'data' || typeof path[1] !== 'number') return null
    rows.add(path[1])
  }
  return rows
}

const isPage = (json: unknown): json is { data: unknown[] } =>
  typeof json === 'object' && json !== null && Array.isArray((json as { data?: unknown }).data)

const idOf = (row: unknown): string | null => {
  const id = typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : null
  return typeof id === 'string' ? id : null
}

function misfit(operation: string, status: number, issues: z.core.$ZodIssue[]): ApiError {
  const where = issues.map(issue => issue.path.join('.') || '(body)')
  return new ApiError({
    kind: 'contract',
    status,
    operation,
    message: [...new Set(where)].slice(0, 5).join(', '),
  })
}
