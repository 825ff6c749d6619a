import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { channels, key, obstacle, sameOrigin, startBehindProxy } from './behind-proxy'

const API_ORIGIN = 'https://notifications.example'
const SERVER_NAME = 'console.example'

const refusals: [values: Record<string, string>, message: string][] = [
  [{ API_ORIGIN: '' }, 'the address of the service'],
  [{ API_ORIGIN: 'notifications.example' }, 'must start with https:// or http://'],
  [{ API_ORIGIN: 'ftp://notifications.example' }, 'must start with https:// or http://'],
  [{ API_ORIGIN: 'https://notifications.example/v2' }, 'has a path'],
  [{ API_ORIGIN: 'https://notifications.example; root x' }, 'is not an origin'],
  [{ API_ORIGIN: 'https://notifications.example;}' }, 'is not an origin'],
  [{ API_ORIGIN: 'https://notifications.example\n' }, 'is not an origin'],
  [{ API_ORIGIN: 'https://user@notifications.example' }, 'is not an origin'],
  [{ API_ORIGIN: 'https://$host' }, 'is not an origin'],
  [{ SERVER_NAME: '' }, 'the name that browsers reach the console by'],
  [{ SERVER_NAME: '  ' }, 'SERVER_NAME is empty'],
  ...[
    '_',
    '*',
    '*.example',
    '.example',
    'example.',
    '~^.*$',
    'a;',
    'a}',
    '$host',
    'a:80',
    'https://a',
    'a\nb',
    '"a"',
    '""',
    'a..b',
    '-a',
    'a .b',
    'a _',
  ].map((name): [Record<string, string>, string] => [
    { SERVER_NAME: name },
    'SERVER_NAME must be host names',
  ]),
  ...['a"b', 'a$b', 'a\\b', 'a\nb', 'ä', 'a\tb'].map((secret): [Record<string, string>, string] => [
    { API_AUTHORIZATION: `Bearer ${secret}` },
    'API_AUTHORIZATION must be printable ASCII',
  ]),
  [{ SCHEME: 'https;' }, 'SCHEME must be https or http'],
  [{ PORT: '80; return 200' }, 'PORT must be a port'],
  [{ ROOT: '/srv; autoindex on' }, 'must be paths'],
  [{ ROOT: '/srv$host' }, 'must be paths'],
  [{ CONFIG: '/etc}' }, 'must be paths'],
  [{ TEMP: '/srv/a b' }, 'must be paths'],
]
test.each(refusals)('start.sh refuses %j, which would add more than a value', (values, message) => {
  const env = {
    PATH: process.env['PATH'],
    ROOT: '/srv',
    CONFIG: '/etc/x',
    API_ORIGIN,
    SERVER_NAME,
    ...values,
  }
  expect(spawnSync('sh', ['deploy/start.sh'], { env, encoding: 'utf8' })).toMatchObject({
    status: expect.not.toSatisfy((status: number) => status === 0),
    stderr: expect.stringContaining(message),
  })
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const)
  test.skipIf(obstacle)(
    `start.sh keeps the key where no other user can read it, until ${signal}`,
    async () => {
      const { proxy, close } = await startBehindProxy()
      onTestFinished(close)
      const [folder = ''] = readdirSync(proxy.temp)
      const configuration = join(proxy.temp, folder, 'nginx.conf')
      expect(readFileSync(configuration, 'utf8')).toContain(key)
      expect((statSync(configuration).mode & 0o777).toString(8)).toBe('600')
      expect(await proxy.stop(signal)).toBe(0)
      expect(readdirSync(proxy.temp)).toEqual([])
    },
  )

const isRoot = process.getuid?.() === 0
if (!isRoot) console.warn('\nNOT TESTED: a deployment as another user, which only root can start\n')
test.skipIf(obstacle ?? !isRoot)(
  'a deployment runs as a user without privileges, and takes a large body',
  async () => {
    const { ask, service, close } = await startBehindProxy({ user: 33 })
    onTestFinished(close)
    const body = JSON.stringify({ message: 'x'.repeat(500_000) })
    expect((await ask('POST', channels, sameOrigin, body)).status).toBe(200)
    expect(service.take()[0]?.body).toBe(body)
  },
)
