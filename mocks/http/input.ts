import type * as z from 'zod/mini'
import { fieldErrors, issueText } from './issues'
import { withoutNulls } from './nulls'
import { invalid, notFound, problem, type Problem } from './problem'

type Schema = z.core.$ZodType | undefined
/** What a schema gives; nothing where an operation has none. */
export type Parsed<S extends Schema> = S extends z.core.$ZodType ? z.output<S> : undefined

// The contract's schemas are built with zod/mini; its operations declare them by their common base.
type MiniSchema = z.ZodMiniType

/** Path parameters; an id that can't be one is of nothing that exists. */
export function parsePath(schema: Schema, params: Record<string, unknown>): unknown {
  if (!schema) return undefined
  const parsed = (schema as MiniSchema).safeParse(params)
  if (!parsed.success) throw notFound()
  return parsed.data
}

/** The refusal of query parameters, where a list does not answer as the others do; undefined if it does. */
export type QueryRefusal = (issues: readonly z.core.$ZodIssue[]) => Problem | undefined

/** Query parameters as the schema types them. Unknown ones are ignored. */
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
 * The body. None at all counts as an object without fields, so that each missing field is named. Unknown fields
 * are dropped: they are neither refused nor stored.
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

/** What does not read as its type stays text, and is refused as such. */
function fromText(type: string, text: string): unknown {
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (type === 'boolean') {
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (/^(false|False|FALSE)$/.test(text)) return false
  }
  return text
}
