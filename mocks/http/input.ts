import type * as z from 'zod/mini'
import { fieldErrors, issueText } from './issues'
import { withoutNulls } from './nulls'
import { invalid, notFound, problem, type Problem } from './problem'

type Schema = z.core.$ZodType | undefined
/** The output of a schema; undefined if an operation has none. */
export type Parsed<S extends Schema> = S extends z.core.$ZodType ? z.output<S> : undefined

// The contract's schemas are built with zod/mini, but its operations declare them by their common base type.
type MiniSchema = z.ZodMiniType

/** Parses path parameters. An invalid ID is not found. */
export function parsePath(schema: Schema, params: Record<string, unknown>): unknown {
  if (!schema) return undefined
  const parsed = (schema as MiniSchema).safeParse(params)
  if (!parsed.success) throw notFound()
  return parsed.data
}

/** Returns the refusal of query parameters if a list's differs from the common one; undefined otherwise. */
export type QueryRefusal = (issues: readonly z.core.$ZodIssue[]) => Problem | undefined

/** Parses query parameters by the types of the schema. Unknown ones are ignored. */
export function parseQuery(schema: Schema, params: URLSearchParams, refusal?: QueryRefusal): unknown {
  if (!schema) return undefined
  const { shape } = (schema as z.ZodMiniObject)._zod.def
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(shape)) {
    const text = params.get(name)
    if (text !== null) values[name] = fromText(typeOf(field), text)
  }
  return parse(schema, values, refusal)
}

/**
 * Parses the body. An empty body counts as an object without fields, so that each missing field is named. Unknown
 * fields are dropped: they are neither refused nor stored.
 */
export async function parseBody(schema: Schema, request: Request): Promise<unknown> {
  if (!schema) return undefined
  const text = await request.text()
  return parse(schema, text === '' ? {} : withoutNulls(schema as MiniSchema, fromJson(text)))
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw problem(400, 'The request body is not valid JSON')
  }
}

function parse(schema: z.core.$ZodType, value: unknown, refusal?: QueryRefusal): unknown {
  const parsed = (schema as MiniSchema).safeParse(value, { error: issueText })
  if (parsed.success) return parsed.data
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem(422, 'The request body must be a JSON object', {})
  }
  throw refusal?.(parsed.error.issues) ?? invalid(fieldErrors(parsed.error.issues))
}

function typeOf(schema: z.core.$ZodType): string {
  const { def } = schema._zod
  return 'innerType' in def ? typeOf(def.innerType as z.core.$ZodType) : def.type
}

/** Converts a text to its type. Text that cannot be converted is kept, and then refused. */
function fromText(type: string, text: string): unknown {
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (type === 'boolean') {
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (/^(false|False|FALSE)$/.test(text)) return false
  }
  return text
}
