import { useEffect, useMemo, useState, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { inSlices } from '~/api/device/slices'
import type { Outcome } from '~/model/health'
import { logHistogram } from '~/model/log-histogram'
import { finish, stoppable } from '~/model/steps'
import type { Bucket } from '~/model/time-buckets'
import type { TimeRange } from '~/model/time-range'
import { useSpanText, useTimeText, useZone } from '~/ui/text/time-text'
import classes from './log-histogram.module.css'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'

interface BarsProps {
  shown: ShownRows
  /** The range that is selected. */
  range: TimeRange | null
  /** Selects the time of some bars. */
  select: (span: Pick<Bucket, 'from' | 'until'>) => void
}

/** From the bottom up: failures are at the baseline, where their heights are easiest to compare. */
const order: readonly Outcome[] = ['failed', 'delivered', 'pending', 'other']

/** Sizes in units of the SVG, which is stretched to its container: a bar with its gap, the gap, and the height. */
const [step, gap, height] = [10, 1.5, 28]

/** The outcomes of the log's rows over time. Dragging across bars, or clicking one, selects their time. */
export default function HistogramBars({ shown: { rows }, range, select }: BarsProps) {
  const t = useTranslations()
  const timeOf = useTimeText()
  const spanOf = useSpanText()
  const buckets = useBuckets(rows, range)
  const [pointed, setPointed] = useState<number | null>(null)
  const [start, setStart] = useState<number | null>(null)
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return null
  const at = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const index = Math.floor(((clientX - left) / width) * buckets.length)
    return Math.max(0, Math.min(buckets.length - 1, index))
  }
  const end = (event: PointerEvent) => {
    const [one, other] = [buckets[Math.min(start ?? 0, at(event))], buckets[Math.max(start ?? 0, at(event))]]
    if (start !== null && one && other) select({ from: one.from, until: other.until })
    setStart(null)
  }
  const sum = (outcome: Outcome) => buckets.reduce((total, { counts }) => total + counts[outcome], 0)
  const bucket = buckets[pointed ?? -1]
  const low = Math.min(start ?? pointed ?? 0, pointed ?? 0)
  const high = Math.max(start ?? pointed ?? 0, pointed ?? 0)
  return (
    <>
      <span aria-hidden>{timeOf(first.from, 'minute')}</span>
      <div
        className={classes['picture']}
        onPointerDown={event => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setStart(at(event))
          setPointed(at(event))
        }}
        onPointerMove={event => setPointed(at(event))}
        onPointerUp={end}
        onPointerCancel={() => setStart(null)}
        onPointerLeave={() => start === null && setPointed(null)}
      >
        <svg
          role="img"
          aria-label={t('deliveries.histogram.label', {
            from: timeOf(first.from, 'minute'),
            until: timeOf(last.until, 'minute'),
            failed: sum('failed'),
            delivered: sum('delivered'),
            other: sum('pending') + sum('other'),
          })}
          viewBox={`0 0 ${buckets.length * step} ${height}`}
          preserveAspectRatio="none"
        >
          {pathsOf(buckets).map(([outcome, path]) => (
            <path key={outcome} data-outcome={outcome} d={path} />
          ))}
          {pointed !== null && (
            <rect
              data-selected={start !== null || undefined}
              x={low * step}
              width={(high - low + 1) * step}
              height={height}
            />
          )}
        </svg>
        {bucket && (
          <span aria-hidden className={classes['tip']} style={placeOf((low + high + 1) / 2 / buckets.length)}>
            {t('deliveries.histogram.bar', {
              span: spanOf({ ...bucket, ...spanFrom(buckets, low, high) }),
              failed: bucketSum(buckets, low, high, 'failed'),
              delivered: bucketSum(buckets, low, high, 'delivered'),
            })}
          </span>
        )}
      </div>
      <span aria-hidden>{timeOf(last.until, 'minute')}</span>
    </>
  )
}

/** Places a bar's counts below it, but not beyond the histogram's ends. */
const placeOf = (share: number) => ({
  insetInlineStart: `${share * 100}%`,
  transform: `translateX(${-share * 100}%)`,
})

/** Returns the span from one bucket to another. `days` is 0 unless it is a single bucket. */
function spanFrom(buckets: readonly Bucket[], low: number, high: number) {
  const [one, other] = [buckets[low], buckets[high]]
  return { from: one?.from ?? 0, until: other?.until ?? 0, ...(low < high ? { days: 0 } : {}) }
}

const bucketSum = (buckets: readonly Bucket[], low: number, high: number, outcome: Outcome) =>
  buckets.slice(low, high + 1).reduce((total, { counts }) => total + counts[outcome], 0)

/** Returns a path for each outcome that occurs. Even a single row has a visible height. */
function pathsOf(buckets: readonly Bucket[]): [Outcome, string][] {
  const total = ({ counts }: Bucket) => order.reduce((sum, outcome) => sum + counts[outcome], 0)
  const highest = buckets.reduce((most, bucket) => Math.max(most, total(bucket)), 1)
  const paths = new Map<Outcome, string>()
  for (const [index, { counts }] of buckets.entries()) {
    let ground = height
    for (const outcome of order) {
      const count = counts[outcome]
      if (count === 0) continue
      const tall = Math.min(ground, Math.max(2, (count / highest) * height))
      const bar = `M${index * step} ${ground.toFixed(1)}v-${tall.toFixed(1)}h${step - gap}v${tall.toFixed(1)}z`
      paths.set(outcome, (paths.get(outcome) ?? '') + bar)
      ground -= tall
    }
  }
  return [...paths]
}

/** Up to this number, rows are counted at once, in about a millisecond; more are counted in slices. */
const MAX_AT_ONCE = 2000

const none: readonly Bucket[] = []

/** Returns the counts of the rows. While many rows are being counted, returns the previous counts. */
function useBuckets(rows: ShownRows['rows'], range: TimeRange | null): readonly Bucket[] {
  const zone = useZone()
  const { since = -Infinity, until = Infinity } = range ?? {}
  const isShort = rows !== undefined && rows.length <= MAX_AT_ONCE
  const short = useMemo(
    () => (isShort ? finish(logHistogram(rows, { since, until }, zone)) : undefined),
    [rows, isShort, since, until, zone],
  )
  const [long, setLong] = useState(none)
  useEffect(() => {
    if (rows === undefined || isShort) return undefined
    let isCurrent = true
    void (async () => {
      const steps = stoppable(logHistogram(rows, { since, until }, zone), () => !isCurrent)
      const counted = await inSlices(steps)
      if (counted) setLong(counted)
    })()
    return () => {
      isCurrent = false
    }
  }, [rows, isShort, since, until, zone])
  return short ?? long
}
