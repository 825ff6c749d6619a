import type { QueryClient } from '@tanstack/react-query'
import { resendDelivery } from '~/contract/deliveries'
import { buildLog, type NotificationLog } from '~/model/notifications'
import type { ResendPlan } from '~/model/resend-plan'
import { blockCount } from '~/model/resend-records'
import {
  answered,
  followed,
  hasPassed,
  interrupted,
  isAwaiting,
  isUnderWay,
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
import { inSlices, pause } from './device/slices'
import { createStore } from './device/store'
import { hasLocks, runLocked, tryLocked } from './device/tab-lock'
import { uniqueName } from './device/unique-name'
import {
  change,
  forgetBlocks,
  isChangedElsewhere,
  isTaken,
  readRun,
  resending,
  show,
  store,
} from './resend-store'
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

/** Held by the one tab that sends or stores. While a run is paused or over, no tab keeps it. */
const lockName = () => `notifications-console.resend.${realm()}`
/** Held by the one tab that reads the outcomes while no tab is sending. */
const outcomesLockName = () => `${lockName()}/outcomes`

/** Whether this tab is sending. */
const isHere = createStore(false)

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
    if (!isChangedElsewhere(key)) return
    show()
    // Without locks, a run that another tab has just stored looks like an abandoned one.
    if (hasLocks()) waitForEnd(client)
    followOutcomes(client)
  })
  addEventListener('beforeunload', leave)
  addEventListener('pagehide', leave)
  show()
  waitForEnd(client)
  followOutcomes(client)
}

/** Whether this tab is waiting for another one to stop sending. */
const isWaiting = createStore(false)

/** Waits until no tab sends anymore. If the one that did was closed or reloaded, pauses its run. */
function waitForEnd(client: QueryClient): void {
  const { run } = resending.get()
  if (!run || !isUnderWay(run) || isHere.get() || isWaiting.get()) return
  isWaiting.set(true)
  void runLocked(lockName(), async () => {
    isWaiting.set(false)
    await settle(interrupted)
    followOutcomes(client)
  })
}

/** Changes the stored run, while this tab has the lock. Returns whether it is running then. */
async function settle(changed: (run: ResendRun) => ResendRun): Promise<boolean> {
  // What another tab stored last may arrive shortly after it has released the lock.
  await pause(tick)
  show()
  const { run } = resending.get()
  // Without locks, this tab may have begun to send in the meantime.
  if (!run || isHere.get()) return false
  const next = changed(run)
  if (next !== run) store(next)
  return next.state === 'running'
}

/** Does something that only the tab with the lock may do. Returns false if another tab is sending. */
async function takeTurn(run: () => Promise<void>): Promise<boolean> {
  while (!(await tryLocked(lockName(), run))) {
    if (readRun()?.state === 'running') return false
    // Another tab is storing an outcome, or its last call has not been answered yet.
    await pause(tick)
  }
  return true
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
    takeTurn(async () => {
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

/** Changes a run that this tab is sending, or a paused one: it belongs to no tab, so this one takes it over first. */
async function control(client: QueryClient, changed: (run: ResendRun) => ResendRun): Promise<void> {
  if (isHere.get()) return change(changed)
  const isDone = await takeTurn(async () => {
    const isRunning = await settle(run =>
      run.state === 'paused' ? changed(interrupted(run)) : interrupted(run),
    )
    if (isRunning) await work(client)
    else followOutcomes(client)
  })
  // It may be this tab that has resumed the run in the meantime.
  if (!isDone) change(changed)
}

export const pauseRun = (): void => change(run => paused(run, 'user'))
export const resumeRun = (client: QueryClient): void => void control(client, resumed)
export const stopRun = (client: QueryClient): void => void control(client, stopped)

/** Sends what waits, until the run is paused or over. Runs in one tab alone. */
async function work(client: QueryClient): Promise<void> {
  isHere.set(true)
  let [sentAt, lookedAt] = [0, 0]
  for (;;) {
    const { run, isElsewhere } = resending.get()
    const now = deviceNow()
    if (!run || isElsewhere || run.state !== 'running') {
      isHere.set(false)
      return followOutcomes(client)
    }
    const step = nextStep(run, now, navigator.onLine)
    if (step.kind === 'change') change(() => step.run)
    else if ((step.kind === 'send' || isAwaiting(run, now)) && hasPassed(lookInterval, lookedAt, now)) {
      // Also before the first item is sent: someone may have resent it since the plan was made.
      const log = await readLog(client)
      if (log) change(after => followed(after, log))
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

/** Returns the log of the newest deliveries; null if it can't be read. */
async function readLog(client: QueryClient): Promise<NotificationLog | null> {
  const read = client.query({ ...deliveryQueries.window({}), staleTime: 0 }).catch(() => null)
  const rows = (await read)?.rows.slice(0, MAX_LOOKED_AT)
  return rows ? inSlices(buildLog(rows)) : null
}

/** Whether this tab follows the outcomes, or waits until another one stops following them. */
const isFollowingOutcomes = createStore(false)

/** Follows what was sent to its outcome while no tab is sending. Only one tab at a time does so. */
function followOutcomes(client: QueryClient): void {
  const awaitedRun = () => {
    const { run } = resending.get()
    return run && run.state !== 'running' && isAwaiting(run, deviceNow()) ? run : null
  }
  if (!awaitedRun() || isFollowingOutcomes.get()) return
  isFollowingOutcomes.set(true)
  void runLocked(outcomesLockName(), async () => {
    for (let run = awaitedRun(); run; run = awaitedRun()) {
      const log = await readLog(client)
      if (log && followed(run, log) !== run)
        await tryLocked(lockName(), () => settle(after => withOutcomes(after, log)))
      await pause(lookInterval)
    }
    isFollowingOutcomes.set(false)
  })
}

/** Returns a run with the outcomes that a log shows. Without locks, another tab may be sending it: that one follows them. */
const withOutcomes = (run: ResendRun, log: NotificationLog): ResendRun =>
  run.state === 'running' ? run : followed(run, log)
