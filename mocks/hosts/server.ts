import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { getResponse } from 'msw'
import { admission, type AdmissionOptions } from '~mocks/http/admission'
import { createBackend, type BackendOptions } from './backend'
import { requestOf } from '~mocks/http/incoming-request'
import { isProblem, notFound, problem } from '~mocks/http/problem'

export interface ServerOptions extends BackendOptions, AdmissionOptions {
  /** 0 takes a free one. */
  port: number
}

export interface MockServer {
  /** Without a slash at its end. */
  url: string
  /** Moves what is due at once; else it moves each second. */
  tick(): Promise<void>
  close(): Promise<void>
}

/** Serves the API's mock over HTTP until it is closed, to callers and pages of this machine. */
export async function startServer(options: ServerOptions): Promise<MockServer> {
  const { port, host } = options
  const backend = createBackend(options)
  const admit = admission(options)
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      // The answer was broken off by a fault, or the caller has left.
      if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy()
      else refuse(incoming, outgoing, error)
    })
  })

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { cors, origin } = admit(incoming)
    for (const [name, value] of Object.entries(cors)) outgoing.setHeader(name, value)
    if (incoming.method === 'OPTIONS') {
      outgoing.writeHead(204).end()
      return
    }
    const response = await getResponse(backend.handlers, await requestOf(incoming, origin))
    if (response?.type === 'error') {
      outgoing.destroy()
      return
    }
    outgoing.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []))
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

/** How long a caller who is still sending has to read its refusal, in milliseconds. */
const lingerMs = 1000

/** Answers at once. What is still being sent is thrown away, and the connection ends: nothing of it is kept. */
function refuse(incoming: IncomingMessage, outgoing: ServerResponse, error: unknown): void {
  const { status, body } = problemOf(error)
  const text = JSON.stringify(body)
  outgoing.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    ...(!incoming.complete && { Connection: 'close' }),
  })
  outgoing.write(text)
  if (incoming.complete) {
    outgoing.end()
    return
  }
  // To close it while data arrives would reset it, and the caller might lose the answer.
  const timer = setTimeout(() => outgoing.end(), lingerMs)
  incoming.once('close', () => clearTimeout(timer)).once('end', () => outgoing.end())
  incoming.resume()
}

function problemOf(error: unknown) {
  if (isProblem(error)) return error
  // An address that can't be decoded, as `%` can't, is one that nothing has.
  if (error instanceof URIError) return notFound()
  console.error('The mock could not answer:', error)
  return problem(500, 'The mock could not answer')
}
