import reference from './openapi.json' with { type: 'json' }

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  maxLength?: number
}
interface Documented {
  responses: Record<string, { content?: { 'application/json': { schema: Schema } } }>
}

const paths = reference.paths as Record<string, Partial<Record<string, Documented>>>
const schemas = reference.components.schemas as Record<string, Schema>

/** Returns the differences of an answer from the reference, including unknown properties, as sentences. */
export function misfits(method: string, path: string, status: number, body: unknown): string[] {
  const pattern = Object.keys(paths).find(it =>
    new RegExp(`^${it.replaceAll(/{\w+}/g, '[^/]+')}$`).test(path),
  )
  const response = paths[pattern ?? '']?.[method.toLowerCase()]?.responses[status]
  if (!response) return [`${method} ${path} answers ${status}, which the reference does not have`]
  const schema = response.content?.['application/json'].schema
  if (schema) return misfitsOf(schema, body, 'body')
  return body === undefined ? [] : ['There is a body, where the reference has none']
}

/** The reference requires an object for both triggers of a policy; a real answer has null for the unused one. */
const isUnusedTrigger = (value: unknown, at: string) => value === null && /\.event(Group|Type)$/.test(at)

function misfitsOf(schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '')
    return misfitsOf(schemas[name] ?? { type: `of the missing schema ${name}` }, value, at)
  }
  if (isUnusedTrigger(value, at)) return []
  const types = [schema.type ?? []].flat()
  if (!types.includes(typeOf(value)) && !(types.includes('number') && typeOf(value) === 'integer')) {
    return [`${at} is ${typeOf(value)}, not ${types.join(' or ')}`]
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}, which is not listed`]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => misfitsOf(schema.items ?? {}, item, `${at}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  const fields: Record<string, unknown> = { ...value }
  const missing = (schema.required ?? []).filter(name => !Object.hasOwn(fields, name))
  return [
    ...missing.map(name => `${at}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const known = schema.properties?.[name]
      return known ? misfitsOf(known, field, `${at}.${name}`) : [`${at}.${name} is not in the reference`]
    }),
  ]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
