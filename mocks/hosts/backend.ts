import type { HttpHandler } from 'msw'
import type { DataSet } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { settle } from '~mocks/world/delivery'
import { fallback } from '~mocks/http/fallback'
import { controlOperations, controlResolvers, queryRefusals, resolvers } from '~mocks/resolvers/resolvers'
import { routes, type Exclusive } from '~mocks/http/route'
import { memoryStorage, type Storage } from '~mocks/store/storage'
import { createStore } from '~mocks/store/store'

export interface BackendOptions {
  /** Where state is kept; by default it ends with the backend. */
  storage?: Storage
  /** Milliseconds since the epoch. */
  clock?: () => number
  /** The data set of the first start; what is stored goes before. */
  seed?: DataSet
}

export interface Backend {
  /** The whole API and the control routes, of any origin. */
  handlers: HttpHandler[]
  /** Moves what is due by the clock: first outcomes and retries of deliveries. A host calls it each second. */
  tick(): Promise<void>
}

/** The API's mock. It keeps nothing outside of itself and its storage: each test has its own. */
export function createBackend({
  storage = memoryStorage(),
  clock = () => Date.now(),
  seed = 'everyday',
}: BackendOptions = {}): Backend {
  const { exclusive } = createStore({ storage, clock, seed })
  // What is due is done before anything is answered, so that no answer depends on how often a host ticks:
  // browsers slow the timers of hidden tabs down.
  const settled: Exclusive = work =>
    exclusive(async transact => {
      await transact(settle)
      return work(transact)
    })
  return {
    handlers: [
      ...routes(operations, resolvers, settled, queryRefusals),
      ...routes(controlOperations, controlResolvers, settled),
      fallback(Object.values(operations)),
    ],
    tick: () => exclusive(transact => transact(settle)),
  }
}
