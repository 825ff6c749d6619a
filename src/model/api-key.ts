/** The key in what someone has pasted, which may be the whole header; null if no header can hold it. */
export function readApiKey(text: string): string | null {
  const key = text.trim().replace(/^(authorization:\s*)?((bearer|token)\s+)?/i, '')
  return /^[\x21-\x7e]+$/.test(key) ? key : null
}
