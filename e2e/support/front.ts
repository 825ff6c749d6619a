import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arrayBuffer } from 'node:stream/consumers'
import { adminKey } from './service'

interface Answer {
  status: number
  headers: Record<string, string>
  body?: string
}

/** A reverse proxy that serves the console and the API under one address and adds the key. */
export interface Front {
  url: string
  /** Headers that the proxy adds to each API answer. */
  added: Record<string, string>
  /** The answer of the proxy instead of the API's; null forwards calls. */
  signIn: Answer | null
  close: () => void
}

/** Starts a proxy for a console and a service, given by their addresses. */
export async function startFront(consoleUrl: string, serviceUrl: string): Promise<Front> {
  const server = createServer((incoming, outgoing) => void respond(incoming, outgoing))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const front: Front = {
    url: `http://127.0.0.1:${port}`,
    added: {},
    signIn: null,
    close: () => void server.close(),
  }

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse) {
    const { url = '/', method = 'GET' } = incoming
    if (url.startsWith('/config.json')) {
      outgoing.end(JSON.stringify({ auth: 'proxy' }))
      return
    }
    const isCall = url.startsWith('/api/')
    if (isCall && front.signIn) {
      outgoing.writeHead(front.signIn.status, front.signIn.headers).end(front.signIn.body)
      return
    }
    const headers = {
      // A connection that is kept open may be closed by the server just as it is used again.
      Connection: 'close',
      Accept: incoming.headers.accept ?? '*/*',
      'Content-Type': incoming.headers['content-type'] ?? '',
      ...(isCall ? { Authorization: `Bearer ${adminKey}` } : {}),
    }
    const body = method === 'GET' ? null : await arrayBuffer(incoming)
    const response = await fetch((isCall ? serviceUrl : consoleUrl) + url, { method, headers, body })
    const contentType = response.headers.get('content-type')
    outgoing.writeHead(response.status, {
      ...(contentType ? { 'Content-Type': contentType } : {}),
      ...(isCall ? front.added : {}),
    })
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }
  return front
}
