import type { Channel } from '~/contract/channels'
import { isOneOf } from '~/contract/common'
import type { Cause } from './causes'
import { unusedKindOf } from './channel-use'
import { outcomeOf } from './health'
import { isDelivered, type Notification, type NotificationLog } from './notifications'

/** The number of notifications in an outcome strip. */
export const stripLength = 24

/** How a notification ended, as outcome strips show it, the health of channels counts it, and the log is filtered by it. */
export type StripOutcome = 'delivered' | 'retried' | 'resent' | 'failed' | 'open'

/**
 * Returns how a notification ended: delivered at once, by a retry of the service, or by a resend of a user, or failed;
 * `open` as long as it is pending or retried, or if its status is unknown.
 */
export function stripOutcomeOf({ verdict }: Pick<Notification, 'verdict'>): StripOutcome {
  if (verdict.kind === 'recovered') return verdict.by === 'retry' ? 'retried' : 'resent'
  return verdict.kind === 'delivered' || verdict.kind === 'failed' ? verdict.kind : 'open'
}

/**
 * Returns what a strip shows of notifications, newest first. How those ended whose first attempts are not loaded is
 * unknown: a retry alone looks like a notification that was delivered at once.
 */
export const inStrip = (notifications: readonly Notification[]): readonly Notification[] =>
  firstOf(notifications, ({ isPartial }) => !isPartial, stripLength)

/** What is known about the deliveries of a channel. */
export type ChannelHealth =
  | { kind: 'healthy' }
  /** Its newest notification was delivered, but several recent ones only by a retry, or not at all. */
  | { kind: 'flaky'; troubled: number; of: number }
  | Failing
  | Tested
  | { kind: 'no-policies' }
  | { kind: 'never-sent' }
  /** All of its loaded notifications are in progress. */
  | { kind: 'open' }
  /** None of its notifications is loaded from the first attempt on. */
  | { kind: 'unknown' }

/** The newest notifications of a channel, which were not delivered. */
interface FailedSeries {
  /** The timestamp of the first of them. */
  since: string
  /** Whether older notifications, which are not loaded, may have failed as well. */
  isSinceEarliest: boolean
  /** How many of them are undelivered. */
  undelivered: number
  /** Why the newest one failed. */
  cause: Cause
  /** The status code of the newest one; empty without a response. */
  code: string
}

/** The newest notifications of a channel were not delivered. */
export type Failing = { kind: 'failing' } & FailedSeries

/** The same, but since the last failure, a connection test with the channel's current settings has passed. */
export type Tested = { kind: 'tested'; testedAt: number } & FailedSeries

/** A connection test of a channel that passed. */
export interface PassedTest {
  /** When, in milliseconds since the epoch by the server's clock. */
  at: number
  /** When the tested settings were last updated. */
  updatedAt: string | null
}

/** The last passed test of each channel, by its ID. */
export type PassedTests = ReadonlyMap<string, PassedTest>

/** Notifications, as far as they are loaded. */
export interface Loaded {
  log: NotificationLog
  /** Whether the log has all deliveries: there are no older ones that could change a figure. */
  isWhole: boolean
}

/** What the figures of channels are computed from: the log of all of them, and their own logs. */
export interface Known extends Loaded {
  tests: PassedTests
  /** Returns a channel's own log, if that has been loaded as well: it may reach back further. */
  own: (channelId: string) => Loaded | undefined
}

/** The fields of a channel that its health depends on. */
export type WatchedChannel = Pick<Channel, 'id' | 'policyCount' | 'lastNotificationAt' | 'updatedAt'>

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
export function channelHealthOf(channel: WatchedChannel, known: Known): ChannelHealth {
  const unused = unusedKindOf(channel)
  const { log, isWhole } = decidingLog(channel.id, known)
  const health = healthInLog(log, channel.id)
  if (unused === 'no-policies' || (unused !== null && health.kind === 'unknown')) return { kind: unused }
  if (health.kind !== 'failing') return health
  const { lastFailedAt, hasStart, ...series } = health
  const failing = { ...series, isSinceEarliest: !hasStart && !isWhole }
  const test = known.tests.get(channel.id)
  return test && test.updatedAt === channel.updatedAt && test.at > lastFailedAt
    ? { ...failing, kind: 'tested', testedAt: test.at }
    : failing
}

/** Returns whether a log decides the health of a channel: reaching back further, it would say the same. */
export function isDecided({ log, isWhole }: Loaded, channelId: string): boolean {
  const health = healthInLog(log, channelId)
  return isWhole || (health.kind === 'failing' ? health.hasStart : !isUnknown(health.kind))
}

/**
 * Returns the log that decides the health of a channel: its own one only if the log of all channels, which every page
 * has, does not. The pages then say the same, whichever channels' own logs have been loaded.
 */
export const decidingLog = (channelId: string, known: Known): Loaded =>
  (isDecided(known, channelId) ? undefined : known.own(channelId)) ?? known

/** The undelivered notifications that a channel's figures are about. */
export interface Undelivered {
  count: number
  /** Whether there may be more, which are not loaded. */
  isAtLeast: boolean
  /** The timestamp of the first one, if these are all since then; null if these are the loaded ones. */
  since: string | null
}

