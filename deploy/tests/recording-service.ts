import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Received {
  method: string
  /** The request target, byte for byte. */
  target: string
  headers: IncomingHttpHeaders
  body: string
}

export interface RecordingService {
  url: string
  /** Returns the requests since the last call. */
  take: () => Received[]
  /** Redirects the next request. */
  redirectNext: (location: string) => void
  close: () => void
}

/**
 * Starts a replacement of the service behind the proxy, which records each request and answers it with these headers.
 */
export async function startRecordingService(headers: Record<string, string>): Promise<RecordingService> {
  let received: Received[] = []
  let location: string | null = null
  const server = createServer((incoming, outgoing) => {
    void text(incoming).then(body => {
      const { method = '', url: target = '' } = incoming
      received.push({ method, target, headers: incoming.headers, body })
      if (location === null) outgoing.writeHead(200, headers).end('{}')
      else outgoing.writeHead(301, { Location: location }).end()
      location = null
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = received
      received = []
      return taken
    },
    redirectNext(to) {
      location = to
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
