import type { DeliverySummary } from './delivery-summary'
import { outcomeOf, type Outcome } from './health'
import type { Notification, Verdict } from './notifications'
import type { Steps } from './steps'
import { emptyBuckets, type Bucket } from './time-buckets'
import { isWithin, type TimeRange } from './time-range'

type Row = Notification | DeliverySummary

/** The number of rows in a step, which takes a fraction of a millisecond. */
const STEP_SIZE = 500

/**
 * Counts the outcomes of the log's rows over time, in steps. A notification counts at the time it began. The buckets
 * cover the range; an open end of the range is replaced by the first or last row. Without rows, there are no buckets.
 */
export function* logHistogram(
  rows: readonly Row[],
  range: TimeRange | null,
  zone: string,
): Steps<readonly Bucket[]> {
  let [oldest, newest] = [Infinity, -Infinity]
  for (const [index, row] of rows.entries()) {
    const at = timeOf(row)
    if (at !== null) [oldest, newest] = [Math.min(oldest, at), Math.max(newest, at)]
    if (index % STEP_SIZE === 0) yield
  }
  if (oldest > newest) return []
  const span = {
    since: range && Number.isFinite(range.since) ? range.since : oldest,
    until: range && Number.isFinite(range.until) ? range.until : newest + 1,
  }
  const buckets = emptyBuckets(span.since, span.until - 1, zone)
  for (const [index, row] of rows.entries()) {
    const at = timeOf(row)
    const bucket = isWithin(at, span) ? buckets.findLast(({ from }) => from <= Number(at)) : undefined
    if (bucket) bucket.counts[resultOf(row)]++
    if (index % STEP_SIZE === 0) yield
  }
  return buckets
}

const timeOf = (row: Row): number | null => ('verdict' in row ? row.startedAt : row.at)

const results: Record<Verdict['kind'], Outcome> = {
  delivered: 'delivered',
  recovered: 'delivered',
  failed: 'failed',
  pending: 'pending',
  retrying: 'pending',
  unknown: 'other',
}

const resultOf = (row: Row): Outcome => ('verdict' in row ? results[row.verdict.kind] : outcomeOf(row))
