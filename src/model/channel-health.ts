import type { Channel } from '~/contract/channels'
import { millisecondsOf } from '~/contract/timestamp'
import type { Cause } from './causes'
import { unusedKindOf } from './channel-use'
import { hasEnded, hasFailed, isFlaky, isTroubled } from './flaky'
import { outcomeOf } from './health'
import { isBeingResent, isDelivered, type Notification, type NotificationLog } from './notifications'
import { inStrip, stripLength } from './outcome-strip'

/** What is known about the deliveries of a channel. */
export type ChannelHealth =
  | { kind: 'healthy' }
  | Flaky
  | Failing
  | Tested
  | { kind: 'no-policies' }
  | { kind: 'never-sent' }
  /** All of its loaded notifications are in progress. */
  | { kind: 'open' }
  /**
   * No notification is loaded completely, starting with its first attempt. If not a single attempt is loaded either,
   * nothing was sent since a moment, in milliseconds since the epoch, back to which everything is loaded; else null.
   */
  | { kind: 'unknown'; quietSince: number | null }

/** Its newest notification was delivered, but several of those in its strip failed or needed a retry. */
interface Flaky {
  kind: 'flaky'
  troubled: number
  /** The number of notifications in the strip. */
  of: number
  /** Whether some of these are not loaded, so that more may have failed or needed a retry. */
  isAtLeast: boolean
}

/** A channel's newest notifications, none of which were delivered. */
interface FailedSeries {
  /** The timestamp of the first of them. */
  since: string
  /** Whether older notifications, which are not loaded, may have failed as well. */
  isSinceEarliest: boolean
  /** How many of them can be resent. */
  undelivered: number
  /** How many of them have failed and are being resent. */
  beingResent: number
  /** Why the newest one failed. */
  cause: Cause
  /** The status code of the newest one; empty without a response. */
  code: string
}

/** The newest notifications of a channel were not delivered. */
export type Failing = { kind: 'failing' } & FailedSeries

/** Failing, but a connection test with the channel's current settings has passed since the last failure. */
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

/** The notifications loaded so far. */
export interface Loaded {
  log: NotificationLog
  /** Whether all deliveries are loaded, so that no older ones can change a figure. */
  isWhole: boolean
}

