import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { listChannels } from '~/contract/channels'
import { addFault, getOutbox, resetMock } from '~/contract/mock-control'
import { fields, startService, window, type Service } from './service'

const list = `${listChannels.url}?offset=0&limit=1`

/** Sends raw bytes, and returns all received data once the server has ended the connection. */
function exchange(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname.replaceAll(/[[\]]/g, ''))
    let answer = ''
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text))
    socket.on('end', () => resolve(answer)).on('error', reject)
    socket.write(request, 'latin1')
  })
}

interface Raw {
  method?: string
  target?: string
  headers?: Record<string, string>
  body?: string
}

/** Sends a request without `fetch`, which would correct it, and returns the status of its answer. */
async function statusOf(url: string, { method = 'GET', target = list, headers = {}, body = '' }: Raw = {}) {
  const all = {
    Host: new URL(url).host,
    Authorization: 'Token demo-token',
    Connection: 'close',
    ...(body !== '' && { 'Content-Type': 'application/json', 'Content-Length': String(body.length) }),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const answer = await exchange(url, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
}

/** Returns the number of channels, which a reset to `empty` would remove. */
const channelCount = async ({ ask }: Service) => (await ask(listChannels, { query: window })).totalCount

const emptied = { method: 'POST', target: resetMock.url, body: '{"seed": "empty"}' }

describe('the host of a request', () => {
  test('may be a name of the local machine with the port of the server, in any case', async () => {
    const { url } = await startService()
    const { port } = new URL(url)
    for (const Host of [`localhost:${port}`, `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect([Host, await statusOf(url, { headers: { Host } })]).toEqual([Host, 200])
    }
  })

  test('is refused with 421 if it is another, to prevent DNS rebinding', async () => {
    const { url } = await startService()
    const { port, host } = new URL(url)
    const others = [
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `evil.example@${host}`,
      'localhost',
      'localhost:1',
      `${host}, ${host}`,
      '',
    ]
    for (const Host of others) {
      for (const target of [list, getOutbox.url]) {
        expect([Host, await statusOf(url, { target, headers: { Host } })]).toEqual([Host, 421])
      }
    }
  })

  test('is refused if it is missing or repeated', async () => {
    const { url } = await startService()
    const { host } = new URL(url)
    const two = `Host: ${host}\r\nHost: evil.example\r\n`
    expect(await exchange(url, `GET ${list} HTTP/1.1\r\n${two}Connection: close\r\n\r\n`)).toMatch(
      / 4(00|21) /,
    )
    expect(await exchange(url, `GET ${getOutbox.url} HTTP/1.0\r\n\r\n`)).toContain(' 421 ')
  })

  test('may be that of an absolute URL instead of a path', async () => {
    const { url } = await startService()
    expect(await statusOf(url, { target: url + list })).toBe(200)
    expect(await statusOf(url, { target: `http://evil.example${list}` })).toBe(421)
  })

  test('may be the address that the server listens on', async () => {
    const { url } = await startService({ host: '0.0.0.0' })
    expect(await statusOf(url)).toBe(200)
  })

  test('may be an allowed name, with a specific port or any', async () => {
    const { url } = await startService({ allowedHosts: ['mock', 'console.example:8080'] })
    for (const [Host, status] of [
      ['mock', 200],
      ['mock:4010', 200],
      ['console.example:8080', 200],
      ['console.example', 421],
      ['a.mock', 421],
    ] as const) {
      expect([Host, await statusOf(url, { headers: { Host } })]).toEqual([Host, status])
    }
  })
})

const foreign = [
  { Origin: 'https://evil.example' },
  { Origin: 'http://localhost.evil.example' },
  { Origin: 'http://localhost:1.evil.example' },
  { Origin: 'http://evil.example#localhost' },
  { Origin: 'null' },
  { Origin: 'file://' },
  { Origin: '' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
] as Record<string, string>[]

describe('a page of another site', () => {
  test.each(foreign)('with %j is refused with 403, and changes and reads nothing', async headers => {
    const service = await startService({ seed: 'everyday' })
    const { url } = service
    expect(await statusOf(url, { headers })).toBe(403)
    expect(await statusOf(url, { target: getOutbox.url, headers })).toBe(403)
    expect(await statusOf(url, { ...emptied, headers })).toBe(403)
    const asked = { method: 'OPTIONS', headers: { ...headers, 'Access-Control-Request-Method': 'POST' } }
    expect(await statusOf(url, asked)).toBe(403)
    expect(await channelCount(service)).toBe(20)
  })

  test('may call the server if its host is allowed', async () => {
    const { url } = await startService({ allowedHosts: ['console.example'] })
    expect(await statusOf(url, { headers: { Origin: 'https://console.example' } })).toBe(200)
    expect(await statusOf(url, { headers: { Origin: 'https://x.console.example' } })).toBe(403)
  })
})

test('a page of localhost calls the server at 127.0.0.1, which browsers regard as another site', async () => {
  const { url } = await startService()
  const headers = { Origin: 'http://localhost:4173', 'Sec-Fetch-Site': 'cross-site' }
  expect(await statusOf(url, { headers })).toBe(200)
})

describe('a body', () => {
  const simple = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
  ]

  test.each(simple)('of type %s is refused with 415, and changes nothing', async type => {
    const service = await startService({ seed: 'everyday' })
    const headers = { 'Content-Type': type }
    expect(await statusOf(service.url, { ...emptied, headers })).toBe(415)
    expect(await channelCount(service)).toBe(20)
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'of type %s is accepted',
    async type => {
      const { url } = await startService()
      expect(await statusOf(url, { ...emptied, headers: { 'Content-Type': type } })).toBe(204)
    },
  )

  test('that is announced as larger than 1 MB is refused with 413 before it is sent, even without a key', async () => {
    const { url } = await startService()
    for (const method of ['POST', 'GET']) {
      const headers = { Authorization: '', 'Content-Length': String(300 * 1024 * 1024) }
      expect(await statusOf(url, { method, target: listChannels.url, headers })).toBe(413)
    }
  })

  test('without an end is refused with 413 after 1 MB, and the connection ends', async () => {
    const { url } = await startService()
    const { host } = new URL(url)
    const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`
    const head = `POST ${listChannels.url} HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n`
    expect(await exchange(url, head + chunk.repeat(17))).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('of 1 MB is accepted', async () => {
    const { url } = await startService()
    const headers = { Authorization: '', 'Content-Type': 'application/json' }
    const body = 'x'.repeat(1024 * 1024)
    expect(await statusOf(url, { method: 'POST', target: listChannels.url, headers, body })).toBe(401)
    expect(await statusOf(url, { method: 'POST', target: listChannels.url, headers, body: `${body}x` })).toBe(
      413,
    )
  })
})

const noFaults: [string, object, object][] = [
  ...['Set-Cookie', 'Access-Control-Allow-Origin', 'Clear-Site-Data', 'Content-Length', 'Location'].map(
    (name): [string, object, object] => [
      `the header ${name}`,
      { headers: { [name]: 'x' } },
      { headers: `must not have: ${name}` },
    ],
  ),
  ...['1\r\nSet-Cookie: a=b', '1\u0007', '明日', 'x'.repeat(1001)].map((value): [string, object, object] => [
    `the header value ${JSON.stringify(value).slice(0, 30)}`,
    { headers: { 'Retry-After': value } },
    { headers: { 'Retry-After': expect.any(String) } },
  ]),
  ...[0, 101, 199, 600, 1e9, 200.5].map((status): [string, object, object] => [
    `the status ${status}`,
    { status },
    { status: expect.any(String) },
  ]),
  ...[-1, 60_001].map((delayMs): [string, object, object] => [
    `a delay of ${delayMs} ms`,
    { delayMs },
    { delayMs: expect.any(String) },
  ]),
]
test.each(noFaults)('a fault with %s is refused at its field', async (_, wrong, errors) => {
  const { call } = await startService()
  const draft = { operation: listChannels.id, status: 429, ...wrong }
  const { status, body } = await call('POST', addFault.url, draft)
  expect([status, body]).toEqual([422, fields(errors)])
  expect((await call('GET', list)).status).toBe(200)
})

const odd: [string, Raw, number][] = [
  ['a path that starts with two slashes', { target: '//evil.example/x' }, 404],
  ['a path of only slashes', { target: '//' }, 404],
  ['invalid percent-encoding in its path', { target: `${listChannels.url}%ff%/` }, 404],
  ['invalid percent-encoding in its query', { target: `${list}&namePart=%ff%` }, 200],
  ['an invalid absolute URL', { target: 'http://[' }, 421],
  ['a method that fetch forbids', { method: 'TRACE' }, 400],
  ['an asterisk as its address', { target: '*' }, 400],
  [
    'bytes that are not ASCII',
    { headers: { Authorization: 'Token \xff\xfe', 'X-Name': '\xe6\x97\xa5' } },
    401,
  ],
]
test.each(odd)('a request with %s is answered, and the server keeps running', async (_, request, status) => {
  const { url } = await startService()
  expect(await statusOf(url, request)).toBe(status)
  expect(await statusOf(url)).toBe(200)
})

test('the server keeps running when a caller disconnects during a request or its answer', async () => {
  const { url } = await startService({ seed: 'everyday' })
  const { host, hostname, port } = new URL(url)
  const requests = [
    `POST ${resetMock.url} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 10\r\n\r\n{`,
    `POST ${resetMock.url} HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 10\r\n\r\n{`,
    `GET ${list} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Token demo-token\r\n\r\n`,
    `GET ${list} HTTP/1.1\r\nHo`,
  ]
  for (const request of requests) {
    await new Promise<void>(resolve => {
      const socket = connect(Number(port), hostname).on('close', () => resolve())
      socket.write(request, () => socket.resetAndDestroy())
    })
  }
  expect(await statusOf(url)).toBe(200)
})
