import { queryOptions } from '@tanstack/react-query'
import { MAX_PAGE_SIZE } from '~/contract/common'
import type { Operation } from '~/contract/operation'
import { call, type UnreadableRow } from './call'
import { keyOf } from './query'

/** A list operation of the API, as far as walking it needs. */
interface Page<Row> {
  data: Row[]
  next: string | null
  unreadable?: UnreadableRow[]
}

/** The rows of a whole list, and the rows that could not be read, by their index in it. */
export interface Walk<Row> {
  data: Row[]
  unreadable: UnreadableRow[]
}

type Rows<O extends Operation> =
  Awaited<ReturnType<typeof call<O>>> extends { data: (infer Row)[] } ? Row : never

/** Every row of a list, page after page by `next`, for what the service cannot filter or sort itself. */
export function apiWalk<O extends Operation>(operation: O, filters: Record<string, string | undefined>) {
  return queryOptions({
    queryKey: keyOf(operation, 'all', filters),
    queryFn: async ({ signal }) => {
      const walk: Walk<Rows<O>> = { data: [], unreadable: [] }
      let offset: number | null = 0
      while (offset !== null) {
        const query = { ...filters, offset, limit: MAX_PAGE_SIZE }
        const page = (await call(operation, { query } as Parameters<typeof call<O>>[1], { signal })) as Page<
          Rows<O>
        >
        walk.data.push(...page.data)
        for (const row of page.unreadable ?? []) walk.unreadable.push({ ...row, index: offset + row.index })
        const isEmpty = page.data.length === 0 && !page.unreadable
        offset = isEmpty ? null : offsetOf(page.next, offset)
      }
      return walk
    },
  })
}

/** The names of a list's rows by their ids. A row that could not be read is there all the same, and goes by its id. */
export function namesOf({
  data,
  unreadable,
}: Walk<{ id: string; name: string }>): ReadonlyMap<string, string> {
  const odd = unreadable.flatMap(({ id }) => (id === null ? [] : [[id, id] as const]))
  return new Map([...odd, ...data.map(({ id, name }) => [id, name] as const)])
}

/** Where the next page starts; null at the end, or if it would not lead on. */
export function offsetOf(next: string | null, from: number): number | null {
  const base = 'http://list.invalid'
  if (next === null || !URL.canParse(next, base)) return null
  const offset = Number(new URL(next, base).searchParams.get('offset'))
  return offset > from ? offset : null
}
