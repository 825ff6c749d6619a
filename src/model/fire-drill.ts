import * as z from 'zod/mini'
import { remoteEvent } from '~/contract/events'
import type { UserNotification } from '~/contract/inbox'
import { millisecondsOf } from '~/contract/timestamp'
import type { EventOf } from './event-recognizer'
import { groupedBy } from './grouped-by'
import { isDelivered, type Notification } from './notifications'
import { parseJson } from './parse-json'
import type { Prediction } from './receivers'
import { eventTypeOf } from './remote-events'

/** Milliseconds without a delivery after which it counts as missing. */
export const MISSING_AFTER = 30_000

/** Milliseconds by which the clocks of the service and of this device may differ. */
const tolerance = 3 * 60_000

const line = z.object({
  policyId: z.string(),
  policyName: z.string(),
  channelId: z.string(),
  /** Empty if it is unknown. */
  channelName: z.string(),
  channelType: z.string(),
})
/** What a policy was predicted to send to its channel. */
export type DrillLine = z.output<typeof line>

const drill = z.object({
  id: z.string(),
  body: remoteEvent,
  /** When the event was sent, in milliseconds since the epoch: by the service's clock, and by this device's. */
  sentAt: z.number(),
  startedAt: z.number(),
  /** The prediction when it was sent; null if it was unknown. */
  lines: z.nullable(z.array(line)),
  /** The IDs of the latest attempts and inbox notifications that existed before. */
  known: z.array(z.string()),
})
/** An event that was sent, with the deliveries that were predicted for it. */
export type Drill = z.output<typeof drill>

/** Returns a drill that was stored as text; null if there is none, or if it can't be parsed. */
export function storedDrill(text: string | null): Drill | null {
  const result = z.safeParse(drill, parseJson(text ?? ''))
  return result.success ? result.data : null
}

/** Returns the lines of a prediction: one for each policy that sends. */
export const drillLines = ({ receivers }: Prediction): DrillLine[] =>
  receivers.flatMap(({ channelId, channel, policies }) =>
    policies.map(({ id, name }) => ({
      policyId: id,
      policyName: name,
      channelId,
      channelName: channel?.name ?? '',
      channelType: channel?.channelType ?? '',
    })),
  )

/**
 * Returns the IDs of existing attempts and notifications that could be mistaken for new ones. The time of all others
 * shows that they are older.
 */
export const knownIds = (
  attempts: readonly { id: string; at: number | null }[],
  inbox: readonly Pick<UserNotification, 'userNotificationId'>[],
  sentAt: number,
): string[] => [
  ...attempts.filter(({ at }) => at === null || at >= sentAt - tolerance).map(({ id }) => id),
  ...inbox.map(({ userNotificationId }) => userNotificationId),
]

/** The last read of the log, or of the inbox. */
export interface Reading {
  /** When it last succeeded, by this device's clock; 0 if never. */
  readAt: number
  /** Whether the latest read failed. */
  hasFailed: boolean
}

/** The outcome of a predicted delivery. */
export type DrillOutcome =
  | { kind: 'sent'; notification: Notification }
  /** Not in the log yet: `missing` after a while, if the log was read since; `unknown` if it couldn't be read. */
  | { kind: 'waiting' | 'missing' | 'unknown' }

/** The outcomes of a drill's deliveries. */
export interface DrillResults {
  lines: readonly { line: DrillLine; outcome: DrillOutcome }[]
  /** Deliveries of the event that were not predicted, newest first. */
  unexpected: readonly Notification[]
}

/**
 * Compares a drill's prediction with the notifications, which are sorted newest first. A delivery belongs to the line
 * with its policy and channel if it began after the event was sent and doesn't name a different event or deployment;
 * emails and messages name neither. An unexpected delivery counts only if it names the event.
 */
export function drillResults(
  of: Drill,
  notifications: readonly Notification[],
  eventOf: EventOf,
  reading: Reading,
): DrillResults {
  const fresh = freshOf(of, notifications)
  const matchOf = matcher(of, fresh, eventOf)
  const matches = fresh.map(notification => ({ notification, match: matchOf(notification) }))
  const bySender = groupedBy(matches, ({ notification: { first } }) => senderOf(first))
  const expected = new Set<Notification>()
  const absent = absence(of, reading)
  const lines = (of.lines ?? []).map(predicted => {
    const sent = bySender.get(senderOf(predicted)) ?? []
    const best =
      sent.findLast(({ match }) => match === 'same') ?? sent.findLast(({ match }) => match === 'unclear')
    if (best) expected.add(best.notification)
    const outcome: DrillOutcome = best ? { kind: 'sent', notification: best.notification } : { kind: absent }
    return { line: predicted, outcome }
  })
  const unexpected = matches.flatMap(({ notification, match }) =>
    match === 'same' && !expected.has(notification) ? notification : [],
  )
  return { lines, unexpected }
}

