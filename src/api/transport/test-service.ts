import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startSession } from '~/api/session/session'

/** Returns a server whose handlers each test of a file sets, for a console whose service is https://service.example. */
export function serveEachTest() {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  // After each test, the session ends.
  beforeEach(() =>
    startSession({
      apiBaseUrl: 'https://service.example',
      auth: 'proxy',
      demo: false,
      organizationName: '',
      productUrl: '',
    }),
  )
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return server
}
