import * as z from 'zod/mini'
import { isDelivered, type NotificationLog } from './notifications'
import { leftOutReasons, type ResendPlan } from './resend-plan'

/**
 * The state of an item of a run:
 * waiting; sending (the call has begun); sent (accepted, the outcome is not known yet); delivered; failed (again);
 * refused (the service did not accept it); unknown (no clear response: it may have been sent); recovered (delivered in
 * the meantime, so not sent).
 */
const itemStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'failed',
  'refused',
  'unknown',
  'recovered',
] as const
export type ItemState = (typeof itemStates)[number]

/** Why a run is on hold, until something changes or the user resumes it. */
const holds = ['busy', 'offline'] as const
const pauses = ['user', 'reload', 'denied', 'not-stored', 'signed-out', 'trouble', 'failing'] as const

export const resendItem = z.object({
  /** The attempt that is resent: the last one of its notification. */
  attemptId: z.string(),
  /** The attempts known before it was sent. A new one is the result of the resend. */
  known: z.array(z.string()),
  channelId: z.string(),
  timestamp: z.string(),
  state: z.enum(itemStates),
  /** The service's answer to a call that was refused or is unclear; empty otherwise. */
  problem: z.string(),
  /** For an unknown item: the page was closed or reloaded during the call. */
  isInterrupted: z.optional(z.boolean()),
})

export const resendRun = z.object({
  id: z.string(),
  state: z.enum(['running', 'paused', 'over']),
  pause: z.nullable(z.enum(pauses)),
  /** `until` in milliseconds since the epoch. */
  hold: z.nullable(z.object({ reason: z.enum(holds), until: z.number() })),
  perSecond: z.number(),
  /** When the last item was sent, in milliseconds since the epoch; 0 before. */
  sentAt: z.number(),
  items: z.array(resendItem),
  /** How many notifications the plan left out, by reason. An earlier version did not store them. */
  leftOut: z._default(z.partialRecord(z.enum(leftOutReasons), z.number()), {}),
})

export type ResendItem = z.output<typeof resendItem>
export type ResendRun = z.output<typeof resendRun>
export type ResendPause = (typeof pauses)[number]

/** Returns a new run for a plan, in its order. */
export function newRun(id: string, plan: ResendPlan, perSecond: number): ResendRun {
  return {
    id,
    state: 'running',
    pause: null,
    hold: null,
    perSecond,
    sentAt: 0,
    items: plan.items.map(({ last, first, attempts }) => ({
      attemptId: last.id,
      known: attempts.map(attempt => attempt.id),
      channelId: last.channelId,
      timestamp: first.timestamp,
      state: 'waiting',
      problem: '',
    })),
    leftOut: plan.leftOut,
  }
}

/** Returns a run with one item changed. */
export const withItem = (of: ResendRun, index: number, changes: Partial<ResendItem>): ResendRun => ({
  ...of,
  items: of.items.map((known, place) => (place === index ? { ...known, ...changes } : known)),
})

/**
 * Returns a run as it has to continue after its page was closed or reloaded. The item being sent at that time may have
 * arrived, so it is never resent automatically.
 */
export function interrupted(of: ResendRun): ResendRun {
  if (!isUnderWay(of)) return of
  const items = of.items.map(known =>
    known.state === 'sending' ? { ...known, state: 'unknown' as const, isInterrupted: true } : known,
  )
  return of.state === 'running'
    ? { ...of, state: 'paused', pause: 'reload', hold: null, items }
    : { ...of, items }
}

/**
 * Returns a run with what the log says about its items; the same run if that is nothing new. It pauses if a channel
 * turns out to be still failing.
 */
export function followed(of: ResendRun, log: NotificationLog): ResendRun {
  const items = of.items.map(known => followedItem(known, log))
  if (items.every((known, index) => known === of.items[index])) return of
  const next = { ...of, items }
  const waiting = new Set(items.flatMap(({ state, channelId }) => (state === 'waiting' ? channelId : [])))
  return [...waiting].some(channelId => failures(next, channelId) > failures(of, channelId))
    ? paused(next, 'failing')
    : next
}

/** The number of items of a channel that fail before a run pauses, if none was delivered. */
const MAX_FAILED = 3

/** Returns how often a run has had a reason to pause because of a channel. */
function failures({ items }: ResendRun, channelId: string): number {
  const states = items.flatMap(item => (item.channelId === channelId ? item.state : []))
  if (states.includes('delivered')) return 0
  // The user resumes after every few failures, not after each one.
  return Math.floor(states.filter(state => state === 'failed').length / MAX_FAILED)
}

/** The states that the log can change. An item that failed again may be delivered by a later retry. */
const changeable: ReadonlySet<ItemState> = new Set(['waiting', 'sent', 'failed', 'unknown'])

function followedItem(item: ResendItem, log: NotificationLog): ResendItem {
  const { attemptId, known, state } = item
  const notification = changeable.has(state) ? log.of(attemptId) : null
  if (!notification) return item
  const { attempts, verdict } = notification
  const hasArrived = isDelivered(verdict)
  const resentAt = attempts.findIndex(({ id }) => id === attemptId)
  // Earlier attempts may have been loaded only now.
  const added = attempts.slice(resentAt + 1).flatMap(({ id }) => (known.includes(id) ? [] : id))
  if (state === 'waiting' && hasArrived) return { ...item, state: 'recovered' }
  if (added.length === 0) return item
  // Someone else has resent it. If that attempt is pending, wait for it; if it failed, it is not this item's outcome.
  if (state === 'waiting')
    return verdict.kind === 'failed' ? { ...item, known: [...known, ...added] } : { ...item, state: 'sent' }
  // Unless it failed, the service will retry.
  const outcome = hasArrived ? 'delivered' : verdict.kind === 'failed' ? 'failed' : 'sent'
  return outcome === state ? item : { ...item, state: outcome, problem: '', isInterrupted: false }
}

