import { openDB, type DBSchema } from 'idb'
import type { Storage, StoredRow } from '~mocks/store/storage'

const databaseName = 'notifications-mock'
const lockName = 'notifications-mock'
const metaKey = 'meta'

interface Schema extends DBSchema {
  meta: { key: string; value: unknown }
  rows: { key: [table: string, id: string]; value: StoredRow; indexes: { revision: number } }
}

/**
 * State in IndexedDB, shared by all tabs: a Web Lock makes each transaction wait for those of other tabs.
 * Rejects where the browser keeps no database, as in some private windows.
 */
export async function browserStorage(): Promise<Storage> {
  const database = await openDB<Schema>(databaseName, 1, {
    upgrade(created) {
      created.createObjectStore('meta')
      created.createObjectStore('rows', { keyPath: ['table', 'id'] }).createIndex('revision', 'revision')
    },
  })
  return {
    exclusive: async work => {
      const held = await navigator.locks.request(lockName, async () => ({ value: await work() }))
      return held.value
    },
    async load(afterRevision) {
      const transaction = database.transaction(['meta', 'rows'])
      const changed = IDBKeyRange.lowerBound(afterRevision, true)
      const [meta, rows] = await Promise.all([
        transaction.objectStore('meta').get(metaKey),
        transaction.objectStore('rows').index('revision').getAll(changed),
      ])
      return meta === undefined ? null : { meta, rows }
    },
    async save(meta, rows, again) {
      const transaction = database.transaction(['meta', 'rows'], 'readwrite')
      const store = transaction.objectStore('rows')
      await Promise.all([
        again && store.clear(),
        ...rows.map(row => store.put(row)),
        transaction.objectStore('meta').put(meta, metaKey),
        transaction.done,
      ])
    },
  }
}