/** The data for computing the figures of channels: the log of all channels, and the logs of single channels. */
export interface Known extends Loaded {
  tests: PassedTests
  /** Returns a channel's own log if it has been loaded, too. It may go back further than the log of all channels. */
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

/** Returns the notifications that have failed and are being resent, which *Resend* leaves out. */
export const beingResentOf = (notifications: readonly Notification[]): readonly Notification[] =>
  notifications.filter(isBeingResent)

/**
 * Returns the health of a channel, based on its newest notifications. Those that are pending or being retried don't
 * count, because their outcome is still open. One that is being resent counts as failed until it is delivered.
 */
export function channelHealthOf(channel: WatchedChannel, known: Known): ChannelHealth {
  const unused = unusedKindOf(channel)
  const { log, isWhole } = decidingLog(channel.id, known)
  const health = healthInLog(log, channel.id)
  if (unused === 'no-policies' || (unused !== null && health.kind === 'unknown')) return { kind: unused }
  if (health.kind === 'unknown') {
    const isQuiet = notificationsOfChannel(log, channel.id).length === 0
    const covered = isWhole ? -Infinity : (log.all.at(-1)?.first.at ?? null)
    // The service may know of a notification that its log doesn't have.
    const sentAt = millisecondsOf(channel.lastNotificationAt ?? '') ?? -Infinity
    return { ...health, quietSince: isQuiet && covered !== null ? Math.max(covered, sentAt) : null }
  }
  if (health.kind === 'flaky') {
    const isAtLeast = health.of < stripLength && !isWhole
    return { ...health, isAtLeast, of: isAtLeast ? stripLength : health.of }
  }
  if (health.kind !== 'failing') return health
  const { lastFailedAt, hasStart, ...series } = health
  const failing = { ...series, isSinceEarliest: !hasStart && !isWhole }
  const test = known.tests.get(channel.id)
  return test && test.updatedAt === channel.updatedAt && test.at > lastFailedAt
    ? { ...failing, kind: 'tested', testedAt: test.at }
    : failing
}

/**
 * Returns whether a log is enough for the health of a channel: whether it is failing and since when, and if it is flaky,
 * how its whole strip ended. A channel that seems healthy may turn out flaky: too many have too few deliveries to load
 * the log of each.
 */
export function isDecided({ log, isWhole }: Loaded, channelId: string): boolean {
  const health = healthInLog(log, channelId)
  if (isWhole) return true
  if (health.kind === 'failing') return health.hasStart
  return health.kind === 'flaky' ? health.of === stripLength : !isUnknown(health.kind)
}

/**
 * Returns the log that determines the health of a channel: the log of all channels if it is enough, or else the
 * channel's own log. Every page has the log of all channels, so all pages show the same health, no matter which
 * channels' own logs have been loaded.
 */
export const decidingLog = (channelId: string, known: Known): Loaded =>
  (isDecided(known, channelId) ? undefined : known.own(channelId)) ?? known

/** The undelivered notifications that a channel's figures are about. */
export interface Undelivered {
  /** Those that can be resent. */
  count: number
  /** Those that have failed and are being resent. */
  beingResent: number
  /** Whether there may be more that are not loaded. */
  isAtLeast: boolean
  /** The timestamp of the first one if these are all since then; null if these are only the loaded ones. */
  since: string | null
}

/**
 * Returns a channel's undelivered notifications: those since it began to fail, or all loaded ones if it isn't failing.
 */
export function undeliveredOfChannel(channelId: string, health: ChannelHealth, known: Known): Undelivered {
  if (health.kind === 'failing' || health.kind === 'tested') {
    const { undelivered: count, beingResent, isSinceEarliest: isAtLeast, since } = health
    return { count, beingResent, isAtLeast, since: isAtLeast ? null : since }
  }
  const loaded = known.own(channelId) ?? known
  const notifications = notificationsOfChannel(loaded.log, channelId)
  return {
    count: undeliveredOf(notifications).length,
    beingResent: beingResentOf(notifications).length,
    isAtLeast: !loaded.isWhole,
    since: null,
  }
}

/**
 * Returns whether a channel may be failing without the console knowing it, because the outcome of its last notification
 * is unknown.
 */
export const isUnknown = (kind: ChannelHealth['kind']): boolean => kind === 'open' || kind === 'unknown'

/**
 * Returns the IDs of channels for which the log of all channels doesn't show whether they are failing, since when, or
 * how flaky they are. Channels known to be failing come first, then flaky ones. Returns at most `most` of them.
 */
export function undecidedAmong(
  channels: readonly WatchedChannel[],
  known: Known,
  most: number,
): readonly string[] {
  const failing: string[] = []
  const flaky: string[] = []
  const unknown: string[] = []
  for (const channel of channels) {
    const health = channelHealthOf(channel, { ...known, own: () => undefined })
    if (isUnknown(health.kind)) unknown.push(channel.id)
    else if ('isSinceEarliest' in health && health.isSinceEarliest) failing.push(channel.id)
    else if (health.kind === 'flaky' && health.isAtLeast) flaky.push(channel.id)
  }
  // Of too many, none: joining a few of them with a log of 100,000 rows would slow its loading down.
  const unlessMany = (ids: string[]) => (ids.length <= most ? ids : [])
  return [...failing, ...unlessMany(flaky), ...unlessMany(unknown)].slice(0, most)
}

/** Returns the failing channels, and the number of other channels that may be failing. */
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

/** A channel's health as derived from the log alone. */
type LogHealth =
  | Extract<ChannelHealth, { kind: 'healthy' | 'open' }>
  | { kind: 'unknown' }
  | Omit<Flaky, 'isAtLeast'>
  | ({ kind: 'failing'; hasStart: boolean; lastFailedAt: number } & Omit<FailedSeries, 'isSinceEarliest'>)

const healths = new WeakMap<NotificationLog, Map<string, LogHealth>>()

/**
 * Returns a channel's health based on a log. It is computed once, because the navigation, the list, and its filters all
 * need it.
 */
function healthInLog(log: NotificationLog, channelId: string): LogHealth {
  const known = healths.get(log) ?? new Map<string, LogHealth>()
  healths.set(log, known)
  const health = known.get(channelId) ?? healthOfNotifications(notificationsOfChannel(log, channelId))
  known.set(channelId, health)
  return health
}

/**
 * Ignores notifications whose first attempts are not loaded. They are older than all the others, even if they were
 * resent recently, and they must not change the health later, when their first attempts are loaded.
 */
function healthOfNotifications(loaded: readonly Notification[]): LogHealth {
  const notifications = loaded.filter(({ isPartial }) => !isPartial)
  const newest = notifications.find(hasEnded)
  if (!newest) return { kind: notifications.length > 0 ? 'open' : 'unknown' }
  if (hasFailed(newest)) return failing(newest, notifications, loaded)
  const strip = inStrip(notifications)
  return isFlaky(strip)
    ? { kind: 'flaky', troubled: strip.filter(isTroubled).length, of: strip.length }
    : { kind: 'healthy' }
}

function failing(
  newest: Notification,
  notifications: readonly Notification[],
  loaded: readonly Notification[],
): LogHealth {
  const end = notifications.findIndex(({ verdict }) => isDelivered(verdict))
  const failed = (end < 0 ? loaded : notifications.slice(0, end)).filter(hasFailed)
  const undelivered = undeliveredOf(failed).length
  return {
    kind: 'failing',
    since: (failed.at(-1) ?? newest).first.timestamp,
    hasStart: end >= 0,
    undelivered,
    beingResent: failed.length - undelivered,
    cause: newest.cause ?? 'unknown',
    code: newest.attempts.findLast(attempt => outcomeOf(attempt) === 'failed')?.code ?? '',
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
