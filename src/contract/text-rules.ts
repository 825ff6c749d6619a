/** What is wrong with a text, named so that every language can say it; `character` is the one to blame. */
export interface TextProblem {
  rule: TextRule
  character?: string
}

export type TextRule =
  | 'required'
  | 'blank'
  | 'padded'
  | 'line-break'
  | 'invisible'
  | 'http-url'
  | 'url-space'
  | 'url-character'
  | 'url-host'
  | 'header-name'
  | 'header-reserved'
  | 'header-value'
  | 'email'
  | 'email-name'
  | 'entity-id'

/** Control and format characters, halves of characters, spaces, and symbols that Unicode leaves blank (Braille and others). */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\p{Cs}\u2800\u{13441}\u{13442}\u{1D159}\u{16FE4}`
const visible = new RegExp(String.raw`[^${unseen}\p{M}]`, 'u')
const invisible = new RegExp(`(?! )[${unseen}]`, 'u')

/** How Unicode names a character: `U+200B`. */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The first character that no one can see, spaces aside. */
function invisibleIn(text: string): TextProblem | null {
  const found = invisible.exec(text)
  return found && { rule: 'invisible', character: codeOf(found[0]) }
}

/** Text of one line, without spaces around it. */
export function lineProblem(text: string): TextProblem | null {
  if (/[\n\v\f\r\0\u0085\u2028\u2029]/.test(text)) return { rule: 'line-break' }
  return text === text.trim() ? null : { rule: 'padded' }
}

/** Text of one line in which nothing can hide: an id or a secret. */
export const plainLineProblem = (text: string): TextProblem | null => lineProblem(text) ?? invisibleIn(text)

/** A name: invisible characters join and direct the visible ones, but there must be a visible one. */
export function nameProblem(text: string): TextProblem | null {
  if (!visible.test(text)) return { rule: 'blank' }
  const [half] = /\p{Cs}/u.exec(text) ?? []
  return half === undefined ? lineProblem(text) : invisibleIn(half)
}

/** An `http` or `https` URL with a host that can exist: a domain name or an IP address, in full. */
export function urlProblem(text: string): TextProblem | null {
  if (text === '') return { rule: 'required' }
  const hidden = invisibleIn(text)
  if (hidden) return hidden
  if (text !== text.trim()) return { rule: 'padded' }
  if (!/^https?:\/\//i.test(text)) return { rule: 'http-url' }
  if (text.includes(' ')) return { rule: 'url-space' }
  const [, authority = '', rest = ''] = /^https?:\/\/([^/?#\\]*)(.*)/i.exec(text) ?? []
  const forbidden = /["<>\\^`{|}]/.exec(authority) ?? /["<>\\]/.exec(rest)
  if (forbidden) return { rule: 'url-character', character: forbidden[0] }
  return URL.canParse(text) && isHost(hostOf(authority), new URL(text).hostname) ? null : { rule: 'url-host' }
}

/** The host as it was typed: without user, password and port. */
const hostOf = (authority: string): string => authority.replace(/^.*@/, '').replace(/:\d*$/, '')

/** `parsed` is the host as URLs are normalized: in Punycode, and an abbreviated IPv4 address written out. */
function isHost(typed: string, parsed: string): boolean {
  if (typed === '') return false
  if (/^\d+(\.\d+){3}$/.test(parsed)) return typed === parsed
  if (parsed.startsWith('[')) return true
  if (!/[\p{L}\p{N}]/u.test(typed)) return false
  const label = /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/i
  const name = parsed.replace(/\.$/, '')
  return !typed.includes('%') && name.length <= 253 && name.split('.').every(part => label.test(part))
}

/** Set by the service or by HTTP itself: a custom one would be ignored, or break the request. */
const reservedHeaders = new Set([
  'connection',
  'content-length',
  'content-type',
  'dr-signature',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Whether HTTP allows a text as a header's name (RFC 9110, 5.6.2). */
export const isHeaderName = (text: string): boolean => /^[!#$%&'*+.^_`|~\w-]+$/.test(text)

/** A header's name as HTTP allows it, and as the service leaves it free. */
export function headerNameProblem(text: string): TextProblem | null {
  if (text === '') return { rule: 'required' }
  if (!isHeaderName(text)) return { rule: 'header-name' }
  return reservedHeaders.has(text.toLowerCase()) ? { rule: 'header-reserved' } : null
}

/** A header's value that arrives as it was typed: visible ASCII, spaces and tabs inside (RFC 9110, 5.5). */
export function headerValueProblem(text: string): TextProblem | null {
  const problem = lineProblem(text)
  if (problem) return problem
  const [character] = /[^\t\x20-\x7E]/u.exec(text) ?? []
  return character === undefined ? null : (invisibleIn(character) ?? { rule: 'header-value', character })
}

/**
 * One email address, by its outline alone: whether there is a mailbox only the service can say. International
 * addresses are fine.
 */
export function emailProblem(text: string): TextProblem | null {
  if (text === '') return { rule: 'required' }
  if (text.includes('<') && text.lastIndexOf('>') > text.indexOf('<')) return { rule: 'email-name' }
  const problem = plainLineProblem(text)
  if (problem) return problem
  const [, domain] = /^[^\s@<>()[\],;:"\\]+@([^\s@<>()[\],;:"\\]+)$/.exec(text) ?? []
  const labels = domain?.split('.') ?? []
  return labels.length > 1 && labels.every(Boolean) ? null : { rule: 'email' }
}

/** Whether a text is an id as the service writes them: 24 hexadecimal digits, in lower case. */
export const isId = (text: string): boolean => /^[0-9a-f]{24}$/.test(text)

/** The id of an entity. An empty text is reported as missing elsewhere. */
export const entityIdProblem = (text: string): TextProblem | null =>
  text === '' || isId(text) ? null : { rule: 'entity-id' }
