import { maskQuoted } from './masking'

/** Bodies as far as they are kept to be searched. */
export interface SearchedBodies {
  request: string
  response: string
  /** Where the request was posted to: what of it is secret is not shown of a body. */
  url: string | null
}

/** How many of the newest deliveries have their bodies kept: those of a hundred thousand would take 100 MB. */
export const maxSearchedRows = 10_000

/** Characters of a body that are kept: all of almost any. */
const maxLength = 10_000

/** The bodies of a delivery, as far as they are searched. */
export const searchedBodies = (request: string, response: string, url: string | null): SearchedBodies => ({
  request: request.slice(0, maxLength),
  response: response.slice(0, maxLength),
  url,
})

/** Where a text was found in the bodies of a delivery. */
export interface BodyMatch {
  part: 'request' | 'response'
  /** The text with a little of what surrounds it, in one line. */
  excerpt: string
}

const has = (body: string, text: string) => body.toLowerCase().includes(text)

/**
 * The ways in which bodies may write a text: in lower case, with accents composed or apart, and escaped as JSON often
 * is. To fold each body as `foldForSearch` does would take seconds.
 */
export function writtenForms(text: string): string[] {
  const composed = [text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')]
  const forms = composed.flatMap(form => [form, form.toLowerCase()])
  return [...new Set([...forms, ...forms.map(escapedInJson)].map(form => form.toLowerCase()))]
}

const escapedInJson = (text: string): string =>
  text.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Whether a body has a text, given in its written forms. */
export const bodiesHave = ({ request, response }: SearchedBodies, forms: readonly string[]): boolean =>
  forms.some(form => has(request, form) || has(response, form))

/** Where the bodies have a text, given in its written forms; null if they do not. Secrets are not shown. */
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
  // The match may have been within what is masked.
  if (at < 0) return ''
  const start = Math.max(0, at - before)
  const end = Math.min(body.length, at + text.length + after)
  // Half of a pair at either end is none.
  const excerpt = body.slice(start, end).replaceAll(/\p{Surrogate}/gu, '')
  return `${start > 0 ? '…' : ''}${excerpt.replaceAll(/\s+/g, ' ')}${end < body.length ? '…' : ''}`
}
