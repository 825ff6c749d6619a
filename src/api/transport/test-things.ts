import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Config } from '~/api/session/config'
import { signIn } from '~/api/session/sign-in'
import { id, page } from '~/contract/common'
import { operation } from '~/contract/operation'

export const origin = 'https://service.example'
export const key = 'k3y-of-robin'
export const proxied: Config = {
  apiBaseUrl: origin,
  auth: 'proxy',
  demo: false,
  organizationName: '',
  productUrl: '',
}
const rows = page(z.looseObject({ id: z.string(), size: z.int() }))

export const list = operation({
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
export const get = operation({
  id: 'things.retrieve',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/groups/:groupId/things/:thingId/',
  status: 200,
  path: z.object({ groupId: id, thingId: id }),
  answer: z.looseObject({ id: z.string() }),
})
export const update = operation({
  id: 'things.update',
  resource: 'channels',
  method: 'PUT',
  url: '/api/v2/things/',
  status: 204,
  body: z.object({ name: z.string() }),
})
export const remove = operation({
  id: 'things.delete',
  resource: 'channels',
  method: 'DELETE',
  url: '/api/v2/things/:thingId/',
  status: 204,
  path: z.object({ thingId: id }),
})

export const path = { groupId: 'a'.repeat(24), thingId: '0123456789abcdef01234567' }

export const server = setupServer()

/** Starts a service without any answers for the tests of a file, each of them signed in to it. */
export function startThings(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())
  afterEach(() => {
    server.resetHandlers()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  beforeEach(() => signIn({ server: origin, key, rights: 'all', place: 'session' }))
}

/** Answers every request from now on. Returns those that have come. */
export function answering(answer: () => Response) {
  const requests: Request[] = []
  server.use(
    http.all(`${origin}/*`, ({ request }) => {
      requests.push(request.clone())
      return answer()
    }),
  )
  return requests
}

/** Returns a page of a list that has these rows alone. */
export const pageWith = (...data: unknown[]) => ({
  count: data.length,
  data,
  next: null,
  previous: null,
  totalCount: data.length,
})
