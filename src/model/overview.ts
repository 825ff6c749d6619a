import type { Channel } from '~/contract/channels'
import {
  channelHealthOf,
  isUnknown,
  undeliveredOfChannel,
  type Failing,
  type Known,
  type Tested,
  type Undelivered,
} from './channel-health'
import { outcomeOf, percentile } from './health'
import { isBeingResent, type NotificationLog } from './notifications'
import { isSince } from './ranges'
import { emptyBuckets, type Bucket } from './time-buckets'

/** The figures of a range. */
export interface Figures {
  /** Those that began within the range. */
  notifications: number
  /** Those whose last attempt failed. */
  undelivered: number
  /** Those that have failed and are being resent. */
  beingResent: number
  /** Those that were delivered after a failure. */
  recovered: number
  /** The attempts within the range, including those of notifications that began earlier. */
  attempts: number
  /** Those of the attempts that failed. */
  failedAttempts: number
  /** The duration of the delivered and failed attempts in milliseconds; null if there are none. */
  median: number | null
  p95: number | null
}

/** A channel whose last notification failed, with its undelivered ones. */
export interface FailedChannel<Health extends Failing | Tested> {
  channel: Channel
  health: Health
  undelivered: Undelivered
  /** How many of them belong to the range. */
  inRange: number
}

/** A channel that works again, with the notifications of a range that it did not get. */
export interface RepairedChannel {
  channel: Channel
  undelivered: number
  beingResent: number
}

/** The channels that did not get everything, those with the most undelivered notifications first, being resent or not. */
export interface ChannelsInTrouble {
  failing: readonly FailedChannel<Failing>[]
  tested: readonly FailedChannel<Tested>[]
  repaired: readonly RepairedChannel[]
  /** The number of channels that may be failing as well. */
  unknown: number
}

/** What is known about a range. */
export interface RangeSummary {
  /** The log that was summarized; it may have grown since. */
  log: NotificationLog
  figures: Figures
  /** How the attempts ended over time, from the start of the range to its end. */
  buckets: readonly Bucket[]
  /** Undefined as long as the channels are unknown. */
  inTrouble: ChannelsInTrouble | undefined
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
  known: Known,
  channels: readonly Channel[] | undefined,
  span: Span,
): Generator<undefined, RangeSummary> {
  const { log } = known
  const buckets = emptyBuckets(span.since, span.until, span.zone)
  const counts = {
    notifications: 0,
    undelivered: 0,
    beingResent: 0,
    recovered: 0,
    attempts: 0,
    failedAttempts: 0,
  }
  const durations: number[] = []
  const owed = new Map<string, Owed>()
  for (const [index, notification] of log.all.entries()) {
    if (index % stepSize === 0) yield
    const { verdict, attempts, first } = notification
    if (isSince(notification, span.since)) {
      counts.notifications++
      if (verdict.kind === 'recovered') counts.recovered++
      const kind =
        verdict.kind === 'failed' ? 'undelivered' : isBeingResent(notification) ? 'beingResent' : null
      if (kind) {
        const known = owed.get(first.channelId) ?? nothingOwed
        owed.set(first.channelId, { ...known, [kind]: known[kind] + 1 })
        counts[kind]++
      }
    }
    for (const attempt of attempts) {
      const { at } = attempt
      if (at === null || at < span.since) continue
      const outcome = outcomeOf(attempt)
      counts.attempts++
      if (outcome === 'failed') counts.failedAttempts++
      if (outcome === 'delivered' || outcome === 'failed') durations.push(attempt.duration)
      const bucket = buckets.findLast(({ from }) => from <= at)
      if (bucket) bucket.counts[outcome]++
    }
  }
  const sorted = Float64Array.from(durations).toSorted()
  yield
  return {
    log,
    figures: { ...counts, median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) },
    buckets,
    inTrouble: channels && (yield* channelsInTrouble(channels, known, owed)),
  }
}

/** The notifications of a range that a channel did not get. */
type Owed = Pick<Figures, 'undelivered' | 'beingResent'>
const nothingOwed: Owed = { undelivered: 0, beingResent: 0 }

function* channelsInTrouble(
  channels: readonly Channel[],
  known: Known,
  owed: ReadonlyMap<string, Owed>,
): Generator<undefined, ChannelsInTrouble> {
  const failing: FailedChannel<Failing>[] = []
  const tested: FailedChannel<Tested>[] = []
  const repaired: RepairedChannel[] = []
  let unknown = 0
  for (const [index, channel] of channels.entries()) {
    if (index % 10 === 0) yield
    const health = channelHealthOf(channel, known)
    const ofRange = owed.get(channel.id) ?? nothingOwed
    const counts = () => {
      const undelivered = undeliveredOfChannel(channel.id, health, known)
      // The range may also have some from before the channel began to fail.
      return { undelivered, inRange: Math.min(ofRange.undelivered, undelivered.count) }
    }
    if (health.kind === 'failing') failing.push({ channel, health, ...counts() })
    else if (health.kind === 'tested') tested.push({ channel, health, ...counts() })
    else if (isUnknown(health.kind)) unknown += 1
    else if (ofRange !== nothingOwed && (health.kind === 'healthy' || health.kind === 'flaky'))
      repaired.push({ channel, ...ofRange })
  }
  return {
    failing: failing.toSorted(byOwed),
    tested: tested.toSorted(byOwed),
    repaired: repaired.toSorted(
      (one, other) => other.undelivered + other.beingResent - (one.undelivered + one.beingResent),
    ),
    unknown,
  }
}

/** Those that are being resent count, so that a resend doesn't change the order. */
const byOwed = (
  { undelivered: one }: { undelivered: Undelivered },
  { undelivered: other }: { undelivered: Undelivered },
) => other.count + other.beingResent - (one.count + one.beingResent)
