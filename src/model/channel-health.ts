import type { Channel } from '~/contract/channels'
import type { Cause } from './causes'
import type { Notification, NotificationLog } from './notifications'

/** The number of notifications in an outcome strip. */
export const stripLength = 24

/** How a notification ended, as outcome strips show it. */
export type StripOutcome = 'delivered' | 'recovered' | 'failed' | 'open'

/** Returns how a notification ended: `open` as long as it is pending or retried, or if its status is unknown. */
export function stripOutcomeOf({ verdict: { kind } }: Pick<Notification, 'verdict'>): StripOutcome {
  return kind === 'delivered' || kind === 'recovered' || kind === 'failed' ? kind : 'open'
}

/** What is known about the deliveries of a channel. */
export type ChannelHealth =
  | { kind: 'healthy' }
  /** Its newest notification was delivered, but several recent ones only by a retry, or not at all. */
  | { kind: 'flaky'; troubled: number; of: number }
  | Failing
  | { kind: 'no-policies' }
  | { kind: 'never-sent' }
  /** None of its notifications has ended among the loaded ones. */
  | { kind: 'unknown' }

/** The newest notifications of a channel were not delivered. */
export interface Failing {
  kind: 'failing'
  /** The timestamp of the first notification of the failing series. */
  since: string
  /** Whether older notifications, which are not loaded, may have failed as well. */
  isSinceEarliest: boolean
  /** Why the newest one failed. */
  cause: Cause
  /** The status code of the newest one; empty without a response. */
  code: string
}

/** The fields of a channel that its health depends on. */
export type WatchedChannel = Pick<Channel, 'id' | 'policyCount' | 'lastNotificationAt'>

/** Returns the notifications of a channel, newest first. */
export const notificationsOfChannel = (log: NotificationLog, channelId: string): readonly Notification[] =>
  log.byChannel.get(channelId) ?? []

/** Returns the notifications whose last attempt failed: what *Resend* sends again. */
export const undeliveredOf = (notifications: readonly Notification[]): readonly Notification[] =>
  notifications.filter(({ verdict }) => verdict.kind === 'failed')

/**
 * Returns the health of a channel from its newest notifications. One that is pending or being retried has not ended, so
 * the one before it counts.
 */
export function channelHealthOf(channel: WatchedChannel, log: NotificationLog): ChannelHealth {
  if (channel.policyCount === 0) return { kind: 'no-policies' }
  const notifications = notificationsOfChannel(log, channel.id)
  if (channel.lastNotificationAt === null && notifications.length === 0) return { kind: 'never-sent' }
  const newest = notifications.find(hasEnded)
  if (!newest) return { kind: 'unknown' }
  if (newest.verdict.kind === 'failed') return failing(newest, notifications)
  const recent = firstOf(notifications, hasEnded, stripLength)
  const troubled = recent.filter(isTroubled).length
  return troubled >= leastTroubled && troubled / recent.length >= leastShare
    ? { kind: 'flaky', troubled, of: recent.length }
    : { kind: 'healthy' }
}

const kinds = new WeakMap<NotificationLog, ReadonlyMap<string, ChannelHealth['kind']>>()

/** Returns the health of each channel that a log names, by its ID, as far as it follows from the log alone. */
export function channelKindsOf(log: NotificationLog): ReadonlyMap<string, ChannelHealth['kind']> {
  const kindOf = (id: string) =>
    channelHealthOf({ id, policyCount: undefined, lastNotificationAt: null }, log).kind
  const known = kinds.get(log) ?? new Map([...log.byChannel.keys()].map(id => [id, kindOf(id)]))
  kinds.set(log, known)
  return known
}

/** Returns the channels that fail, of thousands at once. */
export function failingAmong<Watched extends WatchedChannel>(
  channels: readonly Watched[],
  log: NotificationLog,
): Watched[] {
  const kindsInLog = channelKindsOf(log)
  return channels.filter(({ id, policyCount }) => policyCount !== 0 && kindsInLog.get(id) === 'failing')
}

/** One failure in a hundred is normal for receivers on the internet: fewer of the recent ones make no channel flaky. */
const [leastTroubled, leastShare] = [2, 0.1]

/** Returns whether a notification failed or needed a retry. After a resend by a user, the channel works again. */
const isTroubled = ({ verdict }: Notification): boolean =>
  verdict.kind === 'failed' || (verdict.kind === 'recovered' && verdict.by === 'retry')

const hasEnded = (notification: Notification): boolean => stripOutcomeOf(notification) !== 'open'

/** Returns the first items that pass a test, at most a number of them, without testing the others. */
function firstOf<Item>(items: readonly Item[], isWanted: (item: Item) => boolean, most: number): Item[] {
  const found: Item[] = []
  for (const item of items) {
    if (found.length === most) break
    if (isWanted(item)) found.push(item)
  }
  return found
}

function failing(newest: Notification, notifications: readonly Notification[]): Failing {
  const isDelivered = ({ verdict }: Notification) =>
    verdict.kind === 'delivered' || verdict.kind === 'recovered'
  const delivered = notifications.findIndex(isDelivered)
  const series = delivered < 0 ? notifications : notifications.slice(0, delivered)
  const oldest = series.findLast(({ verdict }) => verdict.kind === 'failed') ?? newest
  return {
    kind: 'failing',
    since: oldest.first.timestamp,
    isSinceEarliest: delivered < 0,
    cause: newest.cause ?? 'unknown',
    code: newest.last.code,
  }
}
