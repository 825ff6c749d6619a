import { delay, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { id, page } from '~/contract/common'
import { operation } from '~/contract/operation'
import { operations } from '~/contract/operations'
import { call } from './call'
import type { Config } from '~/api/session/config'
import { startSession } from '~/api/session/session'
import { signIn } from '~/api/session/sign-in'

const origin = 'https://service.example'
const key = 'k3y-of-robin'
const proxied: Config = {
  apiBaseUrl: origin,
  auth: 'proxy',
  demo: false,
  organizationName: '',
  productUrl: '',
}
const rows = page(z.looseObject({ id: z.string(), size: z.int() }))

const list = operation({
  id: 'things.list',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/things/',
  status: 200,
  query: z.object({
    offset: z.int(),
    namePart: z.optional(z.string()),
    isRead: z.optional(z.boolean()),
    groupId: z.optional(id),
  }),
  answer: rows,
})
const get = operation({
  id: 'things.retrieve',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/groups/:groupId/things/:thingId/',
  status: 200,
  path: z.object({ groupId: id, thingId: id }),
  answer: z.looseObject({ id: z.string() }),
})
const update = operation({
  id: 'things.update',
  resource: 'channels',
  method: 'PUT',
  url: '/api/v2/things/',
  status: 204,
  body: z.object({ name: z.string() }),
})
const remove = operation({
  id: 'things.delete',
  resource: 'channels',
  method: 'DELETE',
  url: '/api/v2/things/:thingId/',
  status: 204,
  path: z.object({ thingId: id }),
})

const path = { groupId: 'a'.repeat(24), thingId: '0123456789abcdef01234567' }

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
afterEach(() => {
  server.resetHandlers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

beforeEach(() => signIn({ server: origin, key, rights: 'all', place: 'session' }))

/** Answers every request, and notes them. */
function answering(answer: () => Response) {
  const requests: Request[] = []
  server.use(
    http.all(`${origin}/*`, ({ request }) => {
      requests.push(request.clone())
      return answer()
    }),
  )
  return requests
}

const pageWith = (...data: unknown[]) => ({
  count: data.length,
  data,
  next: null,
  previous: null,
  totalCount: data.length,
})

describe('the address of a request', () => {
  test('has the ids that are given in its path', async () => {
    const requests = answering(() => HttpResponse.json({ id: '1' }))
    await call(get, { path })
    expect(requests[0]?.url).toBe(`${origin}/api/v2/groups/${path.groupId}/things/${path.thingId}/`)
  })

  test('has what is given in its query, encoded, and leaves out what is undefined', async () => {
    const requests = answering(() => HttpResponse.json(pageWith()))
    await call(list, { query: { offset: 0, namePart: undefined, isRead: false } })
    await call(list, { query: { offset: 50, namePart: 'a&b=c 東京' } })
    const urls = requests.map(request => new URL(request.url))
    expect(urls.map(url => url.pathname)).toEqual(['/api/v2/things/', '/api/v2/things/'])
    expect(urls.map(url => [...url.searchParams])).toEqual([
      [
        ['offset', '0'],
        ['isRead', 'false'],
      ],
      [
        ['offset', '50'],
        ['namePart', 'a&b=c 東京'],
      ],
    ])
  })
})

test('a body is sent as JSON, and a success without one answers nothing', async () => {
  const requests = answering(() => new HttpResponse(null, { status: 204 }))
  expect(await call(update, { body: { name: 'A' } })).toBeUndefined()
  expect(requests[0]?.method).toBe('PUT')
  expect(requests[0]?.headers.get('content-type')).toBe('application/json')
  expect(await requests[0]?.json()).toEqual({ name: 'A' })
})

test('a request without a body names no content type', async () => {
  const requests = answering(() => HttpResponse.json(pageWith()))
  await call(list, { query: { offset: 0 } })
  expect(requests[0]?.headers.has('content-type')).toBe(false)
})

describe('the key', () => {
  test('is in the Authorization header of a request, and nowhere else', async () => {
    const requests = answering(() => HttpResponse.json(pageWith()))
    await call(list, { query: { offset: 0 } })
    const [request] = requests
    const named = [...(request?.headers ?? [])].filter(([, value]) => value.includes(key))
    expect(named).toEqual([['authorization', `Bearer ${key}`]])
    expect(request?.url).not.toContain(key)
  })

  test.each([
    ['a refusal', () => HttpResponse.json({ message: 'Invalid API key' }, { status: 401 })],
    ['a broken connection', () => HttpResponse.error()],
    ['an answer that is no JSON', () => HttpResponse.text('<html>')],
    ['an answer that does not fit', () => HttpResponse.json({})],
  ])('is not in the error of %s', async (_, answer) => {
    answering(answer)
    const as = { server: origin, key }
    const error = await call(list, { query: { offset: 0 } }, { as }).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(Error)
    const { message, stack, cause } = error as Error
    expect(JSON.stringify([error, message, stack, String(cause)])).not.toContain(key)
  })

  test('is not sent where a proxy adds it', async () => {
    startSession(proxied)
    const requests = answering(() => HttpResponse.json(pageWith()))
    await call(list, { query: { offset: 0 } })
    expect(requests[0]?.headers.has('authorization')).toBe(false)
  })
})

describe('an answer', () => {
  test('keeps what a newer service adds', async () => {
    answering(() => HttpResponse.json({ id: '1', color: 'red' }))
    const thing = await call(get, { path })
    expect(thing).toEqual({ id: '1', color: 'red' })
  })

  test('with bad rows gives the good ones, and tells place and id of the bad ones', async () => {
    const data = [{ id: 'a', size: 1 }, { id: 'b' }, null, { id: 'c', size: 3 }, { id: 4, size: 'x' }]
    answering(() => HttpResponse.json(pageWith(...data)))
    const answer = await call(list, { query: { offset: 0 } })
    expect(answer.data.map(row => row.id)).toEqual(['a', 'c'])
    expect(answer.unreadable).toEqual([
      { index: 1, id: 'b' },
      { index: 2, id: null },
      { index: 4, id: null },
    ])
    expect(answer.totalCount).toBe(5)
  })

  test('of good rows tells of no bad ones', async () => {
    answering(() => HttpResponse.json(pageWith({ id: 'a', size: 1 })))
    expect(await call(list, { query: { offset: 0 } })).not.toHaveProperty('unreadable')
  })

  test('whose list itself does not fit is an error that names the operation and the place', async () => {
    answering(() => HttpResponse.json({ ...pageWith({ id: 'b' }), next: 7, count: undefined }))
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'contract',
      status: 200,
      operation: 'things.list',
      message: 'data.0.size, next',
    })
  })

  test('that is a JSON of another form names the whole body as the place', async () => {
    answering(() => HttpResponse.json([]))
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'contract',
      message: '(body)',
    })
  })

  test.each(['', '<html>Sign in</html>', '{"id":'])('that is no JSON (%j) cannot be read', async text => {
    answering(() => HttpResponse.text(text))
    await expect(call(get, { path })).rejects.toMatchObject({
      kind: 'unreadable',
      status: 200,
      operation: 'things.retrieve',
    })
  })

  test("that refuses is an error with the server's text and fields", async () => {
    answering(() =>
      HttpResponse.json({ message: 'Invalid field data', errors: { name: 'is taken' } }, { status: 422 }),
    )
    await expect(call(update, { body: { name: 'A' } })).rejects.toMatchObject({
      kind: 'invalid',
      message: 'Invalid field data',
      fields: { name: 'is taken' },
      operation: 'things.update',
    })
  })
})

