import type * as z from 'zod/mini'

type Schema = z.core.$ZodType | undefined

/** What an operation belongs to: the first part of its query keys, and what a mutation invalidates. */
export type Resource = 'channels' | 'policies' | 'events' | 'deliveries' | 'mutes' | 'inbox' | 'mock'

/**
 * One operation of the API as a value. Everything else is a function of it: the call, the cached query,
 * the form and the mock's route.
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
  /** Path from the server's root, with `:name` for each path parameter and a slash at its end. */
  readonly url: string
  /** Status of a success. */
  readonly status: 200 | 201 | 204
  readonly path: Path
  readonly query: Query
  readonly body: Body
  /** Absent where a success has no body. */
  readonly answer: Answer
}

type Given<Name extends 'path' | 'query' | 'body', S extends Schema> = S extends z.core.$ZodType
  ? Record<Name, z.input<S>>
  : unknown

/** What a caller gives: `path`, `query` and `body`, as far as the operation has them. */
export type Input<O extends Operation> = Given<'path', O['path']> &
  Given<'query', O['query']> &
  Given<'body', O['body']>

/** What a success answers: the parsed body, `undefined` where there is none. */
export type Answer<O extends Operation> = O['answer'] extends z.core.$ZodType
  ? z.output<O['answer']>
  : undefined

/** Describes an operation; what it does not have may be left out. */
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
