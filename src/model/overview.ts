import type { Channel } from '~/contract/channels'
import { millisecondsOf } from '~/contract/timestamp'
import { channelHealthOf, notificationsOfChannel, undeliveredOf, type Failing } from './channel-health'
import type { DeliveryWindow } from './delivery-window'
import { outcomeOf, percentile } from './health'
import type { Notification, NotificationLog } from './notifications'
import { emptyBuckets, type Bucket } from './time-buckets'

const day = 24 * 60 * 60_000

/** The ranges of time that figures can cover, in milliseconds. */
export const ranges = { '24h': day, '7d': 7 * day, '30d': 30 * day } as const
export type Range = keyof typeof ranges
export const rangeNames = ['24h', '7d', '30d'] as const satisfies readonly Range[]

/** Returns whether the loaded deliveries reach back to a moment, so that nothing since then is missing. */
export function isCovered({ rows, hasMore }: DeliveryWindow, since: number): boolean {
  if (!hasMore) return true
  const oldest = millisecondsOf(rows.at(-1)?.timestamp ?? '')
  return oldest !== null && oldest < since
}

/** The figures of the notifications that began within a range. */
export interface Figures {
  notifications: number
  /** Those whose last attempt failed. */
  undelivered: number
  /** Those that were delivered after a failure. */
  recovered: number
  /** The attempts of all these notifications. */
  attempts: number
  /** Those of the attempts that failed. */
  failedAttempts: number
  /** The duration of the delivered and failed attempts in milliseconds; null if there are none. */
  median: number | null
  p95: number | null
}

/** A channel that is failing, with the number of its loaded undelivered notifications. */
export interface FailingChannel {
  channel: Channel
  health: Failing
  undelivered: number
}

/** A channel that works again, with the notifications of a range that it did not get. */
export interface RepairedChannel {
  channel: Channel
  undelivered: number
}

/** What is known about a range. */
export interface RangeSummary {
  figures: Figures
  /** How the attempts ended over time, from the start of the range to its end. */
  buckets: readonly Bucket[]
  /** Those with the most undelivered notifications first; undefined as long as the channels are unknown. */
  failing: readonly FailingChannel[] | undefined
  repaired: readonly RepairedChannel[] | undefined
}

/** The moments that a range lies between, and the time zone for its buckets. */
interface Span {
  since: number
  until: number
  zone: string
}

const stepSize = 200

/** Summarizes a range in steps of about a millisecond, so that a hundred thousand deliveries need not block the page. */
export function* summarize(
  log: NotificationLog,
  channels: readonly Channel[] | undefined,
  span: Span,
): Generator<undefined, RangeSummary> {
  const buckets = emptyBuckets(span.since, span.until, span.zone)
  const counts = { notifications: 0, undelivered: 0, recovered: 0, attempts: 0, failedAttempts: 0 }
  const durations: number[] = []
  const undelivered = new Map<string, number>()
  for (const [index, notification] of log.all.entries()) {
    if (index % stepSize === 0) yield
    if (!isWithin(notification, span)) continue
    const { verdict, attempts, first } = notification
    counts.notifications++
    counts.attempts += attempts.length
    if (verdict.kind === 'recovered') counts.recovered++
    if (verdict.kind === 'failed') {
      counts.undelivered++
      undelivered.set(first.channelId, (undelivered.get(first.channelId) ?? 0) + 1)
    }
    for (const attempt of attempts) {
      const outcome = outcomeOf(attempt)
      if (outcome === 'failed') counts.failedAttempts++
      if (outcome === 'delivered' || outcome === 'failed') durations.push(attempt.duration)
      // The first one's time is known: parsing every timestamp takes long.
      const at = attempt === first ? notification.startedAt : millisecondsOf(attempt.timestamp)
      // The clocks of the service's machines differ: a retry may seem to be older than the range.
      const bucket = at === null ? undefined : (buckets.findLast(({ from }) => from <= at) ?? buckets[0])
      if (bucket) bucket.counts[outcome]++
    }
  }
  const sorted = Float64Array.from(durations).toSorted()
  yield
  return {
    figures: { ...counts, median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) },
    buckets,
    ...(channels
      ? yield* channelsInTrouble(channels, log, undelivered)
      : { failing: undefined, repaired: undefined }),
  }
}

/** A notification of the server's next second is within a range that ends now. */
const isWithin = ({ startedAt }: Notification, { since }: Span): boolean =>
  startedAt !== null && startedAt >= since

function* channelsInTrouble(
  channels: readonly Channel[],
  log: NotificationLog,
  undeliveredInRange: ReadonlyMap<string, number>,
): Generator<undefined, Pick<RangeSummary, 'failing' | 'repaired'>> {
  const failing: FailingChannel[] = []
  const repaired: RepairedChannel[] = []
  for (const [index, channel] of channels.entries()) {
    if (index % 10 === 0) yield
    const health = channelHealthOf(channel, log)
    const inRange = undeliveredInRange.get(channel.id) ?? 0
    if (health.kind === 'failing') {
      const undelivered = undeliveredOf(notificationsOfChannel(log, channel.id)).length
      failing.push({ channel, health, undelivered })
    } else if (inRange > 0 && (health.kind === 'healthy' || health.kind === 'flaky'))
      repaired.push({ channel, undelivered: inRange })
  }
  return { failing: failing.toSorted(byUndelivered), repaired: repaired.toSorted(byUndelivered) }
}

const byUndelivered = (one: RepairedChannel, other: RepairedChannel) => other.undelivered - one.undelivered
