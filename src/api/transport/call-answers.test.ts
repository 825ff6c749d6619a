import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startSession } from '~/api/session/session'
import { call } from './call'
import {
  answering,
  get,
  list,
  origin,
  pageWith,
  path,
  proxied,
  server,
  startThings,
  update,
} from './test-things'

startThings()

describe('an answer', () => {
  test('keeps the fields that a newer service adds', async () => {
    answering(() => HttpResponse.json({ id: '1', color: 'red' }))
    const thing = await call(get, { path })
    expect(thing).toEqual({ id: '1', color: 'red' })
  })

  test('returns the valid rows of a list, and the index and ID of each invalid one', async () => {
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

  test('names no invalid rows if all are valid', async () => {
    answering(() => HttpResponse.json(pageWith({ id: 'a', size: 1 })))
    expect(await call(list, { query: { offset: 0 } })).not.toHaveProperty('unreadable')
  })

  test('is an error with the operation and the field if the list itself is invalid', async () => {
    answering(() => HttpResponse.json({ ...pageWith({ id: 'b' }), next: 7, count: undefined }))
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'contract',
      status: 200,
      operation: 'things.list',
      message: 'data.0.size, next',
    })
  })

  test('is an error of the whole body if it has another shape', async () => {
    answering(() => HttpResponse.json([]))
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'contract',
      message: '(body)',
    })
  })

  test.each(['', '<html>Sign in</html>', '{"id":'])('is unreadable if it is not JSON: %j', async text => {
    answering(() => HttpResponse.text(text))
    await expect(call(get, { path })).rejects.toMatchObject({
      kind: 'unreadable',
      status: 200,
      operation: 'things.retrieve',
    })
  })

  test("is an error with the server's text and fields if it is a refusal", async () => {
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

describe('behind a proxy that signs users in', () => {
  beforeEach(() => void startSession(proxied))

  const read = () => call(list, { query: { offset: 0 } })

  test('a redirect is not followed, because it leads to a sign-in page', async () => {
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
  ])('%s (%i, %s) is reported as %s', async (_, status, contentType, kind) => {
    answering(() => new HttpResponse('<p>', { status, headers: { 'Content-Type': contentType } }))
    await expect(read()).rejects.toMatchObject({ kind, status })
  })
})

test('a failure is reported even if its body is cut off', async () => {
  const broken = () => new ReadableStream({ pull: controller => controller.error(new TypeError('broken')) })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(broken(), { status: 500 })))
  await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({ kind: 'server', message: '' })
})

test('an HTML page instead of an answer means that nothing was stored, with any status', async () => {
  answering(() => HttpResponse.html('<h1>Sign in</h1>'))
  await expect(call(update, { body: { name: 'a' } })).rejects.toMatchObject({
    kind: 'unreadable',
    status: 200,
  })
})

describe('a call without an answer', () => {
  const never = () => http.all(`${origin}/*`, () => new Promise<Response>(() => {}))

  test('is an offline error if there is no connection', async () => {
    answering(() => HttpResponse.error())
    await expect(call(list, { query: { offset: 0 } })).rejects.toMatchObject({
      kind: 'offline',
      status: 0,
      operation: 'things.list',
    })
  })

  test('is a timeout after 30 seconds', async () => {
    const clock = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal)
    server.use(never())
    const answer = call(list, { query: { offset: 0 } })
    clock.abort(new DOMException('too late', 'TimeoutError'))
    await expect(answer).rejects.toMatchObject({ kind: 'timeout', status: 0, operation: 'things.list' })
    expect(timeout).toHaveBeenCalledWith(30_000)
  })

  test('is not an API error if the caller has aborted it', async () => {
    const page = new AbortController()
    server.use(never())
    const answer = call(list, { query: { offset: 0 } }, { signal: page.signal })
    page.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })
})
