import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
  type MockInstance,
} from 'vitest'
import { createBackend } from '~mocks/hosts/backend'
import { mockServer } from '~mocks/hosts/node'
import { addFault, resetMock, type Fault } from '~/contract/mock-control'
import type { Operation } from '~/contract/operation'
import { operations } from '~/contract/operations'
import { call } from './call'
import { ApiError } from './error'
import { apiQuery, createQueryClient } from './query'
import { startSession } from '~/api/session/session'
import { faults, printed, type FaultCase } from './test-faults'

const id = '6ae9eae3d99ccb3e03fd401a'
const window = { offset: 0, limit: 10 }

/** An input for each operation. The faults occur before anything is looked up. */
const inputs: Record<keyof typeof operations, object> = {
  listChannels: { query: window },
  createChannel: { body: { channelType: 'InApp', name: 'Night shift' } },
  getChannel: { path: { channelId: id } },
  updateChannel: { path: { channelId: id }, body: { name: 'Night shift' } },
  deleteChannel: { path: { channelId: id } },
  sendVerificationCode: {
    body: { channelType: 'Email', emailAddress: 'a@example.com', name: 'Night shift' },
  },
  checkVerificationCode: { body: { emailAddress: 'a@example.com', verificationCode: '123456' } },
  testChannel: { body: { channelType: 'Webhook', payloadUrl: 'https://hooks.example/in' } },
  getChannelTest: { path: { notificationId: id } },
  listPolicies: { query: window },
  createPolicy: { body: { name: 'Night shift', channelId: id, eventType: 'project.created' } },
  getPolicy: { path: { policyId: id } },
  updatePolicy: { path: { policyId: id }, body: { active: false } },
  deletePolicy: { path: { policyId: id } },
  listEvents: { query: {} },
  sendRemoteEvent: { body: { eventType: 'secure_ai.event', title: 'a', message: 'b' } },
  listDeliveries: { query: window },
  resendDelivery: { body: { notificationId: id } },
  listMutes: { query: window },
  createMute: { body: { policyId: id, entityId: id } },
  deleteMute: { path: { muteId: id } },
  listNotifications: { query: window },
  markNotificationRead: { path: { userNotificationId: id } },
  markAllNotificationsRead: {},
  deleteNotification: { path: { userNotificationId: id } },
  deleteAllNotifications: {},
}

const names = Object.keys(operations) as (keyof typeof operations)[]
const columns = [...Object.keys(faults), '200 misfit', '200 bad row']
const table = new Map<string, string>()

let attempts: MockInstance<typeof fetch>
const server = mockServer(createBackend())
beforeAll(() => {
  startSession({
    apiBaseUrl: 'https://api.example',
    auth: 'proxy',
    demo: false,
    organizationName: '',
    productUrl: '',
  })
  server.listen()
  attempts = vi.spyOn(globalThis, 'fetch')
})
beforeEach(async () => {
  await call(resetMock, { body: {} })
})
afterAll(() => {
  server.close()
  console.info(printed(table, names, columns))
})

/** Makes calls time out at once. */
function hurry() {
  const late = () => AbortSignal.abort(new DOMException('too late', 'TimeoutError'))
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(late)
  onTestFinished(() => timeout.mockRestore())
}

/** Calls an operation as the console does: a read through its cache, which may retry, and a write once. */
async function ask(name: keyof typeof operations): Promise<{ outcome: unknown; count: number }> {
  const operation = operations[name] as Operation
  const input = inputs[name] as never
  attempts.mockClear()
  const client = createQueryClient()
  const defaults = client.getDefaultOptions().queries
  client.setDefaultOptions({ queries: { ...defaults, retryDelay: 0 } })
  const asked = operation.method === 'GET' ? client.query(apiQuery(operation, input)) : call(operation, input)
  const outcome: unknown = await asked.catch((error: unknown) => error)
  return { outcome, count: attempts.mock.calls.length }
}

describe.each(names)('%s', name => {
  const operation = operations[name] as Operation
  const isRead = operation.method === 'GET'
  const order = (fault: Partial<Fault>) =>
    call(addFault, { body: { operation: operation.id, times: 10, ...fault } })

  test.each(Object.keys(faults))('reports %s, and retries a read after a temporary failure', async column => {
    const { fault, reported, isPassing } = faults[column] as FaultCase
    await order(fault)
    if (column === 'timeout') hurry()
    // The session is behind a proxy, whose page asks the user to sign in.
    const kind = column === '200 page' ? 'expired' : reported.kind
    const { outcome, count } = await ask(name)
    expect(outcome).toMatchObject({ name: 'ApiError', operation: operation.id, ...reported, kind })
    expect(count).toBe(isRead && isPassing ? 4 : 1)
    table.set(`${name} ${column}`, `${kind}${count > 1 ? ` ×${count}` : ''}`)
  })

  test('reports an answer that breaks the contract', async () => {
    await order({ status: 200, body: [] })
    const { outcome, count } = await ask(name)
    expect(count).toBe(1)
    // An operation without an answer has no body that could break the contract.
    const cell = outcome instanceof ApiError ? outcome.kind : 'done'
    expect(cell).toBe(operation.answer ? 'contract' : 'done')
    table.set(`${name} 200 misfit`, cell)
  })
})

/** The lists that are read page by page. */
const listNames = names.filter(name => {
  const { query } = operations[name]
  return query !== undefined && 'offset' in query.shape
})

test.each(listNames)('%s returns the valid rows in addition to an invalid one', async name => {
  const { id: operation, url } = operations[name]
  const headers = { Authorization: 'Bearer demo-token' }
  const answer = await fetch(`https://api.example${url}?offset=0&limit=10`, { headers })
  const { data, ...ends } = (await answer.json()) as { data: object[] }
  const body = { ...ends, data: [{ id: 'bad' }, ...data] }
  await call(addFault, { body: { operation, status: 200, body } })
  expect((await ask(name)).outcome).toMatchObject({ data, unreadable: [{ index: 0, id: 'bad' }] })
  table.set(`${name} 200 bad row`, 'the rest')
})
