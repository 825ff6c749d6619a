import type * as z from 'zod/mini'

/** The fields of a schema's definition that contain nested schemas. */
interface Definition {
  innerType?: Schema
  element?: Schema
  shape?: Readonly<Record<string, Schema>>
}
type Schema = z.ZodMiniType

/**
 * Returns a request body without the nulls of its optional properties, nested ones included: other people's clients
 * send null for what they leave out. A property whose schema has a meaning for null keeps it.
 */
export function withoutNulls(schema: Schema, value: unknown): unknown {
  const { innerType, element, shape } = schema._zod.def as Definition
  if (innerType) return withoutNulls(innerType, value)
  if (element && Array.isArray(value)) return value.map(item => withoutNulls(element, item))
  if (!shape || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const present = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (!known) return [[name, field]]
    return field === null && isOptional(known) ? [] : [[name, withoutNulls(known, field)]]
  })
  return Object.fromEntries(present)
}

const isOptional = (schema: Schema) => schema.safeParse(undefined).success && !schema.safeParse(null).success
