import { headersOf } from './exchange'
import { foldForSearch } from './fold-for-search'
import { dots } from './mask-url'
import { maskHeader, maskQuoted } from './masking'

/** The parts of the bodies, and the headers, that are kept for the search. */
export interface SearchedBodies {
  request: string
  response: string
  /**
   * The headers as sent by the service, parsed only if they may match. Email has only a sender and a recipient, and no
   * response headers. Channels inside the service have no headers.
   */
  requestHeaders: string
  responseHeaders: string
  /** The URL of the request, whose secrets are masked in excerpts. */
  url: string | null
  /** Whether a body is longer than the part that is kept. */
  isCut: boolean
}

/**
 * The number of newest deliveries whose bodies and headers are kept. Keeping them for 100,000 deliveries would take 100
 * MB.
 */
export const maxSearchedRows = 10_000

/** The number of characters of a body that are kept. Few bodies are longer. */
export const MAX_SEARCHED_LENGTH = 10_000

/** Returns the searched parts of a delivery's bodies and headers. */
export const searchedBodies = (
  request: string,
  response: string,
  url: string | null,
  headers: Record<'request' | 'response', string | null> = { request: null, response: null },
): SearchedBodies => ({
  request: request.slice(0, MAX_SEARCHED_LENGTH),
  response: response.slice(0, MAX_SEARCHED_LENGTH),
  requestHeaders: headers.request ?? '',
  responseHeaders: headers.response ?? '',
  url,
  isCut: Math.max(request.length, response.length) > MAX_SEARCHED_LENGTH,
})

const parts = ['request', 'response'] as const
const headerParts = ['requestHeaders', 'responseHeaders'] as const

/** A match in the bodies or headers of a delivery. */
export interface BodyMatch {
  part: (typeof parts | typeof headerParts)[number]
  /** The match with some surrounding text, on one line; masked if the match is a secret of a body. */
  excerpt: string
}

/** The forms in which bodies may contain a word. */
export interface BodyWord {
  /** In lowercase, with composed or decomposed accents. */
  forms: readonly string[]
  /** The letters and digits of each form, which no encoding changes. */
  plainParts: readonly (readonly string[])[]
  /** Whether JSON or form encoding may write it differently. */
  isEncoded: Record<'json' | 'form', boolean>
}

