import type { Config } from './config'
import { readKept } from './kept'

/** Where the API is and who asks. The key is kept here alone: never in a URL, a log or an error. */
interface Session {
  /** Origin and path before `/api/v2`, without a slash at its end; empty for the page's own origin. */
  baseUrl: string
  /** Null where a proxy adds it. */
  apiKey: string | null
}

const session: Session = { baseUrl: '', apiKey: null }

const keyName = 'notifications-console.key'

/** The administrator of the demo's mock. */
const demoKey = 'demo-token'

/** Starts the session that the deployer's configuration describes. */
export function startSession(config: Config): void {
  session.baseUrl = config.demo ? '' : config.apiBaseUrl.replace(/\/+$/, '')
  session.apiKey = config.demo ? demoKey : config.auth === 'proxy' ? null : readKept('session', keyName)
}

/** The absolute URL or path of a resource of the API. */
export const apiUrl = (path: string): string => session.baseUrl + path

/** The header that says who asks, if it is this page that has to. */
export const authorization = (): Record<string, string> =>
  session.apiKey ? { Authorization: `Bearer ${session.apiKey}` } : {}
