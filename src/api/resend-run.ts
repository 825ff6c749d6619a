import type { QueryClient } from '@tanstack/react-query'
import { resendDelivery } from '~/contract/deliveries'
import { buildLog } from '~/model/notifications'
import type { ResendPlan } from '~/model/resend-plan'
import {
  blockCount,
  blockEnd,
  changedRecords,
  headerEnd,
  runReader,
  singleTextRun,
} from '~/model/resend-records'
import {
  answered,
  followed,
  hasPassed,
  interrupted,
  isActive,
  isAwaiting,
  newRun,
  nextStep,
  paused,
  resumed,
  stopped,
  withItem,
  type ResendAnswer,
  type ResendRun,
} from '~/model/resend-run'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import { deliveryQueries } from './deliveries'
import { deviceNow } from './device/clock'
import { forget, forgetAll, keep, readKept, resendName } from './device/kept'
import { inSlices, pause } from './device/slices'
import { createStore, useStore } from './device/store'
import { hasLocks, runLocked, tryLocked } from './device/tab-lock'
import { uniqueName } from './device/unique-name'
import { realm } from './session/session'

/** Milliseconds between two checks for what to do next. */
const tick = 100
/** Milliseconds between two reads of the log, while outcomes are awaited. */
const lookInterval = 2000
/** Milliseconds to wait if the service is busy and does not say for how long. */
const defaultWait = 30_000
/** Milliseconds after which a page that is still there is not being left: its user has chosen to stay. */
const leaveTime = 2000
/** The newest deliveries, among which the new attempts are. */
const MAX_LOOKED_AT = 5000

interface Resending {
  run: ResendRun | null
  /** Whether another tab has the run: it may be followed here, but not controlled. */
  isElsewhere: boolean
}

const resending = createStore<Resending>({ run: null, isElsewhere: false })

/** Whether this tab has the run. */
const isHere = createStore(false)

/** Returns the run of resends of this server and user. */
export const useResending = (): Resending => useStore(resending)

const nameOf = (end: string) => resendName(realm()) + end
const lockName = () => `notifications-console.resend.${realm()}`
const readText = (end: string) => readKept('local', nameOf(end))
const readHeader = () => readText(headerEnd)
const readRecords = runReader(readText)
const readRun = () => readRecords() ?? singleTextRun(readHeader())

/** The stored header that this tab last wrote or read. Any other header was written by another tab. */
const seen = createStore<string | null>(null)

/** The run as its records hold it, to write only what changes; null if some of them have to be written anyway. */
const recorded = createStore<ResendRun | null>(null)

/** Stores a run before it is shown. Returns whether it is stored: what is not stored must not be sent. */
function store(run: ResendRun): boolean {
  const isStored = changedRecords(recorded.get(), run, uniqueName()).every(([end, text]) => {
    keep('local', nameOf(end), text)
    return readText(end) === text
  })
  recorded.set(isStored ? run : null)
  seen.set(readHeader())
  resending.set({ run, isElsewhere: false })
  return isStored
}

/** Shows the stored run. An active run belongs to another tab until this tab takes it over. */
function show(): void {
  seen.set(readHeader())
  recorded.set(readRecords())
  const run = readRun()
  resending.set({ run, isElsewhere: run !== null && isActive(run, deviceNow()) })
}

/** Returns whether another tab has stored a run since. If so, shows that run, which this tab must not change. */
function isTaken(): boolean {
  const header = readHeader()
  if (header === null || header === seen.get()) return false
  show()
  return true
}

/** Whether the page is being closed or reloaded, which breaks off its calls. */
const isLeaving = createStore(false)

function leave(): void {
  isLeaving.set(true)
  setTimeout(() => isLeaving.set(false), leaveTime)
}

/** Whether this page follows the stored run already. */
const isFollowing = createStore(false)

/**
 * Shows the run that is stored, and follows it for as long as the page is there. One that was left while it was running
 * is paused, unless another tab still has it.
 */
export function followRun(client: QueryClient): void {
  if (isFollowing.get()) return
  isFollowing.set(true)
  addEventListener('storage', ({ key }) => {
    if (key !== nameOf(headerEnd) || readHeader() === seen.get()) return
    show()
    // Without locks, a run that another tab has just stored looks like an abandoned one.
    if (hasLocks()) wait(client)
  })
  addEventListener('beforeunload', leave)
  addEventListener('pagehide', leave)
  show()
  wait(client)
}

/** Whether this tab is waiting for other tabs to release the run. */
const isWaiting = createStore(false)

/** Takes over the shown run as soon as no other tab has it. */
function wait(client: QueryClient): void {
  if (!resending.get().isElsewhere || isWaiting.get()) return
  isWaiting.set(true)
  void runLocked(lockName(), () => {
    isWaiting.set(false)
    return takeOver(client)
  })
}

