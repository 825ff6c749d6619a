/** A name that nothing else has. Pages that are not secure have no `crypto.randomUUID`. */
export const uniqueName = (): string => `${Date.now()}-${Math.random()}`
