import type * as z from 'zod/mini'

type Schema = z.core.$ZodType | undefined

/** The API's resources, and the mock's own. */
export const resources = ['channels', 'policies', 'events', 'deliveries', 'mutes', 'inbox', 'mock'] as const

/** The resource of an operation: the first element of its query keys, and the unit that a mutation invalidates. */
export type Resource = (typeof resources)[number]

/**
 * An operation of the API as a value. Everything else is derived from it: the call, the cached query,
 * the form, and the mock's route.
 */
export interface Operation<
  Path extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  /** The reference's `operationId`. */
  readonly id: string
  readonly resource: Resource
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path from the server's root, with `:name` for each path parameter and a trailing slash. */
  readonly url: string
  /** Status of a success. */
  readonly status: 200 | 201 | 204
  readonly path: Path
  readonly query: Query
  readonly body: Body
  /** Missing if a success has no body. */
  readonly answer: Answer
}

type Given<Name extends 'path' | 'query' | 'body', S extends Schema> = S extends z.core.$ZodType
  ? Record<Name, z.input<S>>
  : unknown

/** The caller's input: `path`, `query`, and `body`, if the operation has them. */
export type Input<O extends Operation> = Given<'path', O['path']> &
  Given<'query', O['query']> &
  Given<'body', O['body']>

/** The answer of a success: the parsed body, or `undefined` if there is none. */
export type Answer<O extends Operation> = O['answer'] extends z.core.$ZodType
  ? z.output<O['answer']>
  : undefined

/** Returns an operation; missing properties get defaults. */
export function operation<
  Path extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
  Answer extends Schema = undefined,
>(description: {
  id: string
  resource: Resource
  method: Operation['method']
  url: string
  status: Operation['status']
  path?: Path
  query?: Query
  body?: Body
  answer?: Answer
}): Operation<Path, Query, Body, Answer> {
  return {
    path: undefined as Path,
    query: undefined as Query,
    body: undefined as Body,
    answer: undefined as Answer,
    ...description,
  }
}
