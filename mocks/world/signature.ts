import { hex } from '~mocks/store/ids'
import { sha1 } from './sha1'

const encoder = new TextEncoder()

/** The value of the header `DR-Signature`: HMAC-SHA1 (RFC 2104) in hex over a body, keyed by the channel's secret. */
export function signature(secret: string, body: string): string {
  const given = encoder.encode(secret)
  const key = new Uint8Array(64)
  key.set(given.length > 64 ? sha1(given) : given)
  const inner = sha1(joined(masked(key, 0x36), encoder.encode(body)))
  const digest = sha1(joined(masked(key, 0x5c), inner))
  return [...digest].map(byte => hex(byte, 2)).join('')
}

const masked = (key: Uint8Array, mask: number) => key.map(byte => byte ^ mask)

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
