/** A row as storage keeps it: null for one that was deleted. */
export interface StoredRow {
  table: string
  id: string
  revision: number
  row: unknown
}

/** What is kept besides rows. Only the difference to a seed is stored, and a seed is made again from its name and time. */
export interface StoredMeta {
  version: number
  seed: string
  seededAt: number
  /** The revision at which the state began again: another one means that everything known is void. */
  epoch: number
  /** Counts up with each change. */
  revision: number
}

export interface StoredState {
  /** Unknown, since an older program may have written it. */
  meta: unknown
  rows: StoredRow[]
}

/** Where the mock's state outlives a page or a process. */
export interface Storage {
  /** Runs work while no one else who shares this storage does. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** What is stored, with the rows changed after a revision; null if nothing is. */
  load(afterRevision: number): Promise<StoredState | null>
  /** Stores changed rows and the new meta, both or none; `again` forgets all other rows. */
  save(meta: StoredMeta, rows: readonly StoredRow[], again: boolean): Promise<void>
}

/** Runs one piece of work after the other. */
export function oneAtATime(): Storage['exclusive'] {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** State that lives as long as this value; backends given the same one share it. */
export function memoryStorage(): Storage {
  const rows = new Map<string, StoredRow>()
  let meta: StoredMeta | null = null
  return {
    exclusive: oneAtATime(),
    async load(afterRevision) {
      if (!meta) return null
      return { meta, rows: [...rows.values()].filter(row => row.revision > afterRevision) }
    },
    async save(newMeta, changed, again) {
      if (again) rows.clear()
      for (const row of changed) rows.set(`${row.table}/${row.id}`, row)
      meta = newMeta
    },
  }
}
