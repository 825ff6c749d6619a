import type { DeliverySummary } from './delivery-summary'
import type { Notification } from './notifications'
import { remembered } from './remembered'

/** The fields of an attempt that events are recognized by. */
type Sent = Pick<
  DeliverySummary,
  'id' | 'channelId' | 'about' | 'entityId' | 'entityName' | 'timestamp' | 'status' | 'cause'
>
type SentNotification = Pick<Notification<Sent & Notification['first']>, 'first' | 'startedAt' | 'verdict'>

/** What happened, and which channels were notified of it. */
export interface LatestEvent<Sender extends SentNotification = Notification> {
  /** The ID of its newest notification. */
  id: string
  /** The event type's ID, or the subject or text of its messages if no body names the event; null if nothing does. */
  about: { kind: 'event' | 'text'; text: string } | null
  entityName: string | null
  /** The timestamp of its oldest notification. */
  at: string
  /** The number of channels that it was sent to. */
  channels: number
  /** The number of channels that got it. */
  received: number
  /** `failed` if a channel did not get it, `open` if that is not decided yet. */
  outcome: 'delivered' | 'failed' | 'open'
  /** Newest first. */
  notifications: readonly Sender[]
}

/** Milliseconds within which the service sends all notifications of an event. */
const moment = 2000

/** Returns the notifications of the event that the one at an index is about, which is among them, newest first. */
export function notificationsOfSameEvent<Sender extends SentNotification>(
  notifications: readonly Sender[],
  index: number,
  labels: ReadonlyMap<string, string>,
): readonly Sender[] {
  let start = 0
  let end = endOfMoment(notifications, start)
  while (end <= index) {
    start = end
    end = endOfMoment(notifications, start)
  }
  const groups = groupsOf(notifications.slice(start, end), labels)
  return groups.find(group => group.some(one => one === notifications[index])) ?? []
}

/**
 * Groups notifications, newest first, by event and moment, and returns the latest groups. Only bodies of webhooks name
 * the event and its entity: mails and messages belong to the event whose label or entity their text has.
 */
export function latestEvents<Sender extends SentNotification>(
  notifications: readonly Sender[],
  labels: ReadonlyMap<string, string>,
  maxEvents: number,
): LatestEvent<Sender>[] {
  const events: LatestEvent<Sender>[] = []
  for (let start = 0; start < notifications.length && events.length < maxEvents;) {
    const end = endOfMoment(notifications, start)
    events.push(...groupsOf(notifications.slice(start, end), labels).map(eventOf))
    start = end
  }
  return events.slice(0, maxEvents)
}

/**
 * Returns the index after the notifications that began within one moment, from an index on. One whose start is unknown
 * has a moment of its own. The log is not sorted exactly: the moment reaches from the oldest to the newest of them.
 */
function endOfMoment(notifications: readonly SentNotification[], start: number): number {
  let [oldest, newest] = [Infinity, -Infinity]
  for (let index = start; index < notifications.length; index++) {
    const at = notifications[index]?.startedAt ?? null
    if (at === null) return Math.max(index, start + 1)
    oldest = Math.min(oldest, at)
    newest = Math.max(newest, at)
    if (newest - oldest > moment) return index
  }
  return notifications.length
}

/** Returns the notifications of one moment by event, in the order of the newest one of each. */
function groupsOf<Sender extends SentNotification>(
  together: readonly Sender[],
  labels: ReadonlyMap<string, string>,
): Sender[][] {
  const named = new Map<string, Sender[]>()
  for (const notification of together)
    if (notification.first.about?.kind === 'event') addTo(named, keyOf(notification), notification)
  const groups = new Map(named)
  const homeOf = homes([...named.values()], labels)
  for (const notification of together) {
    if (notification.first.about?.kind === 'event') continue
    const home = homeOf(notification.first.about?.text ?? '')
    if (home) home.push(notification)
    else addTo(groups, keyOf(notification), notification)
  }
  const order = new Map(together.map((notification, index) => [notification, index]))
  const indexOf = (notification: Sender | undefined) => (notification && order.get(notification)) ?? 0
  return [...groups.values()]
    .map(group => group.toSorted((one, other) => indexOf(one) - indexOf(other)))
    .toSorted(([one], [other]) => indexOf(one) - indexOf(other))
}

function addTo<Sender>(groups: Map<string, Sender[]>, key: string, notification: Sender): void {
  const group = groups.get(key)
  if (group) group.push(notification)
  else groups.set(key, [notification])
}

/** What has neither a subject nor an event is an event of its own. */
const keyOf = ({ first: { id, about, entityId } }: SentNotification): string =>
  JSON.stringify(about === null ? [id] : [about.kind === 'event', about.text, entityId])

/**
 * Returns a function that finds the event that the text of a mail or a message names, with its label or its entity, best
 * with both. Many mails have the same subject: each text is looked for once.
 */
function homes<Sender extends SentNotification>(
  named: readonly Sender[][],
  labels: ReadonlyMap<string, string>,
): (text: string) => Sender[] | null {
  return remembered(text => {
    const has = (part: string | null | undefined) => part != null && part !== '' && text.includes(part)
    let best: { group: Sender[] | null; score: number } = { group: null, score: 0 }
    for (const group of named) {
      const { about: event, entityName } = group[0]?.first ?? {}
      const score = (has(labels.get(event?.text ?? '')) ? 2 : 0) + (has(entityName) ? 1 : 0)
      if (score > best.score) best = { group, score }
    }
    return best.group
  })
}

function eventOf<Sender extends SentNotification>(notifications: readonly Sender[]): LatestEvent<Sender> {
  const naming = notifications.find(({ first }) => first.about?.kind === 'event') ?? notifications[0]
  const about = naming?.first.about
  const got = new Set<string>()
  const sent = new Set<string>()
  let isOpen = false
  for (const { first, verdict } of notifications) {
    sent.add(first.channelId)
    if (verdict.kind === 'delivered' || verdict.kind === 'recovered') got.add(first.channelId)
    else if (verdict.kind !== 'failed') isOpen = true
  }
  const isFailed = notifications.some(
    ({ first, verdict }) => verdict.kind === 'failed' && !got.has(first.channelId),
  )
  return {
    id: notifications[0]?.first.id ?? '',
    about: about ? { kind: about.kind === 'event' ? 'event' : 'text', text: about.text } : null,
    entityName: naming?.first.entityName ?? null,
    at: notifications.at(-1)?.first.timestamp ?? '',
    channels: sent.size,
    received: got.size,
    outcome: isFailed ? 'failed' : isOpen ? 'open' : 'delivered',
    notifications,
  }
}
