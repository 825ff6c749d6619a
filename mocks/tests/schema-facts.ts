/** The subset of JSON Schema that the API's document and Zod's output use. */
export interface Schema {
  $ref?: string | undefined
  anyOf?: readonly Schema[] | undefined
  type?: string | readonly string[] | undefined
  enum?: readonly unknown[] | undefined
  properties?: Readonly<Record<string, Schema>> | undefined
  required?: readonly string[] | undefined
  items?: Schema | undefined
  additionalProperties?: unknown
  minimum?: number | undefined
  maximum?: number | undefined
  exclusiveMinimum?: number | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  default?: unknown
}

/** The facts about values: `body.name maxLength` -> `100`. */
export type Facts = Map<string, string>

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'default'] as const

/**
 * Returns every fact that a schema states about the value at a path, including nested ones: type, nullable, enum,
 * limits, required properties. Patterns and formats are left out.
 */
export function factsOf(path: string, schema: Schema, resolve: (ref: string) => Schema): Facts {
  const facts: Facts = new Map()
  collect(path, schema)
  return facts

  function collect(at: string, given: Schema): void {
    const one = flat(given, resolve)
    facts.set(`${at} type`, one.types.join(' or '))
    if (one.nullable) facts.set(`${at} nullable`, 'true')
    if (one.values.length > 0) facts.set(`${at} enum`, one.values.toSorted().join(', '))
    for (const limit of limits) {
      const value = one.schema[limit]
      if (value !== undefined && !isEndOfIntegers(value)) facts.set(`${at} ${limit}`, JSON.stringify(value))
    }
    for (const [name, property] of Object.entries(one.schema.properties ?? {})) {
      if (one.schema.required?.includes(name)) facts.set(`${at}.${name} required`, 'true')
      collect(`${at}.${name}`, property)
    }
    if (one.schema.items) collect(`${at}[]`, one.schema.items)
  }
}

/** Returns a schema without references, alternatives, and nulls. An open enum has its known values. */
function flat(given: Schema, resolve: (ref: string) => Schema) {
  const parts = alternatives(given, resolve)
  const types = new Set(parts.flatMap(part => part.type ?? 'anything'))
  const values = parts.flatMap(part => part.enum ?? []).filter(value => value !== null)
  return {
    schema: parts.find(part => part.type !== 'null') ?? given,
    types: [...types].filter(type => type !== 'null'),
    nullable: types.has('null'),
    values: values.map(String),
  }
}

function alternatives(schema: Schema, resolve: (ref: string) => Schema): Schema[] {
  if (schema.$ref !== undefined) return alternatives(resolve(schema.$ref), resolve)
  return schema.anyOf ? schema.anyOf.flatMap(part => alternatives(part, resolve)) : [schema]
}

/** Returns whether a value is the end of the range of safe integers, which Zod writes if there is no limit. */
function isEndOfIntegers(value: unknown): boolean {
  return value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER
}
