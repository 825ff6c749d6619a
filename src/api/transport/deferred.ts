import type { QueryClient } from '@tanstack/react-query'
import type { Operation, Resource } from '~/contract/operation'
import { millisecondsOf } from '~/contract/timestamp'
import { call } from './call'
import { deviceNow } from '~/api/device/clock'
import { discard, store, stored, type DeferredRow, type Entry } from './deferred-entries'
import { ApiError } from './error'
import { hide, reveal } from './hidden-rows'
import { dropRows, invalidate } from './query'
import { holdLock, runLocked } from '~/api/device/tab-lock'
import { uniqueName } from '~/api/device/unique-name'

/** Milliseconds in which a deferred write can be undone. */
export const grace = 5000

/** Milliseconds after its time at which a write is dropped: what a laptop slept through, no one expects any more. */
const MAX_DELAY = 3_600_000

/** A row that was not deleted. */
export interface FailedRow {
  row: Pick<DeferredRow<Operation>, 'id' | 'name'>
  error: unknown
}

export interface DeferredWrite<O extends Operation> {
  operation: O
  /** Reads an object by the same input, to compare it with what was `seen`. */
  read?: Operation
  /** One call each, one after the other. */
  rows: readonly DeferredRow<O>[]
  /** Does all of it in one call, if that comes to the same, by the rows' ids. Returns whether it did. */
  inOneGo?: (ids: string[]) => Promise<boolean>
  invalidates: readonly Resource[]
  /** How many of the calls have been made: first none, at last all. */
  progress?: (done: number) => void
  /** With what could not be done: those rows are back. */
  failed: (failures: FailedRow[]) => void
  /** Nothing is left to do: `keepRow` has taken the last row out. */
  dropped?: () => void
}

/** Control over a write that has not been sent yet. */
export interface Deferred {
  undo: () => void
  /** Stops the clock. */
  hold: () => void
  /** Lets the clock go on with the time that was left. */
  release: () => void
}

/** Held by the tab that is in charge of an entry. */
const lockName = (entryId: string) => `notifications-console.deferred.${entryId}`

/** Takes a row out of a write that is still pending. */
const keepers = new Set<(id: string) => void>()

/** Keeps a row that a deferred write would take away: it has just been made again. */
export const keepRow = (id: string): void => keepers.forEach(keep => keep(id))

