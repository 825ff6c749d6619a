import * as z from 'zod/mini'
import type { Operation } from '~/contract/operation'
import type { Facts, Schema } from './schema-facts'
import { factsOf } from './schema-facts'

/** The subset of OpenAPI that the API's document uses. */
export interface ApiDocument {
  paths: Record<string, Record<string, DocumentOperation>>
  components: { schemas: Record<string, Schema> }
}

interface DocumentOperation {
  operationId: string
  parameters?: Parameter[] | undefined
  requestBody?: { content: JsonContent } | undefined
  responses: Record<string, { description: string; content?: JsonContent | undefined }>
}

interface Parameter {
  name: string
  in: string
  required: boolean
  schema: Schema
}

interface JsonContent {
  'application/json': { schema: Schema }
}

/** Returns the facts of our contract: the call, path, query, body, and answer of each operation. */
export function contractFacts(operations: Iterable<Operation>): Facts {
  const facts: Facts = new Map()
  for (const operation of operations) {
    const { id, method, url, status } = operation
    facts.set(`${id} call`, `${method} ${url} ${status}`)
    for (const part of ['path', 'query', 'body', 'answer'] as const) {
      const schema = operation[part]
      if (schema) add(facts, factsOf(`${id} ${part}`, jsonSchemaOf(schema), notFound))
    }
  }
  return facts
}

/** Returns the facts of the API's document in the same format, with only the successful answers. */
export function documentFacts(document: ApiDocument): Facts {
  const facts: Facts = new Map()
  const resolve = (ref: string) => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? notFound(ref)
  for (const [url, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const { operationId: id, parameters = [], requestBody, responses } = operation
      const [status, success] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
      facts.set(`${id} call`, `${method.toUpperCase()} ${url.replaceAll(/\{(\w+)\}/g, ':$1')} ${status}`)
      const parts = {
        path: asObject(parameters.filter(parameter => parameter.in === 'path')),
        query: asObject(parameters.filter(parameter => parameter.in === 'query')),
        body: requestBody?.content['application/json'].schema,
        answer: success?.content?.['application/json'].schema,
      }
      for (const [part, schema] of Object.entries(parts)) {
        if (schema) add(facts, factsOf(`${id} ${part}`, schema, resolve))
      }
    }
  }
  return facts
}

/** Returns a contract's schema as JSON Schema, from the caller's perspective. */
export function jsonSchemaOf(schema: z.core.$ZodType): Schema {
  // Zod's type also allows `true` and `false` as schemas, which it does not write for ours.
  return z.toJSONSchema(schema, { io: 'input' }) as Schema
}

function asObject(parameters: Parameter[]): Schema | undefined {
  if (parameters.length === 0) return undefined
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(parameter => parameter.required).map(parameter => parameter.name),
  }
}

function notFound(ref: string): never {
  throw new Error(`No schema is named ${ref}`)
}

function add(facts: Facts, more: Facts): void {
  for (const [fact, value] of more) facts.set(fact, value)
}
