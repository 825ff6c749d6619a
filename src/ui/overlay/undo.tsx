import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { defer, type Deferred, type DeferredWrite, type FailedRow } from '~/api/transport/deferred'
import { createStore } from '~/api/device/store'
import { uniqueName } from '~/api/device/unique-name'
import type { Operation } from '~/contract/operation'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { closeToast } from '~/ui/basics/toast'
import { useRunToasts } from './run-toasts'
import { offerUndo, withdrawUndo } from './undo-toast'

interface Undoable<O extends Operation> extends Omit<DeferredWrite<O>, 'failed' | 'progress' | 'dropped'> {
  /** Returns the message about what was deleted: the name of a single row, or the number of rows. */
  message: (count: number, name: string) => string
  /** Selects the rows that are back because they failed: each is then named with its reason. */
  left?: (ids: string[]) => void
}

/** A deletion that can still be undone. */
interface Pending {
  toastId: string
  write: Undoable<Operation>
  deferred: Deferred
  /** The pointer or the focus is on its toast. */
  isUsed: boolean
}

/** The deletions that can be undone, by operation. */
const pending = createStore<ReadonlyMap<string, Pending>>(new Map())

/** Removes and returns the pending deletion of an operation, which is undone, sent, or merged into a larger one. */
function takePending(operation: string, id?: string): Pending | undefined {
  const one = pending.get().get(operation)
  if (!one || (id !== undefined && one.toastId !== id)) return undefined
  const others = new Map(pending.get())
  others.delete(operation)
  pending.set(others)
  withdrawUndo(one.toastId)
  return one
}

/**
 * Deletes rows and lets the user undo it. The rows disappear at once. The calls wait for five seconds, or longer while
 * the toast is in use, and are made even if the page is left before that. Pending deletions of one kind are merged, so
 * that all of them can be undone. Rows that could not be deleted come back, and the failure is reported once.
 */
export function useUndoable() {
  const client = useQueryClient()
  const reportFailed = useFailedToast()
  const { progressIn } = useRunToasts()
  return <O extends Operation>(given: Undoable<O>) => {
    const { id: key } = given.operation
    const before = takePending(key)
    before?.deferred.undo()
    // Whose rows they are no longer matters: inputs go back to the operation that they came with.
    const added = given as unknown as Undoable<Operation>
    const write = before ? { ...before.write, ...added, rows: [...before.write.rows, ...added.rows] } : added
    const toastId = before?.toastId ?? uniqueName()
    const total = write.rows.length
    let showProgress = (_done: number) => {}
    const deferred = defer(client, {
      ...write,
      progress: done => {
        takePending(key, toastId)
        if (done === 0) showProgress = progressIn(toastId, total)
        // It can't be undone anymore.
        if (done === 0 || done === total) void closeToast(toastId)
        else showProgress(done)
      },
      failed: failures => {
        if (takePending(key, toastId)) void closeToast(toastId)
        reportFailed(failures, total > 1 && write.left !== undefined)
        write.left?.(failures.map(({ row }) => row.id))
      },
      dropped: () => {
        takePending(key, toastId)
        void closeToast(toastId)
      },
    })
    const undo = () => {
      takePending(key, toastId)
      deferred.undo()
      void closeToast(toastId)
    }
    const one: Pending = { toastId, write, deferred, isUsed: before?.isUsed ?? false }
    if (one.isUsed) deferred.hold()
    pending.set(new Map([...pending.get(), [key, one]]))
    offerUndo({
      toastId,
      message: write.message(total, write.rows[0]?.name ?? ''),
      undo,
      used: isUsed => {
        one.isUsed = isUsed
        if (isUsed) deferred.hold()
        else deferred.release()
      },
    })
  }
}

/** One toast for all that failed: the first reason, or each by its name, to be read in one's own time. */
function useFailedToast() {
  const t = useTranslations()
  const reportFailure = useFailureToast()
  const { reportEach } = useRunToasts()
  return (failures: FailedRow[], isNamed: boolean) => {
    const count = failures.length
    if (isNamed) reportEach(t('undo.failed-each', { count }), failures)
    else reportFailure(failures[0]?.error, reason => t('undo.failed', { count, reason }))
  }
}
