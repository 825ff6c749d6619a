import { setupServer } from 'msw/node'
import type { Backend } from './backend'

/** The mock behind `fetch` of a test: `listen()` before, `close()` after. A request that it does not know fails. */
export function mockServer(backend: Backend) {
  const server = setupServer(...backend.handlers)
  return {
    listen: () => server.listen({ onUnhandledRequest: 'error' }),
    close: () => server.close(),
  }
}