describe('calls about one object', () => {
  const rename = operation({ ...get, id: 'things.rename', method: 'PUT', answer: undefined })

  test('are sent one after the other if they write', async () => {
    let isBusy = false
    const overlaps: boolean[] = []
    server.use(
      http.put(`${origin}/*`, async () => {
        overlaps.push(isBusy)
        isBusy = true
        await delay()
        isBusy = false
        return HttpResponse.json({})
      }),
    )
    await Promise.all([call(rename, { path }), call(rename, { path }), call(rename, { path })])
    expect(overlaps).toEqual([false, false, false])
  })

  test('read what a pending write leaves behind if they are to', async () => {
    let stored = 'old'
    server.use(
      http.put(`${origin}/*`, async () => {
        await delay()
        stored = 'new'
        return HttpResponse.json({})
      }),
      http.get(`${origin}/*`, () => HttpResponse.json({ id: stored })),
    )
    void call(rename, { path })
    expect(await call(get, { path }, { isAfterWrites: true })).toEqual({ id: 'new' })
  })
})

describe('behind a proxy that signs users in', () => {
  beforeEach(() => void startSession(proxied))

  const read = () => call(list, { query: { offset: 0 } })

  test('a redirect is not followed: it leads to a sign-in page', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    // Node's fetch gives the redirect itself, a browser only says that there was one.
    fetched.mockResolvedValue(Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }))
    await expect(read()).rejects.toMatchObject({ kind: 'expired', status: 0, operation: 'things.list' })
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' })
  })

  test.each([
    ['a page', 200, 'text/html; charset=utf-8', 'expired'],
    ['a 401 that is a page', 401, 'text/html', 'expired'],
    ['a 401 that is text', 401, 'text/plain', 'expired'],
    ['a 401 of the API', 401, 'application/json', 'signed-out'],
    ['a failure that is a page', 502, 'text/html', 'server'],
  ])('%s is %s %s: %s', async (_, status, contentType, kind) => {
    answering(() => new HttpResponse('<p>', { status, headers: { 'Content-Type': contentType } }))
    await expect(read()).rejects.toMatchObject({ kind, status })
  })
})

