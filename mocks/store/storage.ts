/** A stored row; null for a deleted one. */
export interface StoredRow {
  table: string
  id: string
  revision: number
  row: unknown
}

/**
 * The stored data besides rows. Only the differences from a seed are stored, and the seed is generated again from its
 * name and time.
 */
export interface StoredMeta {
  version: number
  seed: string
  seededAt: number
  /** The revision of the last reset: a new one invalidates all cached data. */
  epoch: number
  /** Incremented by each change. */
  revision: number
}

export interface StoredState {
  /** Unknown, because an older version may have written it. */
  meta: unknown
  rows: StoredRow[]
}

/** A storage in which the mock's state survives a page or a process. */
export interface Storage {
  /** Runs work with exclusive access to this storage. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** Returns the stored state, with the rows changed after a revision; null if there is none. */
  load(afterRevision: number): Promise<StoredState | null>
  /** Stores changed rows and the new meta, both or none; `again` deletes all other rows. */
  save(meta: StoredMeta, rows: readonly StoredRow[], again: boolean): Promise<void>
}

/** Returns a function that runs tasks one after another. */
export function oneAtATime(): Storage['exclusive'] {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Returns a storage in memory. Backends with the same one share its state. */
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
