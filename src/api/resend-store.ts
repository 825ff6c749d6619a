import { blockEnd, changedRecords, headerEnd, runReader, singleTextRun } from '~/model/resend-records'
import type { ResendRun } from '~/model/resend-run'
import { forget, forgetAll, keep, readKept, resendName } from './device/kept'
import { createStore, useStore } from './device/store'
import { uniqueName } from './device/unique-name'
import { realm } from './session/session'

interface Resending {
  run: ResendRun | null
  /** Whether another tab is sending: the run may be followed here, but not controlled. */
  isElsewhere: boolean
}

/** The run that this tab shows. */
export const resending = createStore<Resending>({ run: null, isElsewhere: false })

/** Returns the run of resends of this server and user. */
export const useResending = (): Resending => useStore(resending)

const nameOf = (end: string) => resendName(realm()) + end
const readText = (end: string) => readKept('local', nameOf(end))
const readHeader = () => readText(headerEnd)
const readRecords = runReader(readText)

/** Returns the stored run; null if there is none. */
export const readRun = (): ResendRun | null => readRecords() ?? singleTextRun(readHeader())

/** The stored header that this tab last wrote or read. Any other header was written by another tab. */
const seen = createStore<string | null>(null)

/** The run as its records hold it, to write only what changes; null if some of them have to be written anyway. */
const recorded = createStore<ResendRun | null>(null)

/** Stores a run before it is shown. Returns whether it is stored: what is not stored must not be sent. */
export function store(run: ResendRun): boolean {
  const isStored = changedRecords(recorded.get(), run, uniqueName()).every(([end, text]) => {
    keep('local', nameOf(end), text)
    return readText(end) === text
  })
  recorded.set(isStored ? run : null)
  seen.set(readHeader())
  resending.set({ run, isElsewhere: false })
  return isStored
}

/** Shows the stored run. A running one belongs to another tab; any other belongs to no tab. */
export function show(): void {
  seen.set(readHeader())
  recorded.set(readRecords())
  const run = readRun()
  resending.set({ run, isElsewhere: run?.state === 'running' })
}

/** Returns whether another tab has stored a run since. If so, shows that run, which this tab must not change. */
export function isTaken(): boolean {
  const header = readHeader()
  if (header === null || header === seen.get()) return false
  show()
  return true
}

/** Returns whether a change of what is stored under a name, reported to this tab, replaced the run that it shows. */
export const isChangedElsewhere = (name: string | null): boolean =>
  name === nameOf(headerEnd) && readHeader() !== seen.get()

/** Changes the shown run, unless another tab is sending or has stored it since. */
export function change(changed: (run: ResendRun) => ResendRun): void {
  const { run, isElsewhere } = resending.get()
  if (!run || isElsewhere || isTaken()) return
  const next = changed(run)
  if (next !== run) store(next)
}

/** Forgets the blocks from a number on. */
export const forgetBlocks = (from: number): void =>
  forgetAll('local', nameOf(blockEnd('')), block => Number(block) >= from)

/** Forgets a run that is over. */
export function closeRun(): void {
  forget('local', nameOf(headerEnd))
  forgetBlocks(0)
  recorded.set(null)
  seen.set(null)
  resending.set({ run: null, isElsewhere: false })
}
