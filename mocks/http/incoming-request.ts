import type { IncomingMessage } from 'node:http'
import { problem } from './problem'

/** In bytes. The largest request of the API is some 20 kB. */
const maxBodySize = 1024 * 1024

/**
 * Returns the request that arrived over HTTP, as sent to an origin, with its whole body. Refuses a body over 1 MB (413)
 * and one that is not JSON (415): a page of any site can send plain text or a form without asking. What no URL or
 * header can be is 400.
 */
export async function requestOf(incoming: IncomingMessage, origin: string): Promise<Request> {
  const body = await bodyOf(incoming)
  const { method = 'GET', url = '/', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  if (hasBody && !/^application\/json *(;|$)/i.test(headers['content-type'] ?? '')) {
    throw problem(415, 'The Content-Type of a body must be application/json')
  }
  try {
    // Concatenated, not resolved, so that `//example.com` is a path. An absolute URL is reduced to its path.
    const address = origin + url.replace(/^\w+:\/\/[^/?#]*/, '')
    const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string])
    return new Request(address, { method, headers: given, ...(hasBody && { body }) })
  } catch {
    throw problem(400, 'Bad request')
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => problem(413, 'The request body is larger than 1 MB')
  if (Number(incoming.headers['content-length'] ?? 0) > maxBodySize) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  // The connection stays open for the answer.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBodySize) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
