import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, id, key, obstacle, sameOrigin, startBehindProxy } from './behind-proxy'
import { sendRaw } from './raw-request'

describe.skipIf(obstacle)('the proxy', () => {
  let site: Awaited<ReturnType<typeof startBehindProxy>>
  beforeAll(async () => {
    site = await startBehindProxy()
  })
  afterAll(() => site.close())

  const otherHosts: [host: string | null, status: number][] = [
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['evil.console.example', 421],
    ['console.example.evil.example', 421],
    ['xconsole.example', 421],
    ['127.0.0.2', 421],
    ['localhost', 421],
    ['[::1]', 421],
    ['_', 421],
    ['console.example.', 421],
    ['', 400],
    [null, 400],
    ['console.example@evil.example', 421],
    ['console.example evil.example', 400],
    ['console.example/evil', 400],
    ['evil.example:80', 421],
    ['evil.example\r\nHost: console.example', 400],
    ['console.example\r\nHost: evil.example', 400],
  ]
  test.each(otherHosts)(
    'refuses the host %j with %d for reads, writes, pages, and files',
    async (Host, status) => {
      const foreign = { ...sameOrigin, Host, Origin: `http://${Host}` }
      for (const [method, target] of [
        ['GET', channels],
        ['DELETE', `${channels}${id}/`],
        ['GET', '/'],
        ['GET', '/config.json'],
        ['GET', '/assets/index-abc.js'],
      ] as const)
        expect((await site.ask(method, target, foreign)).status).toBe(status)
      expect(site.service.take()).toEqual([])
    },
  )

  test('refuses a request without a host, as HTTP before 1.1 allows', async () => {
    for (const version of [' HTTP/1.0', '']) {
      const answer = await sendRaw(site.proxy.url, `GET ${channels}${version}\r\n\r\n`)
      expect(answer).toContain('421 Misdirected Request')
    }
    expect(site.service.take()).toEqual([])
  })

  test('serves each of its names, with any port and in any case', async () => {
    for (const Host of [
      'console.example',
      'Console.Example',
      'console.example:8443',
      new URL(site.proxy.url).host,
    ])
      expect((await site.ask('GET', channels, { Host })).status).toBe(200)
    expect(site.service.take()).toHaveLength(4)
  })

  test('refuses a request line that names another host than the header', async () => {
    for (const [line, host] of [
      ['http://console.example', 'evil.example'],
      ['http://evil.example', 'console.example'],
      ['http://evil.example', 'evil.example'],
    ] as const)
      expect((await site.ask('GET', line + channels, { Host: host })).status).toBe(421)
    expect(
      (await site.ask('GET', `http://console.example${channels}..%2fusers/`, { Host: 'console.example' }))
        .status,
    ).toBe(404)
    expect(site.service.take()).toEqual([])
  })

  const foreigners: [headers: Record<string, string>, writes: number, reads: number][] = [
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403, 200],
    [{ 'Sec-Fetch-Site': 'Same-Origin' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'same-origin, cross-site' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'same-origin x' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'same-origin DELETE' }, 403, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://console.example' }, 403, 403],
    [{}, 403, 200],
    [{ Origin: 'null' }, 403, 200],
    [{ Origin: 'http://evil.example' }, 403, 200],
    [{ Origin: 'http://console.example.evil.example' }, 403, 200],
    [{ Origin: 'http://console.example:81' }, 403, 200],
    [{ Origin: 'http://evil.example/http://console.example' }, 403, 200],
    [{ Origin: 'file://console.example' }, 403, 200],
    [{ Referer: 'http://console.example/' }, 403, 200],
  ]
  test.each(foreigners)(
    'answers a page of another site, with %j, with %d to writes and %d to reads',
    async (from, writes, reads) => {
      const Host = 'console.example'
      for (const [method, target] of [
        ['DELETE', `${channels}${id}/`],
        ['POST', channels],
        ['PATCH', '/api/v2/userNotifications/'],
      ] as const)
        expect((await site.ask(method, target, { Host, ...from })).status).toBe(writes)
      expect(site.service.take()).toEqual([])
      expect((await site.ask('GET', channels, { Host, ...from })).status).toBe(reads)
      site.service.take()
    },
  )

  test('accepts a write from its own page, even from a browser that sends only an origin', async () => {
    const Host = 'console.example'
    for (const Origin of ['http://console.example', 'https://console.example'])
      expect((await site.ask('DELETE', `${channels}${id}/`, { Host, Origin })).status).toBe(200)
    expect(site.service.take()).toHaveLength(2)
  })

  const ignored = {
    Authorization: 'Bearer other',
    Cookie: 'session=1',
    Forwarded: 'for=10.0.0.1;host=evil.example',
    'X-Forwarded-For': '10.0.0.1',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Port': '1',
    'X-Forwarded-Prefix': '/evil',
    'X-Forwarded-Proto': 'gopher',
    'X-Forwarded-User': 'root',
    'X-HTTP-Method': 'DELETE',
    'X-HTTP-Method-Override': 'DELETE',
    'X-Method-Override': 'DELETE',
    'X-Original-URL': '/api/v2/users/',
    'X-Rewrite-URL': '/api/v2/users/',
    'X-Real-IP': '10.0.0.1',
    'X-Remote-User': 'root',
    'Accept-Encoding': 'gzip',
    'Proxy-Authorization': 'Basic x',
    Range: 'bytes=0-1',
    TE: 'trailers',
    Upgrade: 'websocket',
    Via: '1.1 evil',
  }
  test.each(Object.entries(ignored))('drops or sets the header %s', async (name, value) => {
    expect((await site.ask('GET', channels, { ...sameOrigin, [name]: value })).status).toBe(200)
    expect(site.service.take()).toEqual([
      {
        method: 'GET',
        target: channels,
        body: '',
        headers: {
          accept: 'application/json',
          authorization: key,
          host: new URL(site.service.url).host,
          'user-agent': 'notifications-console',
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-host': new URL(site.proxy.url).host,
          'x-forwarded-proto': 'http',
        },
      },
    ])
  })

  test('declares a body as JSON only if the caller does', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'text/html;application/json',
    ])
      await site.ask('POST', channels, { ...sameOrigin, 'Content-Type': type }, '{}')
    expect(site.service.take().map(({ headers }) => headers['content-type'])).toEqual(
      Array.from({ length: 4 }),
    )
  })

  const smuggled = 'GET /api/v2/users/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const heads = [
    `Content-Length: ${smuggled.length}\r\nTransfer-Encoding: chunked`,
    `Content-Length: 0\r\nContent-Length: ${smuggled.length}`,
    `Content-Length: 0, ${smuggled.length}`,
    'Content-Length: -1',
    'Content-Length: +5',
    'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
    ' Transfer-Encoding: chunked',
  ]
  test.each(heads)('forwards no second request hidden in the body of one with %j', async head => {
    const { host } = new URL(site.proxy.url)
    const answer = await sendRaw(
      site.proxy.url,
      `POST ${channels} HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\n${head}\r\n\r\n0\r\n\r\n${smuggled}`,
    )
    const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)
    expect(site.service.take().filter(({ target }) => target !== channels)).toEqual([])
    // The hidden request has a foreign host, in case nginx reads it as a request.
    for (const status of statuses.slice(1)) expect(status).toBe('421')
  })
})

describe.skipIf(obstacle)('a proxy that adds no key', () => {
  let site: Awaited<ReturnType<typeof startBehindProxy>>
  beforeAll(async () => {
    site = await startBehindProxy({ authorization: '' })
  })
  afterAll(() => site.close())

  test('forwards the key of the caller, and none for a caller without one', async () => {
    await site.ask('GET', channels, { ...sameOrigin, Authorization: 'Bearer own' })
    await site.ask('GET', channels, sameOrigin)
    expect(site.service.take().map(({ headers }) => headers.authorization)).toEqual(['Bearer own', undefined])
  })

  test('still refuses other hosts, other sites, and other paths', async () => {
    const own = { Authorization: 'Bearer own' }
    expect((await site.ask('GET', channels, { ...own, Host: 'evil.example' })).status).toBe(421)
    expect((await site.ask('GET', channels, { ...own, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await site.ask('GET', '/api/v2/users/', { ...own, ...sameOrigin })).status).toBe(404)
    expect(site.service.take()).toEqual([])
  })

  test('forwards the writes of a browser that sends no origin', async () => {
    const { status } = await site.ask('DELETE', `${channels}${id}/`, { Authorization: 'Bearer own' })
    expect(status).toBe(200)
    site.service.take()
  })
})
