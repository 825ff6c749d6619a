import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { listMutes } from '~/contract/mutes'
import { createQueryClient } from './query'
import { serveEachTest } from '~/api/transport/test-service'
import { apiWalk } from './walk'

const server = serveEachTest()

const url = 'https://service.example/api/v2/notificationPolicyMutes/'

/** Serves one row per page and records the queries; `next` returns the URL of the next page. */
function serving(next: (offset: number) => string | null, more: object[] = []) {
  const queries: Record<string, string>[] = []
  server.use(
    http.get(url, ({ request }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams)
      queries.push(query)
      const id = `m${query['offset']}`
      return HttpResponse.json({
        count: 1,
        data: [{ id, policyId: 'p', entityId: 'd', uid: 'u' }, ...more],
        next: next(Number(query['offset'])),
        previous: null,
        totalCount: 3,
      })
    }),
  )
  return queries
}

const readAll = () => createQueryClient().query(apiWalk(listMutes, { entityId: 'd1', orgId: undefined }))

const walk = async () => (await readAll()).data.map(mute => mute.id)

test('every page is read, from the offset in the previous page’s link', async () => {
  const queries = serving(offset => (offset < 14 ? `${url}?offset=${offset + 7}&limit=7` : null))
  expect(await walk()).toEqual(['m0', 'm7', 'm14'])
  expect(queries).toEqual(['0', '7', '14'].map(offset => ({ entityId: 'd1', offset, limit: '1000' })))
})

test('a relative link to the next page is followed too', async () => {
  serving(offset => (offset === 0 ? '/api/v2/notificationPolicyMutes/?offset=1&limit=1' : null))
  expect(await walk()).toEqual(['m0', 'm1'])
})

test('the next page is read from the same host, even if its link has another', async () => {
  // A request to any other host fails, because no handler answers it.
  serving(offset => (offset === 0 ? 'https://elsewhere.example/list/?offset=1&limit=1' : null))
  expect(await walk()).toEqual(['m0', 'm1'])
})

test.each([
  ['is the same page', `${url}?offset=5`],
  ['is an earlier page', `${url}?offset=2`],
  ['names no offset', url],
  ['names no number', `${url}?offset=next`],
  ['is no address', 'http://['],
])('the walk ends if the next page %s', async (_, second) => {
  serving(offset => (offset === 0 ? `${url}?offset=5` : second))
  expect(await walk()).toEqual(['m0', 'm5'])
})

test('unreadable rows are reported by their index in the whole list', async () => {
  serving(offset => (offset === 0 ? `${url}?offset=2` : null), [{ id: 'odd', policyId: 7 }])
  const { data, unreadable } = await readAll()
  expect(data.map(mute => mute.id)).toEqual(['m0', 'm2'])
  expect(unreadable).toEqual([
    { index: 1, id: 'odd' },
    { index: 3, id: 'odd' },
  ])
})