test('no answer is taken from, or left in, the cache of the browser', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  answering(() => HttpResponse.json(pageWith()))
  await call(list, { query: { offset: 0 } })
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store', redirect: 'follow' })
})

describe('no answer', () => {
  const never = () => http.all(`${origin}/*`, () => new Promise<Response>(() => {}))

  test('for want of a connection is an error of its own', async () => {
    answering(() => HttpResponse.error())
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'offline',
      status: 0,
      operation: 'things.list',
    })
  })

  test('within 30 seconds is an error of its own', async () => {
    const clock = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal)
    server.use(never())
    const answer = call(list, { query: { offset: 0 } })
    clock.abort(new DOMException('too late', 'TimeoutError'))
    await expect(answer).rejects.toMatchObject({ kind: 'timeout', status: 0, operation: 'things.list' })
    expect(timeout).toHaveBeenCalledWith(30_000)
  })

  test('that no one waits for any more is no failure of the API', async () => {
    const page = new AbortController()
    server.use(never())
    const answer = call(list, { query: { offset: 0 } }, { signal: page.signal })
    page.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('what is asked for by an invalid id is missing, and no call is made:', () => {
  const valid = path.thingId
  const invalid = [
    '',
    '.',
    '..',
    '%2e%2e',
    'a/b',
    'a\\b',
    '..;',
    '../users',
    `../${valid}`,
    `${valid}/..`,
    `${valid}0`,
    valid.slice(1),
    valid.toUpperCase(),
    // Full-width and Arabic digits are digits too, but not of an id.
    valid.replaceAll('0', '０'),
    valid.replaceAll('0', '٠'),
    `${valid}\n`,
    `\n${valid}`,
    `${valid}\0`,
    ` ${valid}`,
    `${valid}?a=b`,
    `${valid}#c`,
    'new',
    '__proto__',
  ]

  test.each(invalid)('%j', async text => {
    const requests = answering(() => HttpResponse.json({ id: 'a' }))
    const missing = { kind: 'missing', status: 0, fields: {}, isUnsure: false }
    await expect(call(get, { path: { ...path, thingId: text } })).rejects.toMatchObject({
      ...missing,
      operation: 'things.retrieve',
    })
    await expect(call(get, { path: { ...path, groupId: text } })).rejects.toMatchObject(missing)
    await expect(call(remove, { path: { thingId: text } })).rejects.toMatchObject({
      ...missing,
      operation: 'things.delete',
      isWrite: true,
    })
    expect(requests).toEqual([])
  })

  test.each(invalid)('a list narrowed by %j has no rows', async groupId => {
    const requests = answering(() => HttpResponse.json(pageWith({ id: 'a', size: 1 })))
    const answer = await call(list, { query: { offset: 0, groupId } })
    expect(answer).toEqual(pageWith())
    expect(requests).toEqual([])
  })

  test('every id in a path or a filter of the API is one that is checked', () => {
    const parameters = Object.values(operations).flatMap(({ path: inPath, query }) =>
      [inPath, query].flatMap(schema => Object.entries((schema as z.ZodMiniObject | undefined)?.shape ?? {})),
    )
    const unchecked = parameters
      .filter(([name, schema]) => name.endsWith('Id') && (schema as z.ZodMiniType).safeParse('..').success)
      .map(([name]) => name)
    // An entity is of any kind, and may have any id; nothing of the console asks for an organization.
    expect(unchecked).toEqual(['entityId', 'orgId'])
  })
})

test('a failure is told although its body breaks off', async () => {
  const broken = () => new ReadableStream({ pull: controller => controller.error(new TypeError('broken')) })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(broken(), { status: 500 })))
  await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({ kind: 'server', message: '' })
})

test('a page in place of an answer means that nothing was stored, whatever its status', async () => {
  answering(() => HttpResponse.html('<h1>Sign in</h1>'))
  await expect(call(update, { body: { name: 'a' } })).rejects.toMatchObject({
    kind: 'unreadable',
    status: 200,
  })
})
