/** Removes surrounding spaces, line breaks, and byte order marks. */
export const trimmed = (text: string): string => text.trim()

/** Pairs of brackets and quotation marks that may surround a copied address. */
const pairs = ['<>', '""', "''", '``', '“”', '‘’', '«»', '「」', '『』', '()', '[]']

/** The maximum number of nested pairs that are removed. */
const MAX_LAYERS = 10

const isWrapped = (text: string): boolean =>
  pairs.some(([open = '', close = '']) => text.startsWith(open) && text.endsWith(close))

function unwrapped(text: string): string {
  let inner = text.trim()
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    if (inner.length < 2 || !isWrapped(inner)) break
    inner = inner.slice(1, -1).trim()
  }
  return inner
}

/** Returns a pasted URL without surrounding brackets and quotation marks. */
export const cleanUrl = (text: string): string => unwrapped(text)

/** Returns a pasted email address without its name (`Ops <ops@example.com>`), `mailto:`, or quotation marks. */
export function cleanEmail(text: string): string {
  const pasted = text.trim()
  const open = pasted.lastIndexOf('<')
  const address = open >= 0 && pasted.endsWith('>') ? pasted.slice(open + 1, -1).trim() : ''
  const bare = /^[^<>\s@]+@[^<>\s@]+$/.test(address) ? address : unwrapped(text)
  // A link may have a subject, too.
  return /^mailto:/i.test(bare) ? (bare.slice('mailto:'.length).trimStart().split('?')[0] ?? '') : bare
}

/** Returns a pasted header name without its colon. */
export function cleanHeaderName(text: string): string {
  const name = text.trim()
  return name.endsWith(':') ? name.slice(0, -1).trimEnd() : name
}

const entityIds = /(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])/gi

/**
 * Returns the ID in a pasted text in the service's format: lowercase, without invisible characters, and extracted from
 * a deployment's URL. Text without exactly one candidate is kept.
 */
export function cleanEntityId(text: string): string {
  const bare = text.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]+/gu, ' ').trim()
  const [, ofDeployment] = /\/deployments\/([0-9a-f]{24})(?![0-9a-z])/i.exec(bare) ?? []
  const found = new Set((ofDeployment ? [ofDeployment] : (bare.match(entityIds) ?? [])).map(lowerCase))
  const [only] = found
  const isIdOrAddress = only !== undefined && (bare.includes('/') || unwrapped(bare).length === 24)
  return isIdOrAddress && found.size === 1 ? only : text.trim()
}

const lowerCase = (text: string): string => text.toLowerCase()

/** Returns the key for comparing email addresses: servers ignore the case, and so does the verification. */
export const addressKey = (address: string): string => address.trim().toLowerCase()