/** How the service answered the call that resends an item. */
export type ResendAnswer =
  | { kind: 'accepted' }
  /** Not sent, and it never will be: the attempt is unknown, or the service has failed. */
  | { kind: 'refused'; text: string }
  /** Perhaps sent: there was no answer, or one that says nothing. */
  | { kind: 'unclear'; text: string }
  /** Not sent yet: the service asks to wait until then, in milliseconds since the epoch. */
  | { kind: 'busy'; until: number }
  /** Not sent: the user has to do something first. */
  | { kind: 'denied' | 'not-stored' | 'signed-out' }

/** The number of items in a row that are refused or unclear before a run pauses. */
const MAX_TROUBLE = 3

/** Returns a run after the call for one of its items. Nothing unclear is ever sent again on its own. */
export function answered(of: ResendRun, index: number, answer: ResendAnswer): ResendRun {
  switch (answer.kind) {
    case 'accepted':
      return withItem(of, index, { state: 'sent', problem: '' })
    case 'busy':
      return held(withItem(of, index, { state: 'waiting' }), { reason: 'busy', until: answer.until })
    case 'denied':
    case 'not-stored':
    case 'signed-out':
      return paused(withItem(of, index, { state: 'waiting' }), answer.kind)
    default: {
      const state = answer.kind === 'refused' ? ('refused' as const) : ('unknown' as const)
      const changed = withItem(of, index, { state, problem: answer.text })
      const inARow = index - changed.items.findLastIndex(({ problem }, at) => at <= index && problem === '')
      // The user resumes after every few rejections, not after each one.
      const isTrouble = inARow % MAX_TROUBLE === 0
      return isTrouble || answer.kind === 'unclear' ? paused(changed, 'trouble') : changed
    }
  }
}

/** Returns a run that waits without user action until something changes. */
const held = (of: ResendRun, hold: ResendRun['hold']): ResendRun =>
  of.state === 'running' ? { ...of, hold } : of

/** Returns a run that waits until the user resumes it. */
export const paused = (of: ResendRun, pause: ResendPause): ResendRun =>
  of.state === 'running' ? { ...of, state: 'paused', pause, hold: null } : of

export const resumed = (of: ResendRun): ResendRun =>
  of.state === 'paused' ? { ...of, state: 'running', pause: null, hold: null } : of

/** Returns a run that sends nothing more. */
export const stopped = (of: ResendRun): ResendRun => ({ ...of, state: 'over', pause: null, hold: null })

/**
 * Returns whether an interval has passed since a time, in milliseconds. Also returns true if the clock was set back in
 * the meantime, so that nothing waits until the clock catches up.
 */
export const hasPassed = (interval: number, since: number, now: number): boolean =>
  Math.abs(now - since) >= interval

/** What a run does next. */
export type NextStep = { kind: 'send'; index: number } | { kind: 'change'; run: ResendRun } | { kind: 'rest' }

/** Returns what a run does next: the first waiting item, a hold that begins or ends, its end, or nothing. */
export function nextStep(of: ResendRun, now: number, isOnline: boolean): NextStep {
  if (of.state !== 'running') return { kind: 'rest' }
  if (of.hold?.reason === 'busy' && !hasPassed(of.hold.until - of.sentAt, of.sentAt, now))
    return { kind: 'rest' }
  if (!isOnline)
    return of.hold?.reason === 'offline'
      ? { kind: 'rest' }
      : { kind: 'change', run: held(of, { reason: 'offline', until: 0 }) }
  if (of.hold) return { kind: 'change', run: { ...of, hold: null } }
  const index = of.items.findIndex(({ state }) => state === 'waiting')
  return index < 0 ? { kind: 'change', run: stopped(of) } : { kind: 'send', index }
}

/** Returns the number of items in each state. */
export function itemCounts({ items }: ResendRun): Record<ItemState, number> {
  const counts = Object.fromEntries(itemStates.map(state => [state, 0])) as Record<ItemState, number>
  for (const { state } of items) counts[state] += 1
  return counts
}

/**
 * Returns whether a new run should include an item of a run that is over: it was sent and failed, the service rejected
 * it, or the run was stopped before its turn. One that may have been delivered is not included.
 */
export const isLeftToResend = ({ state }: ResendItem): boolean =>
  state === 'failed' || state === 'refused' || state === 'waiting'

/** Milliseconds for which the outcome of the last resend is awaited. */
const patience = 10 * 60_000

/** Returns whether a run waits for the outcome of an item. */
export const isAwaiting = ({ items, sentAt }: ResendRun, now: number): boolean =>
  !hasPassed(patience, sentAt, now) && items.some(({ state }) => awaited.has(state))

const awaited: ReadonlySet<ItemState> = new Set(['sending', 'sent', 'unknown'])

/** Returns whether a run is being sent, or was when its page was left. */
export const isUnderWay = ({ state, items }: ResendRun): boolean =>
  state === 'running' || items.some(item => item.state === 'sending')
