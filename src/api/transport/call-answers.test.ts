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

test('a failure is reported although its body breaks off', async () => {
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
