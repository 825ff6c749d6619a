import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { oneAtATime, type Storage, type StoredRow } from '~mocks/store/storage'

const fileSchema = z.object({
  meta: z.unknown(),
  rows: z.array(z.object({ table: z.string(), id: z.string(), revision: z.number(), row: z.unknown() })),
})

/** State in a JSON file, of one process alone. A file that can't be read as such counts as none. */
export async function fileStorage(path: string): Promise<Storage> {
  const stored = await readState(path)
  let rows = new Map(stored?.rows.map(row => [keyOf(row), row]))
  let meta = stored?.meta
  return {
    exclusive: oneAtATime(),
    async load(afterRevision) {
      if (meta === undefined) return null
      return { meta, rows: [...rows.values()].filter(row => row.revision > afterRevision) }
    },
    async save(newMeta, changed, again) {
      const next = new Map(again ? [] : rows)
      for (const row of changed) next.set(keyOf(row), row)
      // Written beside and renamed, so that a crash leaves the file as it was.
      await writeFile(`${path}.new`, JSON.stringify({ meta: newMeta, rows: [...next.values()] }))
      await rename(`${path}.new`, path)
      meta = newMeta
      rows = next
    },
  }
}

const keyOf = (row: StoredRow) => `${row.table}/${row.id}`

async function readState(path: string) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch {
    console.info(`${path} holds no state of the mock: starting again.`)
    return undefined
  }
}
