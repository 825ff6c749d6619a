import { maskUrls } from './masking'

/** Bodies as far as they are kept to be searched. */
export interface SearchedBodies {
  request: string
  response: string
}

/** How many of the newest deliveries have their bodies kept: those of a hundred thousand would take 100 MB. */
export const maxSearchedRows = 10_000

/** Characters of a body that are kept: all of almost any. */
const maxLength = 10_000

/** The bodies of a delivery, as far as they are searched. */
export const searchedBodies = (request: string, response: string): SearchedBodies => ({
  request: request.slice(0, maxLength),
  response: response.slice(0, maxLength),
})

/** Where a text was found in the bodies of a delivery. */
export interface BodyMatch {
  part: keyof SearchedBodies
  /** The text with a little of what surrounds it, in one line. */
  excerpt: string
}

const has = (body: string, text: string) => body.toLowerCase().includes(text)

/** Whether a body has a text, given in lower case. */
export const bodiesHave = ({ request, response }: SearchedBodies, text: string): boolean =>
  has(request, text) || has(response, text)

/** Where the bodies have a text, given in lower case; null if they do not. The secret parts of URLs are not shown. */
export function bodyMatch(bodies: SearchedBodies, text: string): BodyMatch | null {
  for (const part of ['request', 'response'] as const)
    if (has(bodies[part], text)) return { part, excerpt: excerptOf(maskUrls(bodies[part]), text) }
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
