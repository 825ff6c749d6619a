import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { toAscii } from './ascii'
import type { Certificate } from './certificate'

export interface Site {
  /** Without a slash at its end. */
  url: string
  close: () => Promise<void>
}

interface SiteOptions {
  /** Of the built page. */
  folder: string
  /** Texts of files that are served instead of the folder's own, by path. */
  replaced?: Record<string, string>
  /** Answers what begins with `/api/`. */
  answer: (request: Request) => Promise<Response>
}

/** Milliseconds that a service takes to answer. */
const serviceTime = 20

/** Bytes below which compression saves nothing. */
const MIN_COMPRESSED = 256

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

interface File {
  body: Buffer
  headers: Record<string, string>
}

/**
 * Serves a built page and its API as a good host would: HTTP/2 over TLS, everything compressed ahead of time, and
 * assets cached for good. Unlike deploy/nginx.conf, it leaves TLS to no one else, and its data is in ASCII.
 */
export async function openSite(options: SiteOptions, { key, cert }: Certificate): Promise<Site> {
  const files = filesOf(options)
  const sessions = new Set<ServerHttp2Session>()
  const server = createSecureServer({ key, cert }, (request, response) => {
    const answered = request.url.startsWith('/api/')
      ? answerCall(options.answer, request, response)
      : sendFile(files, request.url, response)
    answered.catch((error: unknown) => {
      console.error(error)
      response.stream.destroy()
    })
  })
  server.on('session', session => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const session of sessions) session.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function filesOf({ folder, replaced = {} }: SiteOptions): Map<string, File> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const known = names.filter(name => extname(name) in types)
  return new Map(known.map(name => [`/${name}`, fileOf(join(folder, name), replaced[`/${name}`])]))
}

function fileOf(path: string, replacement: string | undefined): File {
  const headers: Record<string, string> = {
    'content-type': types[extname(path)] ?? '',
    'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const body = replacement === undefined ? readFileSync(path) : Buffer.from(replacement)
  if (body.length < MIN_COMPRESSED) return { body, headers }
  const isPrepared = replacement === undefined && existsSync(`${path}.br`)
  return {
    body: isPrepared ? readFileSync(`${path}.br`) : brotliCompressSync(body),
    headers: { ...headers, 'content-encoding': 'br' },
  }
}

async function sendFile(files: Map<string, File>, url: string, response: Http2ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'https://localhost')
  const file = files.get(pathname) ?? (extname(pathname) === '' ? files.get('/index.html') : undefined)
  response.writeHead(file ? 200 : 404, file?.headers)
  response.end(file?.body ?? '')
}

async function answerCall(
  answer: SiteOptions['answer'],
  request: Http2ServerRequest,
  response: Http2ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method, url } = request
  const answered = await answer(
    new Request(`https://localhost${url}`, {
      method,
      headers: { Authorization: 'Bearer demo-token', 'Content-Type': 'application/json' },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    }),
  )
  const text = Buffer.from(toAscii(await answered.text()))
  await wait(serviceTime)
  const isCompressed = text.length >= MIN_COMPRESSED
  response.writeHead(answered.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(isCompressed && { 'content-encoding': 'gzip' }),
  })
  response.end(isCompressed ? gzipSync(text) : text)
}
