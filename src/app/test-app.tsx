import { afterEach, beforeEach } from 'vitest'
import { createBackend } from '~mocks/hosts/backend'
import { mockServer } from '~mocks/hosts/node'
import { startSession } from '~/api/session/session'
import { renderUi } from '~/ui/test-render'
import { AppRoutes } from './routes'

/** The configuration of a console that can be tried without a server. */
export const demoConfig = {
  apiBaseUrl: '',
  auth: 'token',
  demo: true,
  organizationName: '',
  productUrl: '',
} as const

/** Gives each test of a file a session and a mock of its own, with the everyday data. */
export function mockEachTest(): void {
  let close = () => {}
  beforeEach(() => {
    startSession(demoConfig)
    const server = mockServer(createBackend())
    server.listen()
    close = server.close
  })
  afterEach(() => close())
}

/** Renders the console at an address. */
export const openApp = (address: string) =>
  renderUi(<AppRoutes config={demoConfig} />, { history: [address] })
