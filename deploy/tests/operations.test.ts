import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '~/contract/operations'
import { channels, id, key, obstacle, sameOrigin, startBehindProxy } from './behind-proxy'

// Without nginx, too: it only reads the configuration.
test('the proxy has the same paths, methods, and parameters as the contract', () => {
  const lines = readFileSync('deploy/nginx.conf', 'utf8').matchAll(
    /"~\^(\/api\/\S+)\(\\\?\|\$\)" "([A-Z, ]+)"/g,
  )
  const configured = [...lines].map(([, path, methods]) => `${path}: ${methods}`)
  const contract = [...methodsByPath('[0-9a-f]{24}')].map(
    ([path, methods]) => `${path}: ${methods.join(', ')}`,
  )
  expect(configured.map(sorted).toSorted()).toEqual(contract.map(sorted).toSorted())

  const parameters = /\?\(\(([\w|]+)\)=/.exec(readFileSync('deploy/nginx.conf', 'utf8'))?.[1]?.split('|')
  const known = Object.values(operations).flatMap(({ query }) => namesOf(query))
  expect(parameters).toEqual([...new Set(known)].toSorted())
})

describe.skipIf(obstacle)('the proxy', () => {
  let site: Awaited<ReturnType<typeof startBehindProxy>>
  beforeAll(async () => {
    site = await startBehindProxy()
  })
  afterAll(() => site.close())

  test('forwards each operation of the contract, byte for byte, with only the required headers', async () => {
    const all = Object.values(operations)
    for (const { method, url, query } of all) {
      const target = url.replaceAll(/:\w+/g, id) + queryOf(query)
      const body = method === 'POST' || method === 'PUT' ? '{"name":"Ünïcode"}' : ''
      const type: Record<string, string> = body ? { 'Content-Type': 'application/json' } : {}
      const { status } = await site.ask(method, target, { ...sameOrigin, ...type }, body)
      expect([method, target, status]).toEqual([method, target, 200])
      const host = new URL(site.service.url).host
      const expected = {
        accept: 'application/json',
        authorization: key,
        host,
        'user-agent': 'notifications-console',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': new URL(site.proxy.url).host,
        'x-forwarded-proto': 'http',
        ...(body && {
          'content-length': String(Buffer.byteLength(body)),
          'content-type': 'application/json',
        }),
      }
      expect(site.service.take()).toEqual([{ method, target, headers: expected, body }])
    }
  })

  test('refuses every other method of each path with 405 and the allowed methods', async () => {
    for (const [target, allowed] of methodsByPath(id)) {
      const others = [
        'GET',
        'HEAD',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'OPTIONS',
        'TRACE',
        'CONNECT',
        'PROPFIND',
      ]
      for (const method of others.filter(name => !allowed.includes(name))) {
        const { status, headers } = await site.ask(method, target, sameOrigin)
        expect([method, target, status]).toEqual([method, target, 405])
        expect(headers.get('Allow')?.split(', ').toSorted()).toEqual(allowed.toSorted())
      }
    }
    expect(site.service.take()).toEqual([])
  })

  const otherPaths = [
    '/internal/admin/..%2f..%2fapi/v2/notificationChannels/',
    '/internal/admin/../../api/v2/notificationChannels/',
    '/api/v2/users/..%2fnotificationChannels/',
    '/api/v2/users/../notificationChannels/',
    '/api/v2/users/%2e%2e/notificationChannels/',
    '/api/v2/users/%2E%2E%2FnotificationChannels/',
    '/api/v2/users/.%2e/notificationChannels/',
    '/api/v2/notificationChannels/../users/',
    '/api/v2/notificationChannels/..;/users/',
    '/api/v2/notificationChannels/..%3b/users/',
    '/api/v2/notificationChannels;/',
    '/api/v2/notificationChannels;x=1/',
    '/api/v2/notificationAnything/',
    '/api/v2/notification/',
    '/api/v2/notificationchannels/',
    '/API/v2/notificationChannels/',
    '/api/V2/notificationChannels/',
    '/api/v2/notificationChannels',
    '/api/v2/notificationChannels//',
    '/api/v2//notificationChannels/',
    '//api/v2/notificationChannels/',
    '/./api/v2/notificationChannels/',
    '/api/./v2/notificationChannels/',
    '/api/v2/notificationChannels/.',
    '/api/v2/notificationChannels/./',
    '/api/v2/notificationChannels%2f',
    '/api/v2/notificationChannels/%20',
    '/api/v2/notificationChannels/%00',
    '/api/v2/notificationChannels/%0d%0aX-Evil:1/',
    '/api/v2/notificationChannels\\',
    '/api/v2\\notificationChannels/',
    '/%61pi/v2/notificationChannels/',
    '/api%2fv2%2fnotificationChannels/',
    '/%2fapi/v2/notificationChannels/',
    '/api/v2/notification%43hannels/',
    `/api/v2/notificationChannels/${id}`,
    `/api/v2/notificationChannels/${id}a/`,
    `/api/v2/notificationChannels/${id.slice(1)}/`,
    `/api/v2/notificationChannels/${id.toUpperCase()}/`,
    `/api/v2/notificationChannels/${id.slice(1)}g/`,
    `/api/v2/notificationChannels/${id}/policies/`,
    `/api/v2/notificationChannels/${id}/../../users/`,
    `/api/v2/notificationChannels/${id}%2f..%2f..%2fusers/`,
    `/api/v2/notificationChannels/${id};/`,
    `/api/v2/notificationChannels/${id}#/`,
    `/api/v2/notificationEvents/${id}/`,
    `/api/v2/remoteEvents/${id}/`,
    '/api/v2/users/',
    '/api/v2/version/',
    '/api/v2/',
    '/api/v2',
    '/api/',
    '/api',
    '/api?x',
    '/api/v1/notificationChannels/',
    '/api/v2/../v1/notificationChannels/',
    '/api/v2/entityNotificationChannels/',
    '/api/v2/userNotifications/supportedEventTypes/',
    '/api/v2/notificationChannels/?_method=DELETE',
    '/api/v2/notificationChannels/?offset=0&_method=DELETE',
    '/api/v2/notificationChannels/?offset=0#/../users/',
    '/api/v2/notificationChannels/?offset=0;_method=DELETE',
    '/api/v2/notificationChannels/?OFFSET=0',
    '/api/v2/notificationChannels/?offset[]=0',
    '/api/v2/notificationChannels/?namePart=\u00e9',
    '/api/v2/notificationChannels/?namePart=/../users/',
    '/api/v2/notificationChannels/?/../users/',
    '/api/v2/notificationChannels/?&offset=0',
  ]
  test.each(otherPaths)('does not forward %s', async target => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const { status } = await site.ask(method, target, sameOrigin)
      // A path outside of the API is the page, which accepts no writes.
      expect([400, 404, 405]).toContain(status)
    }
    expect(site.service.take()).toEqual([])
  })

  test('refuses parameters of writes', async () => {
    for (const target of [`${channels}${id}/?offset=0`, '/api/v2/userNotifications/?isRead=true'])
      expect((await site.ask('DELETE', target, sameOrigin)).status).toBe(404)
    expect(site.service.take()).toEqual([])
  })
})

/** Returns the contract's methods of each path, with `segment` in place of each path parameter. */
function methodsByPath(segment: string): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const { url, method } of Object.values(operations)) {
    const path = url.replaceAll(/:\w+/g, segment)
    methods.set(path, [...(methods.get(path) ?? []), method])
  }
  return methods
}

const sorted = (line: string): string => {
  const [path = '', methods = ''] = line.split(': ')
  return `${path}: ${methods.split(', ').toSorted().join(', ')}`
}

const namesOf = (query: unknown): string[] =>
  query === undefined ? [] : Object.keys((query as { shape: object }).shape)

const queryOf = (query: unknown): string => {
  const names = namesOf(query)
  return names.length > 0 ? `?${names.map(name => `${name}=a%2Fb+c.d-e`).join('&')}` : ''
}
