/** Returns the key in a pasted text, which may be the whole header; null if the key is invalid in a header. */
export function readApiKey(text: string): string | null {
  const key = text.trim().replace(/^(authorization:\s*)?((bearer|token)\s+)?/i, '')
  return /^[\x21-\x7e]+$/.test(key) ? key : null
}
