/** Without spaces, line breaks, and byte order marks around it. */
export const trimmed = (text: string): string => text.trim()

/** What others put around an address that they quote: brackets and quotation marks, in pairs. */
const pairs = ['<>', '""', "''", '``', '“”', '‘’', '«»', '「」', '『』', '()', '[]']

function unwrapped(text: string): string {
  const inner = text.trim()
  const isWrapped = pairs.some(([open = '', close = '']) => inner.startsWith(open) && inner.endsWith(close))
  return isWrapped && inner.length > 1 ? unwrapped(inner.slice(1, -1)) : inner
}

/** A pasted URL without what was quoted with it. */
export const cleanUrl = (text: string): string => unwrapped(text)

/** A pasted email address without its name (`Ops <ops@example.com>`), `mailto:`, or quotation marks. */
export function cleanEmail(text: string): string {
  const pasted = text.trim()
  const open = pasted.lastIndexOf('<')
  const address = open >= 0 && pasted.endsWith('>') ? pasted.slice(open + 1, -1).trim() : ''
  return (/^[^<>\s@]+@[^<>\s@]+$/.test(address) ? address : unwrapped(text)).replace(/^mailto:\s*/i, '')
}

/** A pasted header name, without its colon. */
export function cleanHeaderName(text: string): string {
  const name = text.trim()
  return name.endsWith(':') ? name.slice(0, -1).trimEnd() : name
}

const entityIds = /(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])/gi

/**
 * The id in what was pasted, as the service writes it: in lower case, without invisible characters, and taken out of a
 * deployment's URL. Text without exactly one candidate is kept.
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

/** What two email addresses are compared by: servers ignore the case, and so does the verification. */
export const addressKey = (address: string): string => address.trim().toLowerCase()