/** Returns a channel's undelivered notifications: those since it began to fail, or else all loaded ones. */
export function undeliveredOfChannel(channelId: string, health: ChannelHealth, known: Known): Undelivered {
  if (health.kind === 'failing' || health.kind === 'tested') {
    const { undelivered, isSinceEarliest, since } = health
    return { count: undelivered, isAtLeast: isSinceEarliest, since: isSinceEarliest ? null : since }
  }
  const loaded = known.own(channelId) ?? known
  const { length } = undeliveredOf(notificationsOfChannel(loaded.log, channelId))
  return { count: length, isAtLeast: !loaded.isWhole, since: null }
}

/** Returns whether a channel may be failing although it is not known to: how its last notification ended is unknown. */
export const isUnknown = (kind: ChannelHealth['kind']): boolean => kind === 'open' || kind === 'unknown'

/**
 * Returns the IDs of the channels, those that fail first, for which the log of all channels does not say whether or since
 * when they fail: at most a number of them. If more are unknown, those are left out.
 */
export function undecidedAmong(
  channels: readonly WatchedChannel[],
  known: Known,
  most: number,
): readonly string[] {
  const failing: string[] = []
  const unknown: string[] = []
  for (const channel of channels) {
    const health = channelHealthOf(channel, { ...known, own: () => undefined })
    if (isUnknown(health.kind)) unknown.push(channel.id)
    else if ('isSinceEarliest' in health && health.isSinceEarliest) failing.push(channel.id)
  }
  return [...failing, ...(unknown.length <= most ? unknown : [])].slice(0, most)
}

/** Returns the channels that fail, and the number of those that may be failing as well. */
export function failingAmong<Watched extends WatchedChannel>(
  channels: readonly Watched[],
  known: Known,
): { failing: Watched[]; unknown: number } {
  const kinds = channels.map(channel => channelHealthOf(channel, known).kind)
  return {
    failing: channels.filter((_, index) => kinds[index] === 'failing'),
    unknown: kinds.filter(isUnknown).length,
  }
}

/** The health of a channel as far as it follows from the log alone. */
type LogHealth =
  | Extract<ChannelHealth, { kind: 'healthy' | 'flaky' | 'open' | 'unknown' }>
  | ({ kind: 'failing'; hasStart: boolean; lastFailedAt: number } & Omit<FailedSeries, 'isSinceEarliest'>)

const healths = new WeakMap<NotificationLog, Map<string, LogHealth>>()

/** Returns the health of a channel in a log, computed once: the navigation, the list, and its filters need the same one. */
function healthInLog(log: NotificationLog, channelId: string): LogHealth {
  const known = healths.get(log) ?? new Map<string, LogHealth>()
  healths.set(log, known)
  const health = known.get(channelId) ?? healthOfNotifications(notificationsOfChannel(log, channelId))
  known.set(channelId, health)
  return health
}

/**
 * A notification whose first attempts are not loaded decides nothing: it began before all the others, whenever it was
 * resent, and so do some that are not loaded. Once they are, the health must be the same.
 */
function healthOfNotifications(loaded: readonly Notification[]): LogHealth {
  const notifications = loaded.filter(({ isPartial }) => !isPartial)
  const newest = notifications.find(hasEnded)
  if (!newest) return { kind: notifications.length > 0 ? 'open' : 'unknown' }
  if (newest.verdict.kind === 'failed') return failing(newest, notifications, loaded)
  const recent = firstOf(notifications, hasEnded, stripLength)
  const troubled = recent.filter(isTroubled).length
  return troubled >= leastTroubled && troubled / recent.length >= leastShare
    ? { kind: 'flaky', troubled, of: recent.length }
    : { kind: 'healthy' }
}

/** One failure in a hundred is normal for receivers on the internet: fewer of the recent ones make no channel flaky. */
const [leastTroubled, leastShare] = [2, 0.1]

/** Returns whether a notification failed or needed a retry. After a resend by a user, the channel works again. */
const isTroubled = (notification: Notification): boolean =>
  isOneOf(['failed', 'retried'], stripOutcomeOf(notification))

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

function failing(
  newest: Notification,
  notifications: readonly Notification[],
  loaded: readonly Notification[],
): LogHealth {
  const end = notifications.findIndex(({ verdict }) => isDelivered(verdict))
  const failed = undeliveredOf(end < 0 ? loaded : notifications.slice(0, end))
  return {
    kind: 'failing',
    since: (failed.at(-1) ?? newest).first.timestamp,
    hasStart: end >= 0,
    undelivered: failed.length,
    cause: newest.cause ?? 'unknown',
    code: newest.last.code,
    lastFailedAt: lastFailureOf(loaded),
  }
}

/** Returns when the last attempt failed; infinity if that is unknown. */
function lastFailureOf(notifications: readonly Notification[]): number {
  let last = -Infinity
  for (const { attempts } of notifications)
    for (const attempt of attempts)
      if (outcomeOf(attempt) === 'failed') last = Math.max(last, attempt.at ?? Infinity)
  return last
}
