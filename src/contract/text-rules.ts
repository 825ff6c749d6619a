/** The problem of a text, as a rule that each language can describe; `character` is the invalid one. */
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

/** Control and format characters, lone surrogates, spaces, and blank symbols of Unicode (Braille and others). */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\p{Cs}\u2800\u{13441}\u{13442}\u{1D159}\u{16FE4}`
const visible = new RegExp(String.raw`[^${unseen}\p{M}]`, 'u')
const invisible = new RegExp(`(?! )[${unseen}]`, 'u')

/** Returns whether a text has no visible characters. */
export const isBlank = (text: string): boolean => !visible.test(text)

/** Returns the Unicode notation of a character: `U+200B`. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Returns the problem of the first invisible character, except spaces; null if there is none. */
function invisibleIn(text: string): TextProblem | null {
  const found = invisible.exec(text)
  return found && { rule: 'invisible', character: codeOf(found[0]) }
}

/** Returns the problem of a single-line text without surrounding spaces. */
export function lineProblem(text: string): TextProblem | null {
  if (/[\n\v\f\r\0\u0085\u2028\u2029]/.test(text)) return { rule: 'line-break' }
  return text === text.trim() ? null : { rule: 'padded' }
}

/** Returns the problem of a single-line text without invisible characters: an ID or a secret. */
export const plainLineProblem = (text: string): TextProblem | null => lineProblem(text) ?? invisibleIn(text)

/**
 * Returns the problem of a name. It may contain invisible joiners and direction marks, but it must have a visible
 * character, and its letters must not be shown in a different order.
 */
export function nameProblem(text: string): TextProblem | null {
  if (isBlank(text)) return { rule: 'blank' }
  const [unfit] = /[\p{Cs}\u202D\u202E]/u.exec(text) ?? []
  return unfit === undefined ? lineProblem(text) : invisibleIn(unfit)
}

/** Returns the problem of an `http` or `https` URL, whose host must be a full domain name or IP address. */
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

/** Returns the host as typed, without user, password, and port. */
const hostOf = (authority: string): string => authority.replace(/^.*@/, '').replace(/:\d*$/, '')

/** Returns whether a host is valid. `parsed` is the normalized host: in Punycode, and with an IPv4 address in full. */
function isHost(typed: string, parsed: string): boolean {
  if (typed === '') return false
  if (/^\d+(\.\d+){3}$/.test(parsed)) return typed === parsed
  if (parsed.startsWith('[')) return true
  if (!/[\p{L}\p{N}]/u.test(typed)) return false
  const label = /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/i
  const name = parsed.replace(/\.$/, '')
  return !typed.includes('%') && name.length <= 253 && name.split('.').every(part => label.test(part))
}

/** Headers that the service or HTTP sets: a custom one would be ignored, or break the request. */
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

/** Returns whether HTTP allows a text as a header name (RFC 9110, 5.6.2). */
export const isHeaderName = (text: string): boolean => /^[!#$%&'*+.^_`|~\w-]+$/.test(text)

/** Returns the problem of a header name, which HTTP must allow and the service must not reserve. */
export function headerNameProblem(text: string): TextProblem | null {
  if (text === '') return { rule: 'required' }
  if (!isHeaderName(text)) return { rule: 'header-name' }
  return reservedHeaders.has(text.toLowerCase()) ? { rule: 'header-reserved' } : null
}

/**
 * Returns the problem of a header value that must arrive as typed: visible ASCII with inner spaces and tabs (RFC 9110,
 * 5.5).
 */
export function headerValueProblem(text: string): TextProblem | null {
  const problem = lineProblem(text)
  if (problem) return problem
  const [character] = /[^\t\x20-\x7E]/u.exec(text) ?? []
  return character === undefined ? null : (invisibleIn(character) ?? { rule: 'header-value', character })
}

/**
 * Returns the problem of an email address, by its format only: whether the mailbox exists, only the service knows.
 * International addresses are allowed.
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

/** Returns whether a text is an ID of the service: 24 lowercase hexadecimal digits. */
export const isId = (text: string): boolean => /^[0-9a-f]{24}$/.test(text)

/** Returns the problem of an entity's ID. An empty text is reported as missing elsewhere. */
export const entityIdProblem = (text: string): TextProblem | null =>
  text === '' || isId(text) ? null : { rule: 'entity-id' }
