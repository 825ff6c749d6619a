import type { QueryClient } from '@tanstack/react-query'
import type { Input, Operation, Resource } from '~/contract/operation'
import { call } from './call'
import { deviceNow } from './clock'
import { ApiError } from './error'
import { deferredName, forget, keep, readKept } from './kept'
import { invalidate } from './query'
import { realm } from './session'

/** Milliseconds in which a deferred write can be taken back. */
export const grace = 5000

/** A write that waits: what is stored of it, so that it happens even if the page is left. */
interface Entry {
  id: string
  operation: string
  inputs: never[]
  /** Milliseconds since the epoch. */
  dueAt: number
  /** Whether its page has begun to send it, perhaps as its last act: it may not have arrived. */
  isLeft?: boolean
}

/** A call of a deferred write that failed. */
export interface FailedCall<O extends Operation> {
  input: Input<O>
  error: unknown
}

export interface DeferredWrite<O extends Operation> {
  operation: O
  /** One call each, one after the other. */
  inputs: Input<O>[]
  /** Does all of it in one call, if that comes to the same: tells whether it did. */
  inOneGo?: () => Promise<boolean>
  /** Ids of the rows that are gone for the eye meanwhile. */
  hides: string[]
  invalidates: readonly Resource[]
  /** How many of the calls have been made: first none, at last all. */
  progress?: (done: number) => void
  /** With what could not be done: those rows are back. */
  failed: (failures: FailedCall<O>[]) => void
}

/** A name that nothing else has. Pages that are not secure have no `crypto.randomUUID`. */
export const uniqueName = (): string => `${deviceNow()}-${Math.random()}`

let hidden: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

/** Ids of rows that a deferred write has taken away: lists leave them out. */
export const hiddenIds = (): ReadonlySet<string> => hidden

/** For `useSyncExternalStore`. */
export function onHiddenChange(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

function setHidden(ids: Iterable<string>) {
  hidden = new Set(ids)
  for (const changed of listeners) changed()
}

const hide = (ids: readonly string[]) => setHidden([...hidden, ...ids])
const reveal = (ids: readonly string[]) => setHidden([...hidden].filter(id => !ids.includes(id)))

/** Defers a write: its rows are gone at once, the calls follow after the grace, or never: what it gives undoes it. */
export function defer<O extends Operation>(client: QueryClient, write: DeferredWrite<O>) {
  const entry: Entry = {
    id: uniqueName(),
    operation: write.operation.id,
    inputs: write.inputs as never[],
    dueAt: deviceNow() + grace,
  }
  store([...stored(), entry])
  hide(write.hides)

  const end = () => {
    clearTimeout(timer)
    removeEventListener('pagehide', leave)
    discard(entry.id)
  }
  const perform = async (atOnce: boolean) => {
    removeEventListener('pagehide', leave)
    // Should the page end before the answer comes, the next one does it again: twice deleted is deleted.
    store(stored().map(known => (known.id === entry.id ? { ...known, isLeft: true } : known)))
    const failures = atOnce ? await callAll(write, true) : await callInTime(write)
    end()
    if (failures.length > 0) write.failed(failures)
    // What is back need not wait for lists to be read anew; what is gone must.
    if (failures.length === write.inputs.length) reveal(write.hides)
    await invalidate(client, write.invalidates)
    reveal(write.hides)
  }
  const leave = () => {
    clearTimeout(timer)
    void perform(true)
  }
  const timer = setTimeout(() => void perform(false), grace)
  addEventListener('pagehide', leave)
  return () => {
    end()
    reveal(write.hides)
  }
}

/** Makes one call for all, or else each. */
async function callInTime<O extends Operation>(write: DeferredWrite<O>): Promise<FailedCall<O>[]> {
  const { inputs, inOneGo, progress } = write
  if (!inOneGo) return callAll(write, false)
  progress?.(0)
  try {
    if (!(await inOneGo())) return await callAll(write, false)
  } catch (error) {
    return inputs.map(input => ({ input, error }))
  }
  progress?.(inputs.length)
  return []
}

/** Makes the calls, all at once if there is no time to wait for each. Answers what went wrong. */
async function callAll<O extends Operation>(
  { operation, inputs, progress }: Pick<DeferredWrite<O>, 'operation' | 'inputs' | 'progress'>,
  atOnce: boolean,
): Promise<FailedCall<O>[]> {
  const failures: FailedCall<O>[] = []
  const callOne = (input: Input<O>) =>
    call(operation, input, { keepalive: true }).catch((error: unknown) => {
      // Gone already is what was wanted.
      if (!(error instanceof ApiError && error.kind === 'missing')) failures.push({ input, error })
    })
  if (atOnce) await Promise.all(inputs.map(callOne))
  else
    for (const [done, input] of inputs.entries()) {
      progress?.(done)
      await callOne(input)
    }
  progress?.(inputs.length)
  return failures
}

/** Whether nobody has decided on it yet: it may be done the next time. */
const isUnanswered = (error: unknown) =>
  error instanceof ApiError && ['offline', 'timeout', 'signed-out'].includes(error.kind)

/** Does what a page that was left before its time has promised, and tells what the server has refused of it. */
export async function resumeDeferred(
  client: QueryClient,
  refused: (errors: unknown[]) => void,
): Promise<void> {
  const isDue = (entry: Entry) => entry.isLeft === true || entry.dueAt < deviceNow()
  const due = stored().filter(isDue)
  if (due.length === 0) return
  const { operations } = await import('~/contract/operations')
  const byId = new Map<string, Operation>(
    Object.values(operations).map(operation => [operation.id, operation]),
  )
  for (const { id, operation: name, inputs } of due) {
    const operation = byId.get(name)
    const failures = operation ? await callAll({ operation, inputs }, false) : []
    // Not before: should this page be left as well, the next one goes on. So it does where nobody answered.
    if (!failures.some(({ error }) => isUnanswered(error))) discard(id)
    const errors = failures.map(({ error }) => error).filter(error => !isUnanswered(error))
    if (errors.length > 0) refused(errors)
    if (operation) await invalidate(client, [operation.resource])
  }
}

const discard = (id: string) => store(stored().filter(entry => entry.id !== id))

function stored(): Entry[] {
  try {
    const entries: unknown = JSON.parse(readKept('local', deferredName(realm())) ?? '[]')
    return Array.isArray(entries) ? (entries as Entry[]) : []
  } catch {
    return []
  }
}

function store(entries: Entry[]) {
  if (entries.length === 0) forget('local', deferredName(realm()))
  else keep('local', deferredName(realm()), JSON.stringify(entries))
}
