import type { QueryClient } from '@tanstack/react-query'
import { resendDelivery } from '~/contract/deliveries'
import { buildLog, type Notification } from '~/model/notifications'
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
  storedRun,
  withItem,
  type ResendAnswer,
  type ResendRun,
} from '~/model/resend-run'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import { deliveryQueries } from './deliveries'
import { deviceNow } from './device/clock'
import { forget, keep, readKept, resendName } from './device/kept'
import { inSlices, pause } from './device/slices'
import { createStore, useStore } from './device/store'
import { runLocked, tryLocked } from './device/tab-lock'
import { uniqueName } from './device/unique-name'
import { realm } from './session/session'

/** Milliseconds between two checks for what to do next. */
const tick = 100
/** Milliseconds between two reads of the log, while outcomes are awaited. */
const lookInterval = 2000
/** Milliseconds to wait if the service is busy and does not say for how long. */
const defaultWait = 30_000
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

const storageName = () => resendName(realm())
const lockName = () => `notifications-console.resend.${realm()}`
const stored = () => storedRun(readKept('local', storageName()))

/** Stores a run before it is shown: what is not stored must not be sent. Returns whether it is stored. */
function set(run: ResendRun): boolean {
  const text = JSON.stringify(run)
  keep('local', storageName(), text)
  resending.set({ run, isElsewhere: false })
  return readKept('local', storageName()) === text
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
    const { isElsewhere } = resending.get()
    if (key !== storageName() || !(isElsewhere || resending.get().run === null)) return
    const run = stored()
    if (!isElsewhere && run) return wait(client, run)
    resending.set({ run, isElsewhere: run !== null && isActive(run, deviceNow()) })
  })
  const run = stored()
  if (run) wait(client, run)
}

/** Shows a run, and takes it over as soon as no other tab has it. */
function wait(client: QueryClient, run: ResendRun): void {
  resending.set({ run, isElsewhere: isActive(run, deviceNow()) })
  if (isActive(run, deviceNow())) void runLocked(lockName(), () => takeOver(client))
}

async function takeOver(client: QueryClient): Promise<void> {
  const run = stored()
  if (!run) return resending.set({ run: null, isElsewhere: false })
  set(interrupted(run))
  await work(client)
}

/** Starts a run. Returns whether it was started: another tab may have one, or this browser cannot store its progress. */
export async function startRun(
  client: QueryClient,
  notifications: readonly Notification[],
  perSecond: number,
): Promise<'started' | 'elsewhere' | 'not-stored'> {
  const begin = () => {
    const known = stored()
    if (known && known.state !== 'over') return 'elsewhere'
    if (set(newRun(uniqueName(), notifications, perSecond))) return 'started'
    closeRun()
    return 'not-stored'
  }
  // The run before it is still being followed.
  if (isHere.get()) return begin()
  return new Promise(resolve => {
    void tryLocked(lockName(), async () => {
      const result = begin()
      resolve(result)
      if (result === 'started') await work(client)
    }).then(isDone => {
      if (!isDone) resolve('elsewhere')
    })
  })
}

const change = (changed: (run: ResendRun) => ResendRun) => {
  const { run, isElsewhere } = resending.get()
  if (run && !isElsewhere) set(changed(run))
}

export const pauseRun = (): void => change(run => paused(run, 'user'))
export const resumeRun = (): void => change(resumed)
export const stopRun = (): void => change(stopped)

/** Forgets a run that is over. */
export function closeRun(): void {
  forget('local', storageName())
  resending.set({ run: null, isElsewhere: false })
}

/** Sends what waits and follows what was sent, until nothing is left to do. Runs in one tab alone. */
async function work(client: QueryClient): Promise<void> {
  isHere.set(true)
  let [sentAt, lookedAt] = [0, 0]
  for (;;) {
    const { run } = resending.get()
    const now = deviceNow()
    if (!run || !isActive(run, now)) return isHere.set(false)
    const step = nextStep(run, now, navigator.onLine)
    if (step.kind === 'change') set(step.run)
    else if ((step.kind === 'send' || isAwaiting(run, now)) && hasPassed(lookInterval, lookedAt, now)) {
      // Also before the first one is sent: since the plan was made, others may have resent it.
      await look(client)
      lookedAt = deviceNow()
    } else if (step.kind === 'send' && hasPassed(1000 / run.perSecond, sentAt, now)) {
      sentAt = now
      await send(run, step.index)
    } else await pause(tick)
  }
}

async function send(run: ResendRun, index: number): Promise<void> {
  const attemptId = run.items[index]?.attemptId ?? ''
  // Should this page end before the answer comes, the next one knows that it may have been sent.
  const isStored = set({ ...withItem(run, index, { state: 'sending' }), sentAt: deviceNow() })
  const answer: ResendAnswer = isStored
    ? await call(resendDelivery, { body: { notificationId: attemptId } }).then(
        () => ({ kind: 'accepted' }),
        answerOf,
      )
    : { kind: 'denied' }
  change(after => (after.id === run.id ? answered(after, index, answer) : after))
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
