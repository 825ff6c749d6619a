/** What is shown in place of a secret. */
export const dots = '•••'

/**
 * Returns a payload URL with everything masked that may be secret: the last path segment (as in Slack and Teams
 * webhooks), the password, the query, and the fragment. A text that is not a URL is masked completely.
 */
export function maskUrl(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return dots
  const { origin, pathname, search, hash } = new URL(text)
  const parts = pathname.split('/')
  const last = parts.findLastIndex(part => part !== '')
  if (last > 0) parts[last] = dots
  const rest = search || hash ? `?${dots}` : ''
  return origin + (last > 0 ? parts.join('/') : '') + rest
}
