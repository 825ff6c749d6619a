import type { Storage, StoredRow } from '~mocks/store/storage'

const databaseName = 'notifications-mock'
const lockName = 'notifications-mock'
const metaKey = 'meta'

/**
 * State in IndexedDB, shared by all tabs: a Web Lock makes each transaction wait for those of other tabs.
 * Rejects where the browser keeps no database, as in some private windows.
 */
export async function browserStorage(): Promise<Storage> {
  const database = await openDatabase()
  return {
    exclusive: async work => {
      const held = await navigator.locks.request(lockName, async () => ({ value: await work() }))
      return held.value
    },
    async load(afterRevision) {
      const transaction = database.transaction(['meta', 'rows'])
      const meta = requested(transaction.objectStore('meta').get(metaKey) as IDBRequest<unknown>)
      const changed = IDBKeyRange.lowerBound(afterRevision, true)
      const rows = requested(
        transaction.objectStore('rows').index('revision').getAll(changed) as IDBRequest<StoredRow[]>,
      )
      const [storedMeta, storedRows] = await Promise.all([meta, rows])
      return storedMeta === undefined ? null : { meta: storedMeta, rows: storedRows }
    },
    async save(meta, rows, again) {
      const transaction = database.transaction(['meta', 'rows'], 'readwrite')
      const store = transaction.objectStore('rows')
      if (again) store.clear()
      for (const row of rows) store.put(row)
      transaction.objectStore('meta').put(meta, metaKey)
      await completed(transaction)
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta')
    const rows = request.result.createObjectStore('rows', { keyPath: ['table', 'id'] })
    rows.createIndex('revision', 'revision')
  }
  return requested(request)
}

function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