/** Returns the forms in which bodies may contain a word. Folding every body with `foldForSearch` would take seconds. */
export function bodyWord(word: string): BodyWord {
  const composed = [word.normalize('NFC'), word.normalize('NFD'), word.normalize('NFKC')]
  const all = composed.flatMap(form => [form, foldForSearch(form)]).map(form => form.toLowerCase())
  const forms = [...new Set(all)]
  return {
    forms,
    plainParts: forms.map(form => form.match(/[a-z0-9]+/g) ?? []),
    isEncoded: {
      json: forms.some(form => /[^ -~]|["\\/]/.test(form)),
      form: forms.some(form => /[^a-z0-9*._-]/.test(form)),
    },
  }
}

/**
 * Returns whether the bodies and headers together contain all words. Bodies match either as sent or decoded, headers as
 * shown.
 */
export function bodiesHave(bodies: SearchedBodies, words: readonly BodyWord[]): boolean {
  const missing = parts.reduce((left, part) => missingIn(bodies[part], left), words)
  return headerParts.reduce((left, part) => missingInHeaders(bodies[part], left), missing).length === 0
}

/** Returns the words that headers don't contain. A masked value contains none. */
function missingInHeaders(headers: string, words: readonly BodyWord[]): readonly BodyWord[] {
  if (words.length === 0 || headers === '') return words
  const sent = headers.toLowerCase()
  if (!words.some(word => hasPlainParts(word, sent))) return words
  const lines = shownHeaders(headers).map(line => line.toLowerCase())
  return words.filter(({ forms }) => !forms.some(form => lines.some(line => line.includes(form))))
}

/** Returns headers as they are shown, with secrets masked. */
export const shownHeaders = (headers: string): string[] =>
  headersOf(headers).map(({ name, value }) => `${name}: ${maskHeader(name, value)}`)

/** Returns the words that a body doesn't contain. */
function missingIn(body: string, words: readonly BodyWord[]): readonly BodyWord[] {
  if (words.length === 0 || body === '') return words
  const sent = body.toLowerCase()
  const missing = words.filter(({ forms }) => !forms.some(form => sent.includes(form)))
  if (!missing.some(word => mayBeEncoded(word, sent))) return missing
  const meant = decoded(body)?.toLowerCase() ?? ''
  return missing.filter(({ forms }) => !forms.some(form => meant.includes(form)))
}

/** Returns whether a body has to be decoded to find a word: only if it contains the word's plain letters. */
function mayBeEncoded({ plainParts, isEncoded }: BodyWord, sent: string): boolean {
  if (!(isForm(sent) ? isEncoded.form : isEncoded.json && sent.includes('\\'))) return false
  return hasPlainParts({ plainParts }, sent)
}

/** Returns whether a lowercase text contains the letters and digits of a word that no encoding changes. */
const hasPlainParts = ({ plainParts }: Pick<BodyWord, 'plainParts'>, sent: string): boolean =>
  plainParts.some(plain => plain.every(part => sent.includes(part)))

/** Returns the first match of the first word that matches, with secrets masked; null if none matches. */
export function bodyMatch(bodies: SearchedBodies, words: readonly BodyWord[]): BodyMatch | null {
  const mask = (text: string) => maskQuoted(text, bodies.url, headersOf(bodies.requestHeaders))
  for (const { forms } of words) {
    for (const part of parts) {
      const [sent, meant] = [bodies[part], decoded(bodies[part])]
      const excerpt = excerptOf(meant ?? sent, forms, mask)
      if (excerpt !== null) return { part, excerpt }
      // In an encoded body, the surrounding text may contain a secret that can't be recognized.
      const written = forms.find(form => sent.toLowerCase().includes(form))
      if (written !== undefined) return { part, excerpt: `…${written}…` }
    }
    for (const part of headerParts)
      for (const line of shownHeaders(bodies[part])) {
        const excerpt = excerptOf(line, forms, mask)
        if (excerpt !== null) return { part, excerpt }
      }
  }
  return null
}

const isForm = (body: string) => body.startsWith('payload=') || body.includes('&payload=')

const escape = /\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi
const controls: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Returns a body without the encoding of forms and JSON; null if it isn't encoded. */
function decoded(body: string): string | null {
  const text = isForm(body) ? (new URLSearchParams(body).get('payload') ?? '') : body
  if (!text.includes('\\')) return isForm(body) ? text : null
  return text.replaceAll(escape, (_, code: string | undefined, letter: string = '') =>
    code === undefined ? (controls[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/**
 * The number of characters around a match: few before it, so that it stays visible if the end of the excerpt is cut.
 */
const before = 6
const after = 60

/** Returns the match with the text around it; null if there is none. */
function excerptOf(body: string, forms: readonly string[], mask: (text: string) => string): string | null {
  const has = (form: string, text = body) => text.toLowerCase().includes(form)
  const form = forms.find(it => has(it))
  if (form === undefined) return null
  const masked = mask(body)
  if (!has(form, masked)) return dots
  const lower = masked.toLowerCase()
  // A few letters get longer in lowercase, which shifts the indexes after them.
  const text = lower.length === masked.length ? masked : lower
  const at = lower.indexOf(form)
  const start = Math.max(0, at - before)
  const end = Math.min(text.length, at + form.length + after)
  // Removes a lone surrogate at either end.
  const excerpt = text.slice(start, end).replaceAll(/\p{Surrogate}/gu, '')
  return `${start > 0 ? '…' : ''}${excerpt.replaceAll(/\s+/g, ' ')}${end < text.length ? '…' : ''}`
}
