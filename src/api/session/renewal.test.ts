import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteMute } from '~/contract/mutes'
import { listNotifications } from '~/contract/inbox'
import { call } from '~/api/transport/call'
import { declineKey, giveKey } from './renewal'
import { startSession } from './session'
import { signIn } from './sign-in'

const page = JSON.stringify({ data: [], next: null, previous: null, totalCount: 0 })
/** The sent keys, in order. */
let sent: string[] = []
let accepted = 'new'
let isUserActive = true

beforeEach(() => {
  sent = []
  accepted = 'new'
  isUserActive = true
  vi.stubGlobal('navigator', {
    userActivation: {
      get isActive() {
        return isUserActive
      },
    },
  })
  vi.stubGlobal(
    'fetch',
    (_url: string, { headers, method }: { headers: Record<string, string>; method: string }) => {
      const key = headers['Authorization']?.replace('Bearer ', '') ?? 'none'
      sent.push(key)
      const body = method === 'GET' ? page : null
      return Promise.resolve(
        new Response(key === accepted ? body : '{}', {
          status: key === accepted ? 200 : 401,
          headers: { 'Content-Type': 'application/json' },
        }),
      )
    },
  )
  signIn({ server: '', key: 'old', rights: 'all', place: 'session' })
})
afterEach(() => vi.unstubAllGlobals())

const read = (signal?: AbortSignal) => call(listNotifications, { query: {} }, signal ? { signal } : {})
const write = () => call(deleteMute, { path: { muteId: '6b0488d70000000004000001' } })
/** Waits until the given number of requests was sent and their answers were read. */
async function refusals(count: number) {
  await vi.waitFor(() => expect(sent).toHaveLength(count))
  await new Promise(resolve => setTimeout(resolve))
}

describe('when the key is refused', () => {
  test('all calls wait and are repeated with the new one', async () => {
    const calls = [read(), read(), write()]
    await refusals(3)
    giveKey('new')
    const [one, other, written] = await Promise.all(calls)
    expect([one?.data, other?.data, written]).toEqual([[], [], undefined])
    expect(sent).toEqual(['old', 'old', 'old', 'new', 'new', 'new'])
  })

  test('a call that was in flight in the meantime is repeated without asking', async () => {
    let answer: (response: Response) => void = () => {}
    const { fetch } = globalThis
    vi.stubGlobal('fetch', () => new Promise<Response>(resolve => (answer = resolve)))
    const late = read()
    vi.stubGlobal('fetch', fetch)
    const first = read()
    await refusals(1)
    giveKey('new')
    await first
    answer(new Response('{}', { status: 401 }))
    expect((await late).data).toEqual([])
  })

  test('a new key that is refused as well is asked for again', async () => {
    const answer = read()
    await refusals(1)
    giveKey('another')
    await refusals(2)
    giveKey('new')
    expect((await answer).data).toEqual([])
  })

  test('an aborted call ends, and the others continue', async () => {
    const leaving = new AbortController()
    const left = read(leaving.signal)
    const stays = read()
    await refusals(2)
    leaving.abort()
    await expect(left).rejects.toMatchObject({ name: 'AbortError' })
    giveKey('new')
    expect((await stays).data).toEqual([])
  })

  test('each call fails once if the user does not sign in again', async () => {
    const calls = [read(), write()]
    await refusals(2)
    declineKey()
    for (const answer of calls) await expect(answer).rejects.toMatchObject({ kind: 'signed-out' })
    expect(sent).toEqual(['old', 'old'])
  })

  test('only a user action asks again afterwards', async () => {
    const first = read()
    await refusals(1)
    declineKey()
    await expect(first).rejects.toMatchObject({ kind: 'signed-out' })
    isUserActive = false
    await expect(read()).rejects.toMatchObject({ kind: 'signed-out' })
    isUserActive = true
    const wanted = read()
    await refusals(3)
    giveKey('new')
    expect((await wanted).data).toEqual([])
  })

  test('the user is not asked if a proxy adds the key, or while a key is only checked', async () => {
    await expect(
      call(listNotifications, { query: {} }, { as: { server: '', key: 'tried' } }),
    ).rejects.toMatchObject({
      kind: 'signed-out',
    })
    startSession({ apiBaseUrl: '', auth: 'proxy', demo: false, organizationName: '', productUrl: '' })
    await expect(read()).rejects.toMatchObject({ kind: 'signed-out' })
    expect(sent).toEqual(['tried', 'none'])
  })
})
