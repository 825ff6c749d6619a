import { maskQuoted } from './masking'

/** The parts of the bodies that are kept for the search. */
export interface SearchedBodies {
  request: string
  response: string
  /** The URL of the request, whose secrets are masked in excerpts. */
  url: string | null
}

/** The number of newest deliveries whose bodies are kept: those of a hundred thousand would take 100 MB. */
export const maxSearchedRows = 10_000

/** The number of kept characters of a body, which few bodies exceed. */
const maxLength = 10_000

/** Returns the searched parts of a delivery's bodies. */
export const searchedBodies = (request: string, response: string, url: string | null): SearchedBodies => ({
  request: request.slice(0, maxLength),
  response: response.slice(0, maxLength),
  url,
})

/** A match in the bodies of a delivery. */
export interface BodyMatch {
  part: 'request' | 'response'
  /** The match with some surrounding text, in one line. */
  excerpt: string
}

const has = (body: string, text: string) => body.toLowerCase().includes(text)

/**
 * Returns the forms in which bodies may contain a text: lowercase, with composed or decomposed accents, and with JSON
 * escapes. Folding each body with `foldForSearch` would take seconds.
 */
export function writtenForms(text: string): string[] {
  const composed = [text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')]
  const forms = composed.flatMap(form => [form, form.toLowerCase()])
  return [...new Set([...forms, ...forms.map(escapedInJson)].map(form => form.toLowerCase()))]
}

const escapedInJson = (text: string): string =>
  text.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Returns whether a body has a text, given in its written forms. */
export const bodiesHave = ({ request, response }: SearchedBodies, forms: readonly string[]): boolean =>
  forms.some(form => has(request, form) || has(response, form))

/** Returns the match of a text, given in its written forms, with secrets masked; null without a match. */
export function bodyMatch(bodies: SearchedBodies, forms: readonly string[]): BodyMatch | null {
  for (const part of ['request', 'response'] as const) {
    const form = forms.find(it => has(bodies[part], it))
    if (form !== undefined) return { part, excerpt: excerptOf(maskQuoted(bodies[part], bodies.url), form) }
  }
  return null
}

const before = 20
const after = 60

function excerptOf(body: string, text: string): string {
  const at = body.toLowerCase().indexOf(text)
  // The match may have been in a masked part.
  if (at < 0) return ''
  const start = Math.max(0, at - before)
  const end = Math.min(body.length, at + text.length + after)
  // Removes a lone surrogate at either end.
  const excerpt = body.slice(start, end).replaceAll(/\p{Surrogate}/gu, '')
  return `${start > 0 ? '…' : ''}${excerpt.replaceAll(/\s+/g, ' ')}${end < body.length ? '…' : ''}`
}
