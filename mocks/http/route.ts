import { http, HttpResponse, type HttpHandler } from 'msw'
import type * as z from 'zod/mini'
import type { Answer, Operation } from '~/contract/operation'
import { faultResponse, takeFault } from './faults'
import { parseBody, parsePath, parseQuery, type Parsed, type QueryRefusal } from './input'
import { isProblem } from './problem'
import type { Transact, World } from '~mocks/store/store'
import { admin, noRights, userOf, type User } from './users'

/** A request after the contract has parsed it. */
export interface Call<O extends Operation> {
  path: Parsed<O['path']>
  query: Parsed<O['query']>
  body: Parsed<O['body']>
  /** The caller. Control routes do not check the key: there it is an administrator. */
  user: User
  url: URL
}

/** Answers a call, or throws a `problem`, which rolls back its changes. */
export type Resolver<O extends Operation> = (call: Call<O>, world: World) => Answer<O>

/** A resolver for each operation of a table. A missing one is a compile error. */
export type Resolvers<Table extends Record<string, Operation>> = { [K in keyof Table]: Resolver<Table[K]> }

export type Exclusive = <T>(work: (transact: Transact) => Promise<T>) => Promise<T>

const methods = {
  GET: http.get,
  POST: http.post,
  PUT: http.put,
  PATCH: http.patch,
  DELETE: http.delete,
}

/** Returns the handlers of a table of operations, for any origin. */
export function routes<Table extends Record<string, Operation>>(
  operations: Table,
  resolvers: Resolvers<Table>,
  exclusive: Exclusive,
  refusals: Partial<Record<keyof Table, QueryRefusal>> = {},
): HttpHandler[] {
  const keys = Object.keys(operations) as (keyof Table & string)[]
  return keys.map(key => route(operations[key], resolvers[key], exclusive, refusals[key]))
}

function route<O extends Operation>(
  operation: O,
  resolver: Resolver<O>,
  exclusive: Exclusive,
  refusal?: QueryRefusal,
): HttpHandler {
  return methods[operation.method](`*${operation.url}`, async ({ request, params }) => {
    const work = async (transact: Transact) => {
      const call = await callOf(operation, request, params, refusal)
      return transact(world => checked(operation, resolver(call, world)))
    }
    try {
      const first = await exclusive(async transact => {
        const fault = await takeFault(operation.id, transact)
        return fault ? { fault } : { body: await work(transact) }
      })
      if (!first.fault) return answer(operation.status, first.body)
      return (await faultResponse(first.fault)) ?? answer(operation.status, await exclusive(work))
    } catch (thrown) {
      if (isProblem(thrown)) return answer(thrown.status, thrown.body)
      console.error(`The mock failed at ${operation.id}:`, thrown)
      return answer(500, { message: `The mock failed at ${operation.id}: ${String(thrown)}` })
    }
  })
}

async function callOf<O extends Operation>(
  operation: O,
  request: Request,
  params: Record<string, unknown>,
  refusal?: QueryRefusal,
): Promise<Call<O>> {
  const user = operation.resource === 'mock' ? admin : userOf(request)
  if (!user.isAdmin && operation.resource !== 'inbox') throw noRights()
  const url = new URL(request.url)
  const path = parsePath(operation.path, params)
  const query = parseQuery(operation.query, url.searchParams, refusal)
  const body = await parseBody(operation.body, request)
  // The operation's own schemas have parsed all of these, and `Call` takes its types from them.
  return { path, query, body, user, url } as Call<O>
}

/** Returns an answer's body, or throws if it breaks the contract. */
function checked(operation: Operation, body: unknown): unknown {
  const parsed = (operation.answer as z.ZodMiniType | undefined)?.safeParse(body)
  if (parsed && !parsed.success)
    throw new TypeError(`the answer breaks the contract: ${parsed.error.message}`)
  return body
}

/** Returns a response of exactly `application/json`, without a charset, because clients compare it verbatim. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  if (body === undefined) return new HttpResponse(null, { status, headers })
  return new HttpResponse(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
