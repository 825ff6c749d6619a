import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arrayBuffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { getResponse } from 'msw'
import { createBackend, type BackendOptions } from './backend'

export interface ServerOptions extends BackendOptions {
  /** 0 takes a free one. */
  port: number
  host: string
}

export interface MockServer {
  /** Without a slash at its end. */
  url: string
  /** Moves what is due at once; else it moves each second. */
  tick(): Promise<void>
  close(): Promise<void>
}

/** Serves the API's mock over HTTP until it is closed. Pages of localhost may call it. */
export async function startServer({ port, host, ...options }: ServerOptions): Promise<MockServer> {
  const backend = createBackend(options)
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      // An address that can't be decoded, as `%` can't, is one that nothing has.
      const isUnreadable = error instanceof URIError
      // A fault breaks an answer off.
      if (outgoing.headersSent) {
        outgoing.destroy()
        return
      }
      if (!isUnreadable) console.error('The mock could not answer:', error)
      outgoing.writeHead(isUnreadable ? 404 : 500, { 'Content-Type': 'application/json' })
      outgoing.end(JSON.stringify({ message: isUnreadable ? 'Not found' : 'The mock could not answer' }))
    })
  })

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const cors = corsHeaders(incoming.headers.origin)
    if (incoming.method === 'OPTIONS') {
      outgoing.writeHead(204, cors).end()
      return
    }
    const response = await getResponse(backend.handlers, await requestOf(incoming))
    if (response?.type === 'error') {
      outgoing.destroy()
      return
    }
    outgoing.writeHead(response?.status ?? 404, { ...cors, ...Object.fromEntries(response?.headers ?? []) })
    if (response?.body) await pipeline(response.body, outgoing)
    else outgoing.end()
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const ticking = setInterval(() => void backend.tick().catch(console.error), 1000)
  const address = server.address() as AddressInfo
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    tick: backend.tick,
    async close() {
      clearInterval(ticking)
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: await arrayBuffer(incoming) })
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  if (!origin || !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)) return {}
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Expose-Headers': 'Retry-After, Location, Date, Age',
    Vary: 'Origin',
  }
}