/** Defers a write: its rows are gone at once, the calls follow after the grace, or never if it is undone. */
export function defer<O extends Operation>(client: QueryClient, write: DeferredWrite<O>): Deferred {
  let rows = write.rows
  const entry: Entry = {
    id: uniqueName(),
    operation: write.operation.id,
    ...(write.read && { read: write.read.id }),
    rows: [...rows],
    dueAt: deviceNow() + grace,
  }
  const unlock = holdLock(lockName(entry.id))
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = grace
  /** It is being sent, has been sent, or never will be. */
  let isOver = false

  const idsOf = () => rows.map(row => row.id)

  const update = (changes: Partial<Entry>) => {
    Object.assign(entry, changes)
    store(stored().map(known => (known.id === entry.id ? entry : known)))
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const end = () => {
    isOver = true
    stop()
    keepers.delete(keep)
    removeEventListener('pagehide', leave)
    discard(entry.id)
    unlock()
  }
  const keep = (id: string) => {
    if (isOver || !idsOf().includes(id)) return
    rows = rows.filter(row => row.id !== id)
    reveal([id])
    if (rows.length > 0) return update({ rows: [...rows] })
    end()
    write.dropped?.()
  }
  const perform = async (isLeaving: boolean) => {
    isOver = true
    keepers.delete(keep)
    removeEventListener('pagehide', leave)
    const ids = idsOf()
    // Should the page end before the answer comes, the next one does it again: twice deleted is deleted.
    update({ isLeft: true })
    const failures = isOverdue(entry)
      ? overdue(rows)
      : isLeaving
        ? await callAll({ ...write, rows }, true)
        : await callInTime({ ...write, rows })
    // Left without a connection: the next page does it.
    if (isLeaving && failures.some(({ error }) => isUnanswered(error))) return
    end()
    if (failures.length > 0) write.failed(failures)
    const back = new Set(failures.map(({ row }) => row.id))
    const gone = new Set(ids.filter(id => !back.has(id)))
    // A list may be refetched late, or never: what is gone is in none of them any more.
    if (gone.size > 0) dropRows(client, write.invalidates, gone)
    reveal([...back])
    await invalidate(client, write.invalidates)
    reveal(ids)
  }
  const leave = () => {
    stop()
    unlock()
    void perform(true)
  }
  const release = () => {
    update({ dueAt: deviceNow() + left })
    timer = setTimeout(() => void perform(false), left)
  }

  store([...stored(), entry])
  hide(idsOf())
  keepers.add(keep)
  addEventListener('pagehide', leave)
  release()
  return {
    undo: () => {
      if (isOver) return
      end()
      reveal(idsOf())
    },
    hold: () => {
      if (isOver || timer === undefined) return
      stop()
      left = Math.max(0, entry.dueAt - deviceNow())
    },
    release: () => {
      if (!isOver && timer === undefined) release()
    },
  }
}

const isOverdue = ({ dueAt }: Entry) => deviceNow() > dueAt + MAX_DELAY

const overdue = (rows: readonly FailedRow['row'][]): FailedRow[] =>
  rows.map(row => ({ row, error: new ApiError({ kind: 'overdue' }) }))

type Calls<O extends Operation> = Pick<DeferredWrite<O>, 'operation' | 'read' | 'rows' | 'progress'>

/** Makes one call for all, or else each. */
async function callInTime<O extends Operation>(write: DeferredWrite<O>): Promise<FailedRow[]> {
  const { rows, inOneGo, progress } = write
  if (!inOneGo) return callAll(write, false)
  progress?.(0)
  try {
    if (!(await inOneGo(rows.map(row => row.id)))) return await callAll(write, false)
  } catch (error) {
    return rows.map(row => ({ row, error }))
  }
  progress?.(rows.length)
  return []
}

/** Makes the calls. A page that is being left makes them all at once, with no time to look first. */
async function callAll<O extends Operation>(write: Calls<O>, isLeaving: boolean): Promise<FailedRow[]> {
  const { operation, read, rows, progress } = write
  const failures: FailedRow[] = []
  const callOne = async (row: DeferredRow<O>) => {
    try {
      if (read && row.seen && !isLeaving && (await isMade(read, row))) return
      await call(operation, row.input, { keepalive: true })
    } catch (error) {
      const isGone = error instanceof ApiError && error.kind === 'missing'
      // Gone already is what a deletion wants.
      if (!isGone || operation.method !== 'DELETE') failures.push({ row, error })
    }
  }
  if (isLeaving) await Promise.all(rows.map(callOne))
  else
    for (const [done, row] of rows.entries()) {
      progress?.(done)
      await callOne(row)
    }
  progress?.(rows.length)
  return failures
}

/**
 * Returns whether a write has been made already.
 * @throws ApiError of kind `changed` if it hasn't, and the object is not what was seen of it
 */
async function isMade(
  read: Operation,
  { input, seen, seenAt = Infinity, wanted }: DeferredRow<Operation>,
): Promise<boolean> {
  const { path } = input as { path: Record<string, string> }
  const now: unknown = await call(read, { path }, { isAfterWrites: true })
  if (wanted && holds(wanted, now)) return true
  refuseChanged(seen, now, seenAt)
  return false
}

/** @throws ApiError of kind `changed` if an object's fields differ from `seen`, or if it was updated after `seenAt` */
export function refuseChanged(seen: unknown, now: unknown, seenAt = Infinity): void {
  if (!holds(seen, now) || updatedAt(now) > seenAt) throw new ApiError({ kind: 'changed' })
}

/** Returns when an object was last updated, by the server's clock; -Infinity if that is unknown. */
function updatedAt(object: unknown): number {
  const { updatedAt: text } = object as { updatedAt?: unknown }
  return (typeof text === 'string' ? millisecondsOf(text) : null) ?? -Infinity
}

/** Whether everything that was seen is still so. What else there is does not matter. */
function holds(seen: unknown, now: unknown): boolean {
  if (typeof seen !== 'object' || seen === null) return seen === now
  const fields = Object.entries(seen) as [string, unknown][]
  return fields.every(([field, value]) => holds(value, (now as Record<string, unknown> | null)?.[field]))
}

/** Whether no one has decided on it yet: it may be done the next time. */
const isUnanswered = (error: unknown) =>
  error instanceof ApiError && ['offline', 'timeout', 'signed-out', 'expired'].includes(error.kind)

/**
 * Does what a page that was left before its time has promised, in one tab alone, and reports what was not done: what
 * the server refused, what has changed since, and what is too old.
 */
export async function resumeDeferred(
  client: QueryClient,
  report: (failures: FailedRow[]) => void,
): Promise<void> {
  const due = stored().filter(entry => entry.isLeft === true || entry.dueAt < deviceNow())
  if (due.length === 0) return
  const { operations } = await import('~/contract/operations')
  const byId = new Map<string, Operation>(
    Object.values(operations).map(operation => [operation.id, operation]),
  )
  const resume = async ({ id }: Entry) => {
    // Another tab may have finished it just before this one got the lock.
    const entry = stored().find(known => known.id === id)
    const operation = byId.get(entry?.operation ?? '')
    if (!entry || !operation) return discard(id)
    const read = byId.get(entry.read ?? '')
    const calls = { operation, rows: entry.rows, ...(read && { read }) }
    const failures = isOverdue(entry) ? overdue(entry.rows) : await callAll(calls, false)
    // Not before: should this page be left as well, the next one goes on. So it does where no one answered.
    if (!failures.some(({ error }) => isUnanswered(error))) discard(id)
    const answered = failures.filter(({ error }) => !isUnanswered(error))
    if (answered.length > 0) report(answered)
    await invalidate(client, [operation.resource])
  }
  // The browser may release the lock of the page before this one only after this page has loaded.
  await Promise.all(due.map(entry => runLocked(lockName(entry.id), () => resume(entry))))
}
