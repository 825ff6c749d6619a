/** A table's rows, oldest first. Rows are immutable: a change puts a new one. */
export interface Table<Row extends { readonly id: string }> {
  get(id: string): Row | undefined
  all(): readonly Row[]
  put(row: Row): void
  delete(id: string): void
}

/** A row that was put, or null for one that was deleted. */
export type Change<Row> = readonly [id: string, row: Row | null]

export interface TransactedTable<Row extends { readonly id: string }> extends Table<Row> {
  /** Returns the changes since the last `commit` or `rollback`. */
  changes(): Change<Row>[]
  /** Applies changes of this table or another one. */
  commit(changes: readonly Change<Row>[]): void
  rollback(): void
}

const byId = <Row>([a]: Change<Row>, [b]: Change<Row>) => (a < b ? -1 : 1)

/** Generates rows in slices, so that other work in the page is not blocked. */
export type Slices<Row> = Generator<undefined, readonly Row[]>

/** An error of the first read of a table whose rows are generated in slices: generate them, then read again. */
export class NotGenerated extends Error {
  readonly make: () => Promise<void>
  constructor(make: () => Promise<void>) {
    super('These rows are still to be made.')
    this.make = make
  }
}

/** Returns a table over seeded rows, which are generated on the first read: a large one costs nothing until then. */
export function createTable<Row extends { readonly id: string }>(
  seeded: () => readonly Row[] | Slices<Row>,
): TransactedTable<Row> {
  const pending = new Map<string, Row | null>()
  const early = new Map<string, Row | null>()
  let rows: Map<string, Row> | undefined
  let list: readonly Row[] | undefined

  const apply = (map: Map<string, Row>, [id, row]: Change<Row>) => {
    if (row) map.set(id, row)
    else map.delete(id)
  }

  function committed() {
    if (rows) return rows
    const made = seeded()
    if (!Array.isArray(made))
      throw new NotGenerated(async () => void takeOver(await madeOf(made as Slices<Row>)))
    return takeOver(new Map((made as readonly Row[]).map(row => [row.id, row])))
  }

  function takeOver(seed: Map<string, Row>) {
    rows = seed
    // IDs start with the time, so their order is the order in which rows were created.
    for (const change of [...early].toSorted(byId)) apply(rows, change)
    early.clear()
    return rows
  }

  return {
    get(id) {
      const row = pending.get(id) ?? (pending.has(id) ? null : early.get(id))
      return row === null ? undefined : (row ?? committed().get(id))
    },
    all() {
      list ??= [...committed().values()]
      if (pending.size === 0) return list
      const merged = new Map(committed())
      for (const change of pending) apply(merged, change)
      return [...merged.values()]
    },
    put(row) {
      pending.set(row.id, row)
    },
    delete(id) {
      pending.set(id, null)
    },
    changes: () => [...pending],
    commit(changes) {
      pending.clear()
      if (changes.length === 0) return
      list = undefined
      for (const [id, row] of changes) {
        if (rows) apply(rows, [id, row])
        else early.set(id, row)
      }
    },
    rollback: () => pending.clear(),
  }
}

/** The number of rows that are put into a map at once. */
const batchSize = 20_000

/** Runs one slice after another, and yields to other tasks in between. */
async function madeOf<Row extends { readonly id: string }>(slices: Slices<Row>): Promise<Map<string, Row>> {
  let step = slices.next()
  for (; !step.done; step = slices.next()) await nextTask()
  const map = new Map<string, Row>()
  for (const [index, row] of step.value.entries()) {
    map.set(row.id, row)
    if (index % batchSize === 0) await nextTask()
  }
  return map
}

/** The maximum milliseconds of a delay by other tasks of the page, because callers may wait for the rows. */
const MAX_DELAY_MS = 100

/**
 * Waits until other tasks of the page have run. Without a scheduler, it waits for one turn of the event loop, through a
 * message, because browsers throttle timers.
 */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    if ('scheduler' in globalThis) {
      setTimeout(resolve, MAX_DELAY_MS)
      void scheduler.postTask(resolve, { priority: 'background' })
      return
    }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
