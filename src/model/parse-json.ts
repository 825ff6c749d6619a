/** Returns the object or list of a JSON text; undefined for other text: `250 OK` or `12` is better shown as text. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns an object, or the one that a JSON text contains; null for anything else, such as a list. */
export function objectOf(value: unknown): Record<string, unknown> | null {
  const found = typeof value === 'string' ? parseJson(value) : value
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : null
}