async function takeOver(client: QueryClient): Promise<void> {
  // What the other tab stored last may arrive shortly after its lock is released.
  await pause(tick)
  show()
  const { run } = resending.get()
  if (!run) return
  store(interrupted(run))
  await work(client)
}

/**
 * Starts a run. Returns whether it was started: another tab may have one, or this browser cannot store its progress.
 */
export async function startRun(
  client: QueryClient,
  plan: ResendPlan,
  perSecond: number,
): Promise<'started' | 'elsewhere' | 'not-stored'> {
  const begin = () => {
    const known = readRun()
    if (known && known.state !== 'over') return 'elsewhere'
    const before = resending.get()
    if (store(newRun(uniqueName(), plan, perSecond))) {
      forgetBlocks(blockCount(plan.items.length))
      return 'started'
    }
    // Some of its records may have taken the place of those of the run before it.
    if (known) store(known)
    else forgetBlocks(0)
    resending.set(before)
    return 'not-stored'
  }
  // The run before it is still being followed.
  if (isHere.get()) return begin()
  return new Promise(resolve => {
    tryLocked(lockName(), async () => {
      const result = begin()
      resolve(result)
      if (result === 'started') await work(client)
    }).then(
      isDone => isDone || resolve('elsewhere'),
      // A browser that denies storage denies locks, too.
      () => resolve('not-stored'),
    )
  })
}

function change(changed: (run: ResendRun) => ResendRun): void {
  const { run, isElsewhere } = resending.get()
  if (!run || isElsewhere || isTaken()) return
  const next = changed(run)
  if (next !== run) store(next)
}

export const pauseRun = (): void => change(run => paused(run, 'user'))
export const resumeRun = (): void => change(resumed)
export const stopRun = (): void => change(stopped)

/** Forgets the blocks from a number on. */
const forgetBlocks = (from: number): void =>
  forgetAll('local', nameOf(blockEnd('')), block => Number(block) >= from)

/** Forgets a run that is over. */
export function closeRun(): void {
  forget('local', nameOf(headerEnd))
  forgetBlocks(0)
  recorded.set(null)
  seen.set(null)
  resending.set({ run: null, isElsewhere: false })
}

/** Sends what waits and follows what was sent, until nothing is left to do. Runs in one tab alone. */
async function work(client: QueryClient): Promise<void> {
  isHere.set(true)
  let [sentAt, lookedAt] = [0, 0]
  for (;;) {
    const { run, isElsewhere } = resending.get()
    const now = deviceNow()
    if (!run || isElsewhere || !isActive(run, now)) return isHere.set(false)
    const step = nextStep(run, now, navigator.onLine)
    if (step.kind === 'change') change(() => step.run)
    else if ((step.kind === 'send' || isAwaiting(run, now)) && hasPassed(lookInterval, lookedAt, now)) {
      // Also before the first item is sent: someone may have resent it since the plan was made.
      await look(client)
      lookedAt = deviceNow()
    } else if (step.kind === 'send' && hasPassed(1000 / run.perSecond, sentAt, now)) {
      sentAt = now
      await send(run, step.index)
    } else await pause(tick)
  }
}

async function send(run: ResendRun, index: number): Promise<void> {
  if (isTaken()) return
  const attemptId = run.items[index]?.attemptId ?? ''
  // Should this page end before the answer comes, the next one knows that it may have been sent.
  const isStored = store({ ...withItem(run, index, { state: 'sending' }), sentAt: deviceNow() })
  const answer: ResendAnswer = isStored
    ? await call(resendDelivery, { body: { notificationId: attemptId } }).then(
        () => ({ kind: 'accepted' }),
        answerOf,
      )
    : { kind: 'not-stored' }
  const isInterrupted = answer.kind === 'unclear' && isLeaving.get()
  change(after => {
    if (after.id !== run.id) return after
    return isInterrupted ? interrupted(after) : answered(after, index, answer)
  })
}

function answerOf(error: unknown): ResendAnswer {
  if (!(error instanceof ApiError)) return { kind: 'unclear', text: String(error) }
  if (error.kind === 'busy')
    return { kind: 'busy', until: deviceNow() + (error.retryAfter ?? defaultWait / 1000) * 1000 }
  if (error.kind === 'denied') return { kind: 'denied' }
  if (error.kind === 'signed-out' || error.kind === 'expired') return { kind: 'signed-out' }
  const text = error.message || (error.status > 0 ? String(error.status) : error.kind)
  const isUnclear = error.isUnsure || error.kind === 'unreadable' || error.kind === 'contract'
  return { kind: isUnclear ? 'unclear' : 'refused', text }
}

/** Reads the newest deliveries, and notes what has become of what was resent. */
async function look(client: QueryClient): Promise<void> {
  const read = client.query({ ...deliveryQueries.window({}), staleTime: 0 }).catch(() => null)
  const rows = (await read)?.rows.slice(0, MAX_LOOKED_AT)
  if (!rows) return
  const log = await inSlices(buildLog(rows))
  change(run => followed(run, log))
}