const senderOf = ({ policyId, channelId }: Pick<DrillLine, 'policyId' | 'channelId'>) =>
  `${policyId} ${channelId}`

/** Returns the notifications that began after a drill's event was sent. */
const freshOf = ({ known, sentAt }: Drill, notifications: readonly Notification[]): Notification[] => {
  const before = new Set(known)
  const isFresh = ({ id, isPartial, startedAt }: Notification) =>
    !isPartial && !before.has(id) && (startedAt === null || startedAt >= sentAt - tolerance)
  // The log isn't sorted exactly, so only a much older notification ends the search.
  const end = notifications.findIndex(
    ({ startedAt }) => startedAt !== null && startedAt < sentAt - 2 * tolerance,
  )
  return notifications.slice(0, end < 0 ? undefined : end).filter(isFresh)
}

/** Whether a delivery names the event of a drill, a different one, or none. */
type Match = 'same' | 'other' | 'unclear'

function matcher(
  { body }: Drill,
  fresh: readonly Notification[],
  eventOf: EventOf,
): (notification: Notification) => Match {
  const type = eventTypeOf(body.eventType)
  const deployment = body.deploymentId ?? null
  const name = fresh.find(({ first }) => first.entityId !== null && first.entityId === deployment)?.first
    .entityName
  return ({ first }) => {
    const { about } = first
    if (about?.kind === 'event')
      return about.text === type && first.entityId === deployment ? 'same' : 'other'
    const text = about?.text ?? ''
    const event = eventOf(first)
    const isNamed = body.title ? text.includes(body.title) : event === type
    if (!isNamed) return event === null || event === type ? 'unclear' : 'other'
    // A message names its deployment, but not by its ID.
    return deployment === null || (name != null && text.includes(name)) ? 'same' : 'unclear'
  }
}

/** Returns the outcome of a line without a delivery. */
function absence({ startedAt }: Drill, { readAt, hasFailed }: Reading): 'waiting' | 'missing' | 'unknown' {
  if (readAt >= startedAt + MISSING_AFTER) return 'missing'
  return hasFailed ? 'unknown' : 'waiting'
}

/** Returns the outcome of the notification that a drill's event causes in the user's own inbox. */
export function inboxOutcome(
  of: Drill,
  inbox: readonly UserNotification[],
  reading: Reading,
): 'delivered' | 'waiting' | 'missing' | 'unknown' {
  const before = new Set(of.known)
  const isOfDrill = ({ userNotificationId, eventType, created, relatedDeployment }: UserNotification) =>
    eventType === eventTypeOf(of.body.eventType) &&
    !before.has(userNotificationId) &&
    (millisecondsOf(created) ?? of.sentAt) >= of.sentAt - tolerance &&
    (relatedDeployment?.deploymentId ?? of.body.deploymentId) === of.body.deploymentId
  return inbox.some(isOfDrill) ? 'delivered' : absence(of, reading)
}

/** The number of lines with each result. */
export type DrillCounts = Record<'delivered' | 'failed' | 'open' | 'missing' | 'unknown', number>

/** Counts the lines of a drill by their result. */
export function drillCounts({ lines }: DrillResults): DrillCounts {
  const counts: DrillCounts = { delivered: 0, failed: 0, open: 0, missing: 0, unknown: 0 }
  for (const { outcome } of lines) counts[resultOf(outcome)] += 1
  return counts
}

/** Returns the result of a line in one word. */
export function resultOf(outcome: DrillOutcome): keyof DrillCounts {
  if (outcome.kind !== 'sent') return outcome.kind === 'waiting' ? 'open' : outcome.kind
  const { verdict } = outcome.notification
  const { kind } = verdict
  if (isDelivered(verdict)) return 'delivered'
  if (kind === 'failed') return 'failed'
  return kind === 'unknown' ? 'unknown' : 'open'
}

/**
 * Returns whether a drill is over: no line is open, and the time in which unexpected deliveries may appear has passed.
 */
export function isDrillOver(of: Drill, results: DrillResults, { readAt }: Reading): boolean {
  const { open } = drillCounts(results)
  return open === 0 && readAt >= of.startedAt + MISSING_AFTER
}
