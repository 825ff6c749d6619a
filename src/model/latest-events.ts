import type { EventOf } from './event-recognizer'
import { groupedBy } from './grouped-by'
import { isDelivered, type Notification } from './notifications'
import { remembered } from './remembered'

/** What happened, and which channels were notified of it. */
export interface LatestEvent {
  /** The ID of its newest notification. */
  id: string
  /** The event type's ID if a body names it or there is no text, or else the text; null if neither is known. */
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
  notifications: readonly Notification[]
}

/** Milliseconds within which the service sends all notifications of an event. */
const moment = 2000

/**
 * Returns all notifications of the event that the notification at an index is about, including that one, newest first.
 */
export function notificationsOfSameEvent(
  notifications: readonly Notification[],
  index: number,
  eventOf: EventOf,
): readonly Notification[] {
  let start = 0
  let end = endOfMoment(notifications, start)
  while (end <= index) {
    start = end
    end = endOfMoment(notifications, start)
  }
  const groups = groupsOf(notifications.slice(start, end), eventOf)
  return groups.find(group => group.some(one => one === notifications[index])) ?? []
}

/**
 * Groups notifications, newest first, by event and moment, and returns the latest groups. An email or message whose
 * event is unknown belongs to the one whose entity its text contains.
 */
export function latestEvents(
  notifications: readonly Notification[],
  eventOf: EventOf,
  maxEvents: number,
): LatestEvent[] {
  const events: LatestEvent[] = []
  for (let start = 0; start < notifications.length && events.length < maxEvents;) {
    const end = endOfMoment(notifications, start)
    events.push(
      ...groupsOf(notifications.slice(start, end), eventOf).map(group => latestEventOf(group, eventOf)),
    )
    start = end
  }
  return events.slice(0, maxEvents)
}

/**
 * Returns the index after the notifications that began at about the same time as the one at an index. A notification
 * with an unknown start is on its own. The log isn't sorted exactly, so the time spans from the oldest to the newest of
 * them.
 */
function endOfMoment(notifications: readonly Notification[], start: number): number {
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
function groupsOf(together: readonly Notification[], eventOf: EventOf): Notification[][] {
  const named = groupedBy(together.filter(isNamed), ({ first: { about, entityId } }) =>
    JSON.stringify([about?.text, entityId]),
  )
  const groups = new Map<string, Notification[]>(named)
  const homeOf = homes([...named.values()])
  for (const notification of together) {
    if (isNamed(notification)) continue
    const { id, about, entityId } = notification.first
    const event = eventOf(notification.first)
    // What has no subject is an event of its own.
    const key = JSON.stringify(about === null ? [id] : [event, about.text, entityId, 'unnamed'])
    const group = homeOf(event)(about?.text ?? '') ?? groups.get(key)
    if (group) group.push(notification)
    else groups.set(key, [notification])
  }
  const order = new Map(together.map((notification, index) => [notification, index]))
  const indexOf = (notification: Notification | undefined) => (notification && order.get(notification)) ?? 0
  return [...groups.values()]
    .map(group => group.toSorted((one, other) => indexOf(one) - indexOf(other)))
    .toSorted(([one], [other]) => indexOf(one) - indexOf(other))
}

/** Whether the body names the event. */
const isNamed = ({ first }: Notification) => first.about?.kind === 'event'

/**
 * Returns a function that finds the group that an email or message belongs to: of the groups about its event, the one
 * whose entity the text contains, or else the first. If the event is unknown, only the entity counts. Many emails have
 * the same subject, so each text is searched only once.
 */
function homes(
  named: readonly Notification[][],
): (event: string | null) => (text: string) => Notification[] | null {
  const byEvent = groupedBy(named, group => group[0]?.first.about?.text)
  return remembered(event => {
    const candidates = event === null ? named : (byEvent.get(event) ?? [])
    const other = event === null ? null : (candidates[0] ?? null)
    return remembered(text => candidates.find(([one]) => hasName(text, one?.first.entityName)) ?? other)
  })
}

const hasName = (text: string, name: string | null | undefined): boolean =>
  name != null && name !== '' && text.includes(name)

function latestEventOf(notifications: readonly Notification[], eventOf: EventOf): LatestEvent {
  const naming = (notifications.find(isNamed) ?? notifications[0])?.first
  const got = new Set<string>()
  const sent = new Set<string>()
  let isOpen = false
  for (const { first, verdict } of notifications) {
    sent.add(first.channelId)
    if (isDelivered(verdict)) got.add(first.channelId)
    else if (verdict.kind !== 'failed') isOpen = true
  }
  const isFailed = notifications.some(
    ({ first, verdict }) => verdict.kind === 'failed' && !got.has(first.channelId),
  )
  return {
    id: notifications[0]?.first.id ?? '',
    about: naming ? aboutOf(naming, eventOf) : null,
    entityName: naming?.entityName ?? null,
    at: notifications.at(-1)?.first.timestamp ?? '',
    channels: sent.size,
    received: got.size,
    outcome: isFailed ? 'failed' : isOpen ? 'open' : 'delivered',
    notifications,
  }
}

/** A text says more than its event alone: it may name the entity. */
function aboutOf(first: Notification['first'], eventOf: EventOf): LatestEvent['about'] {
  if (first.about && first.about.kind !== 'event') return { kind: 'text', text: first.about.text }
  const event = eventOf(first)
  return event === null ? null : { kind: 'event', text: event }
}
