import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { problem } from './problem'

/** The server's names on this machine. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

export interface AdmissionOptions {
  /** The address that the server listens on. */
  host: string
  /** More hosts of the server, whose pages may call it: `name` for any port, or `name:port`. */
  allowedHosts?: readonly string[]
}

interface Admitted {
  /** The CORS headers of the answer. */
  cors: Record<string, string>
  /** The origin of the links in the answer, without a trailing slash. */
  origin: string
}

/**
 * Returns a check that admits only local callers, and returns the context for their answers. A wrong `Host` is
 * refused with 421: a foreign domain that resolves to this machine (DNS rebinding) would make its pages same-origin.
 * A page of another site is refused with 403, whatever the method: a browser sends simple requests without asking.
 */
export function admission({ host, allowedHosts = [] }: AdmissionOptions) {
  const names = [...loopback, isIPv6(host) ? `[${host}]` : host.toLowerCase()]

  return function admit(incoming: IncomingMessage): Admitted {
    const port = incoming.socket.localPort
    const own = [...names.map(name => (port === 80 ? name : `${name}:${port}`)), ...allowedHosts]
    const hosts = hostsOf(incoming)
    if (hosts.length === 0 || !hosts.every(it => isListed(it, own))) {
      throw problem(421, 'This server is not known by this Host. ALLOWED_HOSTS adds one.')
    }
    const pages = [...loopback, ...own]
    return { cors: corsHeaders(incoming, pages), origin: originOf(incoming, pages) }
  }
}

/** Returns every host that a request names. More than one indicates request smuggling. */
function hostsOf({ headersDistinct, url = '' }: IncomingMessage): string[] {
  const [, absolute] = /^\w+:\/\/([^/?#]*)/.exec(url) ?? []
  return [...(headersDistinct['host'] ?? []), ...(absolute === undefined ? [] : [absolute])]
}

/** Returns the CORS headers, decided by `Origin` alone: a page of `localhost` is cross-site to `127.0.0.1`. */
function corsHeaders({ headers }: IncomingMessage, hosts: readonly string[]): Record<string, string> {
  const { origin } = headers
  const [, host = ''] = /^https?:\/\/(.*)$/.exec(origin ?? '') ?? []
  const isForeign =
    origin === undefined ? String(headers['sec-fetch-site']).includes('cross-site') : !isListed(host, hosts)
  if (isForeign) throw problem(403, 'Pages of other sites may not call this server')
  if (origin === undefined) return {}
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Expose-Headers': 'Retry-After, Location, Date, Age',
    Vary: 'Origin',
  }
}

/**
 * Returns the origin that the caller requested, which a proxy in front of the server sends in `X-Forwarded-*`. Anyone
 * can send these headers, so they count only for admitted hosts, and only for links.
 */
function originOf({ headers, headersDistinct }: IncomingMessage, hosts: readonly string[]): string {
  const first = (name: string) => headersDistinct[`x-forwarded-${name}`]?.[0]?.split(',')[0]?.trim() ?? ''
  const own = `http://${headers.host}`
  const host = first('host') || headers.host || ''
  const scheme = first('proto').toLowerCase() || 'http'
  const port = first('port')
  const text = `${scheme}://${port ? `${host.replace(/:\d+$/, '')}:${port}` : host}`
  const isUsable = /^https?$/.test(scheme) && /^\d*$/.test(port) && isListed(host, hosts)
  return isUsable && URL.canParse(text) ? new URL(text).origin : own
}

function isListed(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase()
  return hosts.includes(name) || hosts.includes(name.replace(/:\d+$/, ''))
}
