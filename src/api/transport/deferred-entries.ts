import type { Input, Operation } from '~/contract/operation'
import { deviceNow } from '~/api/device/clock'
import { deferredName, forget, keep, readKeptList } from '~/api/device/kept'
import { uniqueName } from '~/api/device/unique-name'
import { realm } from '~/api/session/session'

/** An object that a deferred write takes away or, for the next page, changes. */
export interface DeferredRow<O extends Operation> {
  /** Lists leave it out in the meantime. */
  id: string
  name: string
  input: Input<O>
  /** The object's fields as seen by the user. If they have changed since, the object is left alone. */
  seen?: object
  /** When it was seen, by the server's clock. An object updated after that is left alone, too. */
  seenAt?: number
  /** The object's fields after the write. If it has them already, the write is not repeated. */
  wanted?: object
}

/** What is stored of a write, so that it happens even if its page is left. */
export interface Entry {
  id: string
  operation: string
  read?: string
  rows: DeferredRow<Operation>[]
  /** Milliseconds since the epoch. */
  dueAt: number
  /** Whether its page has begun to send it, perhaps while it was being left: it may not have arrived. */
  isLeft?: boolean
}

/** Stores writes that a page can't make because it is being left. The next page makes them. Returns the ID to discard. */
export function handOver<O extends Operation>(operation: O, read: Operation, rows: DeferredRow<O>[]): string {
  const id = uniqueName()
  const entry = { id, operation: operation.id, read: read.id, rows, dueAt: deviceNow(), isLeft: true }
  store([...stored(), entry])
  return id
}

/** Forgets a write: it has been made, undone, or dropped. */
export const discard = (id: string) => store(stored().filter(entry => entry.id !== id))

/** The writes that are stored for this server and user; none if they cannot be read. */
export function stored(): Entry[] {
  const entries = readKeptList('local', deferredName(realm())) as (Partial<Entry> | null)[]
  // An older console stored other fields.
  return entries.filter((entry): entry is Entry => Array.isArray(entry?.rows))
}

/** Stores these writes, and no others. */
export function store(entries: Entry[]) {
  if (entries.length === 0) forget('local', deferredName(realm()))
  else keep('local', deferredName(realm()), JSON.stringify(entries))
}
