import {
  hashKey,
  QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryKey,
  type UseMutationResult,
} from '@tanstack/react-query'
import type { Input, Operation, Resource } from '~/contract/operation'
import { call, type Result } from './call'
import { deviceNow } from '~/api/device/clock'
import { ApiError } from './error'

/** Returns the cache key of an operation; `parts` distinguish its reads. It starts with the operation's resource. */
export const keyOf = <const Parts extends readonly unknown[]>(
  { resource, id }: Pick<Operation, 'resource' | 'id'>,
  ...parts: Parts
) => [resource, id, ...parts] as const

/** A read as query options: `useQuery(apiQuery(listMutes, input))`. Its key follows from the operation. */
export function apiQuery<O extends Operation>(operation: O, input: Input<O>) {
  return queryOptions({
    queryKey: keyOf(operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
  })
}

interface WriteOptions<O extends Operation> {
  /** Everything cached of these resources is read again. */
  invalidates: readonly Resource[]
  /** But for what it deletes: that is known to be gone then, also if someone else was faster. */
  gone?: (input: Input<O>) => QueryKey
  /** Handles the answer. */
  done?: (answer: Result<O>) => void
}

/** A write, and what follows from its success. */
export function useApiMutation<O extends Operation>(
  operation: O,
  { invalidates, gone, done }: WriteOptions<O>,
): UseMutationResult<Result<O>, Error, Input<O>> {
  const client = useQueryClient()
  return useMutation({
    mutationKey: keyOf(operation),
    mutationFn: (input: Input<O>) => {
      const answer = call(operation, input)
      // A deletion answers nothing.
      return gone ? (answer.catch(unlessMissing) as typeof answer) : answer
    },
    onSuccess: (answer, input) => {
      done?.(answer)
      return Promise.race([invalidate(client, invalidates, gone?.(input)), shortly()])
    },
  })
}

/** Gone already is what a deletion wanted. */
function unlessMissing(error: unknown): undefined {
  if (!(error instanceof ApiError && error.kind === 'missing')) throw error
}

/** What is stored is stored: no one waits longer than a second for lists that show it. */
const shortly = () => new Promise<void>(resolve => setTimeout(resolve, 1000))

/** Has everything cached of these resources read again, but for one read of what is gone: it is only marked stale. */
export async function invalidate(
  client: QueryClient,
  resources: readonly Resource[],
  gone?: QueryKey,
): Promise<void> {
  const goneHash = gone && hashKey(gone)
  const others = resources.map(resource =>
    client.invalidateQueries({ queryKey: [resource], predicate: query => query.queryHash !== goneHash }),
  )
  await Promise.all(
    gone ? [...others, client.invalidateQueries({ queryKey: gone, refetchType: 'none' })] : others,
  )
}

/** Takes rows out of every cached list of these resources, by their ids. */
export function dropRows(
  client: QueryClient,
  resources: readonly Resource[],
  ids: ReadonlySet<string>,
): void {
  for (const resource of resources)
    client.setQueriesData<unknown>({ queryKey: [resource] }, (cached: unknown) => withoutRows(cached, ids))
}

/** A cached answer, a page or all of a list, without some of its rows. Anything else is kept. */
function withoutRows(cached: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(cached)) return cached.filter(row => !ids.has(idOf(row)))
  if (typeof cached !== 'object' || cached === null || !('data' in cached)) return cached
  return { ...cached, data: withoutRows(cached.data, ids) }
}

const idOf = (row: unknown): string => {
  const { id, userNotificationId } = (row ?? {}) as Partial<Record<'id' | 'userNotificationId', unknown>>
  return String(id ?? userNotificationId)
}

/** The maximum number of attempts that follow a failed read. Writes are never repeated by themselves. */
const MAX_RETRIES = 3

/** Milliseconds for which a failed read is not repeated by what mounts after it. */
const aMoment = 5000

/** The cache of what the server knows. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < MAX_RETRIES && isPassing(error),
        retryDelay: (failures, error) => delayOf(failures, error),
        // A read that failed before its page was rendered is reported by the page, not repeated.
        retryOnMount: ({ state }) => deviceNow() - state.errorUpdatedAt > aMoment,
        // The mock in the page answers without a network, and a failed call says more than a paused one.
        networkMode: 'always',
        // Not the default of that mode: what was loaded before the network was lost is stale.
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** Seconds. If the server asks for a longer wait, that is shown instead of waiting. */
const longestWait = 10

/** Whether the next attempt may well succeed, and soon. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError) || (error.retryAfter ?? 0) > longestWait) return false
  return ['offline', 'timeout', 'busy'].includes(error.kind) || [502, 503, 504].includes(error.status)
}

/** Milliseconds: as long as the server asks for, else 1, 2, 4 s with up to half of it again, so that tabs part. */
function delayOf(failures: number, error: unknown): number {
  if (error instanceof ApiError && error.retryAfter !== null) return error.retryAfter * 1000
  return 1000 * 2 ** failures * (1 + Math.random() / 2)
}
