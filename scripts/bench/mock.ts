import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { getResponse } from 'msw'
import { listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import type { Operation } from '~/contract/operation'
import { createBackend, type Backend } from '~mocks/hosts/backend'
import type { Figures } from './table'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What the data set `large` costs the mock by itself, in Node: nothing is rendered, sent or stored. */
export async function measureMock(): Promise<Figures> {
  const before = heapUsed()
  const backend = createBackend({ seed: 'large' })
  const timed = (operation: Operation, offset: number) => answerTime(backend, operation, offset)
  return {
    'start, with the first 100 channels, ms': await timed(listChannels, 0),
    'a later page of 100 channels, ms': await timed(listChannels, 2500),
    'first page of 100 deliveries: makes 100,000 of them, ms': await timed(listDeliveries, 0),
    'first page of 100 deliveries again, ms': await timed(listDeliveries, 0),
    'page of 100 deliveries from 50,000 on, ms': await timed(listDeliveries, 50_000),
    'a tick with nothing due, ms': await timeOf(backend.tick),
    'heap held by all of it, MB': (heapUsed() - before) / 2 ** 20,
  }
}

/** Milliseconds until a page of a list has been answered and read. */
function answerTime({ handlers }: Backend, { url }: Operation, offset: number): Promise<number> {
  const headers = { Authorization: 'Bearer demo-token' }
  const request = new Request(`http://localhost${url}?offset=${offset}&limit=100`, { headers })
  return timeOf(async () => {
    const response = await getResponse(handlers, request)
    if (response?.status !== 200) throw new Error(`The mock answered ${response?.status}`)
    await response.json()
  })
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Bytes, of what is still reachable. */
function heapUsed(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
