import format from 'use-intl/format-message/format-only'
import { isolated } from './isolate'

/**
 * Formats a compiled message, each text that it interpolates isolated from the direction of the words around it. The
 * build puts it in the place of use-intl's own (`scripts/catalogs.ts`).
 */
const formatMessage: typeof format = (key, message, values, options) =>
  format(key, message, values && isolatedValues(values), options)
formatMessage.raw = format.raw

const isolatedValues = <Value>(values: Record<string, Value>): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  )

// use-intl imports it so.
export default formatMessage
