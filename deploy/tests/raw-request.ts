import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface RawResponse {
  status: number
  headers: Headers
  body: string
}

/** Sends raw bytes over a new connection. Returns all received data until the connection is closed. */
export async function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // Not `end`, because nginx treats a half-closed connection as a disconnected caller.
  socket.write(Buffer.from(bytes, 'utf8'))
  return text(socket)
}

/**
 * Sends a request with its target unchanged: `fetch` would resolve its dots. `Host` is that of `url` unless
 * `headers` has another one; `null` leaves it out.
 */
export async function request(
  url: string,
  method: string,
  target: string,
  headers: Record<string, string | null> = {},
  body = '',
): Promise<RawResponse> {
  const all: Record<string, string | null> = { Host: new URL(url).host, ...headers }
  const lines = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`)
  const length = body ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''
  return parse(
    await sendRaw(
      url,
      `${method} ${target} HTTP/1.1\r\n${lines.join('')}${length}Connection: close\r\n\r\n${body}`,
    ),
  )
}

function parse(answer: string): RawResponse {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [line = '', ...fields] = head.split('\r\n')
  const headers = new Headers()
  for (const field of fields) {
    const colon = field.indexOf(':')
    headers.append(field.slice(0, colon), field.slice(colon + 1).trim())
  }
  return { status: Number(line.split(' ')[1]), headers, body: body.join('\r\n\r\n') }
}
