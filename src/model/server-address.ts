import { urlProblem } from '~/contract/text-rules'
import { cleanUrl } from './clean-text'

/** What is wrong with an address of a server, by name. */
export type AddressProblem = 'scheme' | 'form' | 'credentials'

/** Where the API is: `server` comes before `/api/v2` and is empty for the page's own origin. */
export type ServerAddress = { server: string } | { problem: AddressProblem }

/** Reads what someone has typed or pasted as the address of the API's server. */
export function readServerAddress(text: string): ServerAddress {
  const typed = cleanUrl(text)
  if (typed === '') return { server: '' }
  // Neither `javascript:` nor `//host`, which would go wherever the page's own scheme leads.
  if (!/^https?:\/\//i.test(typed)) return { problem: 'scheme' }
  if (urlProblem(typed)) return { problem: 'form' }
  const { origin, pathname, search, hash, username, password } = new URL(typed)
  if (username || password) return { problem: 'credentials' }
  if (search || hash) return { problem: 'form' }
  const base = withoutSlashes(pathname)
  return { server: origin + withoutSlashes(base.endsWith(root) ? base.slice(0, -root.length) : base) }
}

/** Below a server's address. */
const root = '/api/v2'

/** A text without the slashes at its end, in one pass: a pattern would be tried again at each slash. */
export function withoutSlashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

/** Whether everyone on the network path to a URL can read what is sent: plain `http`, unless it is this machine. */
export function isOpenToRead(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
}
