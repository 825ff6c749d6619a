import { millisecondsOf } from '~/contract/timestamp'
import { noCounts, outcomeOf, type Attempt, type OutcomeCounts } from './health'
import { localTimeAt, startOf } from './zone'

/** A time span with the outcomes of its attempts. Milliseconds since the epoch, `until` excluded. */
export interface Bucket {
  from: number
  until: number
  /** The number of local days; 0 if the span is shorter than a day. */
  days: number
  counts: OutcomeCounts
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Common lengths of time. */
const steps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day]

/** The maximum number of distinguishable bars. With a clock change, there may be two more. */
const maxBuckets = 40

/**
 * Returns how attempts ended over time, oldest first, without gaps between the buckets and including empty ones.
 * Buckets start at full hours, or at midnight, by the clocks of a time zone. An hour that clocks repeat is two
 * buckets, and one that they skip is none; a day is one bucket, however many hours it has. Attempts whose timestamp
 * cannot be parsed are left out.
 */
export function bucketsOf(attempts: readonly Attempt[], zone: string): Bucket[] {
  const timed = attempts.flatMap(attempt => {
    const at = millisecondsOf(attempt.timestamp)
    return at === null ? [] : [{ at, outcome: outcomeOf(attempt) }]
  })
  if (timed.length === 0) return []
  const oldest = timed.reduce((least, { at }) => Math.min(least, at), Infinity)
  const newest = timed.reduce((latest, { at }) => Math.max(latest, at), -Infinity)
  const buckets = emptyBuckets(oldest, newest, zone)
  for (const { at, outcome } of timed) {
    const bucket = buckets.findLast(({ from }) => from <= at)
    if (bucket) bucket.counts[outcome]++
  }
  return buckets
}

/** Returns empty buckets from the one with the oldest moment to the one with the newest. */
export function emptyBuckets(oldest: number, newest: number, zone: string): Bucket[] {
  const step = stepFor(newest - oldest)
  const edges = (step > hour ? clockEdges : hourEdges)(oldest, newest, step, zone)
  return edges.slice(1).map((until, index) => ({
    from: edges[index] ?? until,
    until,
    days: Math.floor(step / day),
    counts: noCounts(),
  }))
}

/** Returns the shortest step that needs at most the maximum number of buckets; a multiple of weeks for years. */
function stepFor(span: number): number {
  const week = 7 * day
  const weeks = Math.ceil(span / (maxBuckets - 1) / week)
  return steps.find(step => span / step <= maxBuckets - 1) ?? weeks * week
}

/** Returns the edges for steps of up to an hour of real time, at multiples of the step by the current offset. */
function hourEdges(oldest: number, newest: number, step: number, zone: string): number[] {
  const intoStep = (moment: number) => modulo(localTimeAt(moment, zone), step)
  const after = (edge: number) => edge + step - intoStep(edge)
  const full = oldest - intoStep(oldest)
  // Where clocks change by half an hour, the change is an edge, too: it may lie between that edge and the oldest moment.
  const edges = [after(full) <= oldest ? after(full) : full]
  for (let edge = edges[0] ?? oldest; edge <= newest; edges.push(edge)) edge = after(edge)
  return edges
}

/**
 * Returns the edges for steps of hours and days by the clock: when clocks first show, or skip, each multiple of the
 * step.
 */
function clockEdges(oldest: number, newest: number, step: number, zone: string): number[] {
  const edgeAt = (index: number) => startOf(index * step, zone)
  let index = Math.floor(localTimeAt(oldest, zone) / step)
  while (edgeAt(index) > oldest) index--
  const edges = [edgeAt(index)]
  for (let edge = edges[0] ?? oldest; edge <= newest;) {
    const next = edgeAt(++index)
    // A day that a zone skipped to cross the date line has no length.
    if (next > edge) edges.push(next)
    edge = next
  }
  return edges
}

const modulo = (value: number, divisor: number) => ((value % divisor) + divisor) % divisor
