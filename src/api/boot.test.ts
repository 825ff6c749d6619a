import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import type { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { channelQueries } from '~/api/channels'
import { createQueryClient } from '~/api/transport/query'
import { startSession } from '~/api/session/session'

const boot = readFileSync(fileURLToPath(new URL('../../public/boot.js', import.meta.url)), 'utf8')

/** Returns the URL and the options of each request that `boot.js` makes at a URL, with a configuration. */
async function requestsAt(address: string, config: object) {
  const { pathname, search } = new URL(address, 'https://console.example')
  const fetched = vi.fn((_url: string, _request?: RequestInit) => Promise.resolve(Response.json(config)))
  const element = { setAttribute: vi.fn(), append: vi.fn(), dataset: {} }
  const scope = {
    location: { pathname, search },
    document: {
      documentElement: element,
      head: element,
      currentScript: element,
      createElement: () => element,
    },
    navigator: { languages: ['en-US'] },
    localStorage: { getItem: () => null },
    matchMedia: () => ({ matches: false }),
    fetch: fetched,
    requestAnimationFrame: () => {},
    Date,
    consoleRows: undefined as typeof globalThis.consoleRows,
  }
  runInNewContext(boot, scope)
  await scope.consoleRows?.response
  return fetched.mock.calls
}

const readAll = (client: QueryClient) => client.query({ ...channelQueries.all(), retry: false })
const readFirst = (client: QueryClient) => client.query({ ...channelQueries.first(), retry: false })

test.each([
  ['/', readAll],
  ['/overview', readAll],
  ['/channels', readFirst],
])(
  'behind a proxy, the boot script requests the first list of %s as the console does',
  async (address, read) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 500 }))
    const proxy = {
      auth: 'proxy' as const,
      apiBaseUrl: '',
      demo: false,
      organizationName: '',
      productUrl: '',
    }
    startSession(proxy)
    await read(createQueryClient()).catch(() => {})
    const [url, request] = fetched.mock.lastCall ?? []
    const { method, body, keepalive, signal: _, ...options } = request ?? {}
    expect([method, body, keepalive]).toEqual(['GET', null, false])
    expect(await requestsAt(address, { auth: 'proxy' })).toEqual([
      ['/config.json', { cache: 'no-cache' }],
      [url, options],
    ])
  },
)

test.each([
  ['at the address of another page', '/policies', { auth: 'proxy' }],
  ['with filters', '/channels?search=fraud', { auth: 'proxy' }],
  ['if the user signs in', '/channels', {}],
  ['in the demo', '/channels', { demo: true }],
  ['if the API has another origin', '/channels', { auth: 'proxy', apiBaseUrl: 'https://api.example' }],
])('the boot script requests no list %s', async (_, address, config) => {
  expect(await requestsAt(address, config)).toEqual([['/config.json', { cache: 'no-cache' }]])
})
