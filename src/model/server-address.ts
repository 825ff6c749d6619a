import { urlProblem } from '~/contract/text-rules'
import { cleanUrl } from './clean-text'

/** The problem with a server address. */
export type AddressProblem = 'scheme' | 'form' | 'credentials'

/** The address of the API: `server` is the part before `/api/v2`, and is empty for the page's own origin. */
export type ServerAddress = { server: string } | { problem: AddressProblem }

/** Parses a typed or pasted address of the API's server. */
export function readServerAddress(text: string): ServerAddress {
  const typed = cleanUrl(text)
  if (typed === '') return { server: '' }
  // Rejects `javascript:`, and `//host`, which would use the page's own scheme.
  if (!/^https?:\/\//i.test(typed)) return { problem: 'scheme' }
  if (urlProblem(typed)) return { problem: 'form' }
  const { origin, pathname, search, hash, username, password } = new URL(typed)
  if (username || password) return { problem: 'credentials' }
  if (search || hash) return { problem: 'form' }
  const base = withoutSlashes(pathname)
  return { server: origin + withoutSlashes(base.endsWith(root) ? base.slice(0, -root.length) : base) }
}

/** The root of the API on its server. */
const root = '/api/v2'

/** Returns a text without trailing slashes, in linear time: a regular expression would backtrack at each slash. */
export function withoutSlashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

/** Returns whether traffic to a URL is unencrypted: plain `http`, except to this machine. */
export function isOpenToRead(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
}
