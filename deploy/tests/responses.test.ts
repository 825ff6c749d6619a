import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, id, obstacle, sameOrigin, startBehindProxy } from './behind-proxy'

describe.skipIf(obstacle)('the proxy', () => {
  let site: Awaited<ReturnType<typeof startBehindProxy>>
  beforeAll(async () => {
    site = await startBehindProxy()
  })
  afterAll(() => site.close())

  test('refuses a body above 1 MB', async () => {
    const { status } = await site.ask('POST', channels, sameOrigin, 'x'.repeat(1_048_577))
    expect(status).toBe(413)
    expect(site.service.take()).toEqual([])
  })

  test('removes headers with which the service would share its answers with other sites or set state on this host', async () => {
    const { status, headers, body } = await site.ask('GET', channels, sameOrigin)
    site.service.take()
    expect([status, body]).toEqual([200, expect.stringContaining('{}')])
    expect(headers.get('X-Request-Id')).toBe('request-7')
    for (const name of [
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Credentials',
      'Clear-Site-Data',
      'Service-Worker-Allowed',
      'Set-Cookie',
    ])
      expect([name, headers.has(name)]).toEqual([name, false])
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  })

  test('keeps redirects of the service on the console’s host', async () => {
    site.service.redirectNext(`${site.service.url}/api/v2/notificationChannels/?offset=0`)
    const { status, headers } = await site.ask('GET', channels, sameOrigin)
    site.service.take()
    expect([status, headers.get('Location')]).toEqual([301, '/api/v2/notificationChannels/?offset=0'])
  })

  test('sends every security header with every answer, errors and files included', async () => {
    const answers: [method: string, target: string, headers: Record<string, string>, status: number][] = [
      ['GET', '/', {}, 200],
      ['GET', '/channels', {}, 200],
      ['POST', '/channels', {}, 405],
      ['GET', '/config.json', {}, 200],
      ['GET', '/boot.js', {}, 200],
      ['GET', '/assets/index-abc.js', {}, 200],
      ['GET', '/assets/gone.js', {}, 404],
      ['GET', channels, {}, 200],
      ['GET', '/api/v2/users/', {}, 404],
      ['HEAD', channels, {}, 405],
      ['DELETE', `${channels}${id}/`, {}, 403],
      ['GET', '/', { Host: 'evil.example' }, 421],
      ['GET', 'no-path', {}, 400],
    ]
    for (const [method, target, more, expected] of answers) {
      const { status, headers } = await site.ask(method, target, more)
      expect([method, target, status]).toEqual([method, target, expected])
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cache-control':
          expected === 200 && target.startsWith('/assets/')
            ? 'public, max-age=31536000, immutable'
            : expected === 200 && target === '/boot.js'
              ? 'no-cache'
              : 'no-store',
      })
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    }
    site.service.take()
  })

  test('serves no dot files, no source maps, and nothing outside of its folder', async () => {
    for (const target of [
      '/.env',
      '/.git/config',
      '/%2eenv',
      '/assets/../.env',
      '/assets/index-abc.js.map',
      '/assets/index-abc.js%2emap',
      '/../../../etc/passwd',
      '/..%2f..%2f..%2fetc/passwd',
      '/assets/..%2f..%2f..%2f..%2fetc/passwd',
      '/nginx.conf.template',
    ]) {
      const { status, body } = await site.ask('GET', target)
      expect([200, 400, 404]).toContain(status)
      expect(body).not.toMatch(/secret|root:|proxy_pass/)
    }
  })

  test('logs no keys, queries, or headers', async () => {
    await site.ask('GET', `${channels}?namePart=private-word`, { ...sameOrigin, Cookie: 'private-word' })
    await site.ask('GET', '/api/v2/users/?x=private-word', { Authorization: 'Bearer private-word' })
    site.service.take()
    await expect.poll(() => site.proxy.log()).toContain(`"GET /api/v2/users/" 404`)
    expect(site.proxy.log()).not.toContain('private-word')
    expect(site.proxy.log()).not.toContain('the-administrators-key')
  })
})
