import { delay, http, HttpResponse } from 'msw'
import { describe, expect, test, vi } from 'vitest'
import { startSession } from '~/api/session/session'
import { operation } from '~/contract/operation'
import { call } from './call'
import {
  answering,
  get,
  key,
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

describe('the address of a request', () => {
  test('contains the IDs of its path', async () => {
    const requests = answering(() => HttpResponse.json({ id: '1' }))
    await call(get, { path })
    expect(requests[0]?.url).toBe(`${origin}/api/v2/groups/${path.groupId}/things/${path.thingId}/`)
  })

  test('contains its query, encoded and without undefined values', async () => {
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

test('a body is sent as JSON, and an empty success returns undefined', async () => {
  const requests = answering(() => new HttpResponse(null, { status: 204 }))
  expect(await call(update, { body: { name: 'A' } })).toBeUndefined()
  expect(requests[0]?.method).toBe('PUT')
  expect(requests[0]?.headers.get('content-type')).toBe('application/json')
  expect(await requests[0]?.json()).toEqual({ name: 'A' })
})

test('a request without a body has no content type', async () => {
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

describe('calls about one object', () => {
  const rename = operation({ ...get, id: 'things.rename', method: 'PUT', answer: undefined })

  test('are sent one after the other if they are writes', async () => {
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

  test('wait for a pending write if they read after writes', async () => {
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

test('no answer is read from or stored in the browser’s cache', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  answering(() => HttpResponse.json(pageWith()))
  await call(list, { query: { offset: 0 } })
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store', redirect: 'follow' })
})
