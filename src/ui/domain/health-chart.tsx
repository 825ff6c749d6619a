import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { useFormatter, useTranslations } from 'use-intl'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Outcome } from '~/model/health'
import type { Bucket } from '~/model/time-buckets'
import { localTimeAt } from '~/model/zone'
import { attemptsOfBucket } from './bucket-link'
import { useSpanText, useTimeText, useZone } from '~/ui/text/time-text'
import classes from './health-chart.module.css'

const defaultHeight = 160
const day = 24 * 60 * 60_000

/** The theme's color of each outcome. */
const colors: Record<Outcome, string> = {
  delivered: '--chart-delivered',
  failed: '--chart-failed',
  pending: '--status-busy',
  other: '--status-idle',
}

/** From the bottom up: what failed stands on the ground, where heights compare. */
const order: readonly Outcome[] = ['failed', 'delivered', 'pending', 'other']

interface HealthChartProps {
  buckets: readonly Bucket[]
  /** Those that occur. */
  outcomes: readonly Outcome[]
  /** Called with the bucket that the pointer is at. */
  point: (bucket: number | null) => void
  pointed: number | null
  /** In pixels, without the legend. */
  height?: number
}

/**
 * Bars with the number of attempts by outcome, which link to their rows in the log. The table is the accessible
 * alternative.
 */
export default function HealthChart({
  buckets,
  outcomes,
  point,
  pointed,
  height = defaultHeight,
}: HealthChartProps) {
  const t = useTranslations()
  const format = useFormatter()
  const textOf = useSpanText()
  const scheme = useComputedColorScheme()
  const bucket = buckets[pointed ?? -1]
  return (
    <>
      <div className={classes['legend']}>
        {outcomes.map(outcome => (
          <span key={outcome} className={classes['outcome']} data-outcome={outcome}>
            <span>{t(`health.outcome.${outcome}`)}</span>
            {bucket && <span>{` ${format.number(bucket.counts[outcome])}`}</span>}
          </span>
        ))}
        {bucket && <span>{textOf(bucket)}</span>}
      </div>
      {/* Colors are read when it renders: it renders again for another color scheme. */}
      <Bars key={scheme} buckets={buckets} point={point} height={height} />
    </>
  )
}

function Bars({ buckets, point, height }: Required<Pick<HealthChartProps, 'buckets' | 'point' | 'height'>>) {
  const format = useFormatter()
  const timeOf = useTimeText()
  const zone = useZone()
  const place = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const open = useEffectEvent((index: number | null) => {
    const bucket = buckets[index ?? -1]
    if (bucket) void navigate(attemptsOfBucket(bucket))
  })

  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const tick = (seconds: number, increment: number) => {
      const moment = seconds * 1000
      const isDay = increment * 1000 >= day || localTimeAt(moment, zone) % day === 0
      return timeOf(moment, isDay ? 'day' : 'clock')
    }
    // A bar of nothing would show at the edges of the one that is painted over it.
    const shown = order.filter(outcome => buckets.some(({ counts }) => counts[outcome] > 0))
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        // Half of the last label extends beyond the bars.
        padding: [null, 32, null, null],
        cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
        scales: { x: { range: () => rangeOf(buckets) }, y: { range: (_, __, max) => [0, max * 1.05] } },
        axes: [
          {
            ...axis,
            grid: { show: false },
            space: 72,
            values: (_, splits, __, ___, increment) => splits.map(at => tick(at, increment)),
          },
          {
            ...axis,
            size: 52,
            incrs: wholeIncrements,
            values: (_, splits) => splits.map(count => format.number(count)),
          },
        ],
        series: [{}, ...shown.toReversed().map(seriesOf)],
        hooks: { setCursor: [self => point(bucketAt(self, buckets))] },
      },
      dataOf(buckets, shown),
      element,
    )
    chart.over.addEventListener('click', () => open(bucketAt(chart, buckets)))
    const observer = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.destroy()
    }
  }, [buckets, format, timeOf, zone, point, height])

  return <div ref={place} className={classes['bars']} />
}

/** A color of the theme, in the scheme that is shown. */
const themed = (name: string) => () => getComputedStyle(document.documentElement).getPropertyValue(name)

const line = { stroke: themed('--line'), width: 1 }
const axis = { stroke: themed('--mantine-color-dimmed'), grid: line, ticks: line }

/** Between two counts of the axis: attempts are whole, and a bar has at most the 100,000 that can be loaded. */
const wholeIncrements = [1, 10, 100, 1000, 10_000].flatMap(power => [power, 2 * power, 5 * power])

const bars = uPlot.paths.bars?.({ align: 1, size: [1, 80], gap: 1 })

const seriesOf = (outcome: Outcome): uPlot.Series => ({
  fill: themed(colors[outcome]),
  width: 0,
  points: { show: false },
  ...(bars ? { paths: bars } : {}),
})

/** Sums from the bottom up, the highest first: each lower bar is painted over those above it. */
function dataOf(buckets: readonly Bucket[], shown: readonly Outcome[]): uPlot.AlignedData {
  const sums = shown.map((_, top) =>
    buckets.map(({ counts }) => shown.slice(0, top + 1).reduce((sum, outcome) => sum + counts[outcome], 0)),
  )
  return [buckets.map(({ from }) => from / 1000), ...sums.toReversed()]
}

/** The first moment and the last one, in seconds. */
const rangeOf = (buckets: readonly Bucket[]): [number, number] => [
  (buckets[0]?.from ?? 0) / 1000,
  (buckets.at(-1)?.until ?? 1) / 1000,
]

/** The bucket under the pointer: not the one whose begin is nearest. */
function bucketAt(chart: uPlot, buckets: readonly Bucket[]): number | null {
  const { left } = chart.cursor
  if (left === undefined || left < 0) return null
  const at = chart.posToVal(left, 'x') * 1000
  const index = buckets.findIndex(({ from, until }) => from <= at && at < until)
  return index < 0 ? null : index
}
