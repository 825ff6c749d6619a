import { deviceNow } from './clock'

/** A name that nothing else has. Pages that are not secure have no `crypto.randomUUID`. */
export const uniqueName = (): string => `${deviceNow()}-${Math.random()}`
