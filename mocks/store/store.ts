import * as z from 'zod/mini'
import { dataSets, type DataSet } from '~/contract/mock-control'
import { hex } from './ids'
import { createTable, NotGenerated, type Change, type Table, type TransactedTable } from './table'
import { tables, type Rows, type TableName } from './tables'
import type { Storage, StoredMeta, StoredRow } from './storage'
import { seeds } from '~mocks/seeds/seeds'

/** The state that a resolver reads and changes. A change is kept only if the whole transaction succeeds. */
export type World = { readonly [Name in TableName]: Table<Rows[Name]> } & {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly seed: DataSet
  /** Returns a new ID of 24 hex digits; later ones sort after earlier ones. */
  newId(): string
  /** Resets all state to a data set. */
  reset(seed: DataSet): void
}

/** Runs work in a transaction, which is rolled back if it throws. */
export type Transact = <T>(work: (world: World) => T) => Promise<T>

/** The version of the stored format: a state of another version is replaced by the seed. */
const version = 1

const metaSchema = z.object({
  version: z.literal(version),
  seed: z.enum(dataSets),
  seededAt: z.number(),
  epoch: z.number(),
  revision: z.number(),
})
type Meta = z.output<typeof metaSchema>

type AnyTable = TransactedTable<{ readonly id: string }>

export interface StoreOptions {
  storage: Storage
  clock: () => number
  /** The data set of the first start. */
  seed: DataSet
}

/**
 * Returns tables over a seed and a storage. `exclusive` is the only access: it waits for its turn, loads the changes of
 * others that share the storage, and provides transactions.
 */
export function createStore({ storage, clock, seed }: StoreOptions) {
  let state: { meta: Meta; tables: Record<TableName, AnyTable> } | undefined

  const emptyState = (meta: Meta) => ({ meta, tables: seededTables(meta) })

  async function begin(name: DataSet, revision: number) {
    const meta = { version, seed: name, seededAt: clock(), epoch: revision, revision } as const
    await storage.save(meta, [], true)
    return emptyState(meta)
  }

  /** Returns the current state, including changes that others have stored. */
  async function catchUp() {
    const known = state?.meta.revision ?? 0
    const stored = await storage.load(known)
    if (!stored) return begin(seed, 1)
    const meta = metaSchema.safeParse(stored.meta)
    if (!meta.success) return replaceUnfit(stored.meta)
    if (state && state.meta.epoch === meta.data.epoch) {
      if (state.meta.revision === meta.data.revision) return state
      const next = { meta: meta.data, tables: state.tables }
      return take(next, stored.rows) ? next : replaceUnfit(stored.meta)
    }
    const again = emptyState(meta.data)
    const all = known === 0 ? stored : await storage.load(0)
    return take(again, all?.rows ?? []) ? again : replaceUnfit(stored.meta)
  }

  function replaceUnfit(meta: unknown) {
    console.info('The stored demo data does not fit this version: starting again.')
    const old = z.object({ revision: z.number() }).safeParse(meta)
    return begin(seed, Math.max(old.data?.revision ?? 0, state?.meta.revision ?? 0) + 1)
  }

  async function commit(current: NonNullable<typeof state>, revision: number) {
    const changes = Object.entries(current.tables).map(([name, table]) => ({
      name,
      table,
      rows: table.changes(),
    }))
    const stored: StoredRow[] = changes.flatMap(({ name, rows }) =>
      rows.map(([id, row]) => ({ table: name, id, revision, row })),
    )
    if (stored.length === 0) return
    const meta: Meta = { ...current.meta, revision }
    await storage.save(meta satisfies StoredMeta, stored, false)
    for (const { table, rows } of changes) table.commit(rows)
    state = { meta, tables: current.tables }
  }

  /** Runs work, and repeats it if it needed rows that were not generated yet. Until then, it has changed nothing. */
  async function transact<T>(work: (world: World) => T): Promise<T> {
    for (;;) {
      try {
        return await transactOnce(work)
      } catch (thrown) {
        if (!(thrown instanceof NotGenerated)) throw thrown
        await thrown.make()
      }
    }
  }

  async function transactOnce<T>(work: (world: World) => T): Promise<T> {
    const current = (state ??= await catchUp())
    const revision = current.meta.revision + 1
    let resetTo: DataSet | undefined
    let count = 0
    const now = clock()
    // Each table has rows of its own schema: seeds are typed by it, and loaded rows are parsed with it.
    const rows = current.tables as unknown as { [Name in TableName]: Table<Rows[Name]> }
    try {
      const result = work({
        ...rows,
        now,
        seed: current.meta.seed,
        newId: () => hex(Math.floor(now / 1000), 8) + hex(revision, 10) + hex(count++, 6),
        reset: name => (resetTo = name),
      })
      if (resetTo) state = await begin(resetTo, revision)
      else await commit(current, revision)
      return result
    } finally {
      for (const table of Object.values(current.tables)) table.rollback()
    }
  }

  return {
    exclusive: <T>(work: (transact: Transact) => Promise<T>): Promise<T> =>
      storage.exclusive(async () => {
        state = await catchUp()
        return work(transact)
      }),
  }
}

function seededTables({ seed, seededAt }: Meta): Record<TableName, AnyTable> {
  const rows = seeds[seed](seededAt)
  const names = Object.keys(tables) as TableName[]
  const entries = names.map(name => [
    name,
    createTable<{ readonly id: string }>(rows.sliced?.[name] ?? rows[name] ?? (() => [])),
  ])
  return Object.fromEntries(entries) as Record<TableName, AnyTable>
}

/** Applies stored rows. Returns false, and applies none, if one does not match its table. */
function take({ tables: into }: { tables: Record<TableName, AnyTable> }, stored: readonly StoredRow[]) {
  const isKnown = (name: string): name is TableName => Object.hasOwn(tables, name)
  const changes: { table: AnyTable; change: Change<{ readonly id: string }> }[] = []
  for (const { table, id, row } of stored.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!isKnown(table)) return false
    const parsed = z.nullable(tables[table]).safeParse(row)
    if (!parsed.success) return false
    changes.push({ table: into[table], change: [id, parsed.data] })
  }
  for (const { table, change } of changes) table.commit([change])
  return true
}
