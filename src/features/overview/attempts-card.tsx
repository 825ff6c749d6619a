import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { outcomes } from '~/model/health'
import type { Range } from '~/model/ranges'
import type { Bucket } from '~/model/time-buckets'
import { paths } from '~/paths'
import { Card } from '~/ui/basics/card'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { Skeleton } from '~/ui/basics/skeleton'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useSpanText } from '~/ui/text/time-text'
import type { Overview } from './overview-data'
import classes from './overview.module.css'

const HealthChart = lazyPage(() => import('~/ui/domain/health-chart'))

/** Pixels of the chart, with its legend and without it. */
const wholeHeight = 256
const height = wholeHeight - 24

/** How the attempts of the range ended over time, with a sentence for those who do not see the chart. */
export function AttemptsCard({ overview, range }: { overview: Overview; range: Range }) {
  const t = useTranslations()
  const { summary, isMissing } = overview
  return (
    <Card
      title={t('health.over-time')}
      more={<TextLink to={paths.deliveryHealth({ last: range })}>{t('overview.attempts.health')}</TextLink>}
    >
      <div className={classes['chart']}>
        {!summary &&
          (isMissing.deliveries ? (
            <Text tone="dimmed">{t('overview.unavailable')}</Text>
          ) : (
            <Skeleton height={wholeHeight} />
          ))}
        {summary &&
          (summary.figures.attempts === 0 ? (
            <Text tone="dimmed">{t('overview.attempts.none')}</Text>
          ) : (
            <Chart buckets={summary.buckets} />
          ))}
      </div>
    </Card>
  )
}

function Chart({ buckets }: { buckets: readonly Bucket[] }) {
  const [pointed, setPointed] = useState<number | null>(null)
  const shown = outcomes.filter(outcome => buckets.some(({ counts }) => counts[outcome] > 0))
  return (
    <>
      <span className="hidden-text">{useSummaryText()(buckets)}</span>
      <div aria-hidden>
        <PartBoundary pending={<Skeleton height={wholeHeight} />}>
          <HealthChart
            buckets={buckets}
            outcomes={shown}
            point={setPointed}
            pointed={pointed}
            height={height}
          />
        </PartBoundary>
      </div>
    </>
  )
}

/** Returns how to say what the chart shows: when most attempts failed. */
function useSummaryText(): (buckets: readonly Bucket[]) => string {
  const t = useTranslations()
  const spanText = useSpanText()
  return buckets => {
    const sum = (count: (bucket: Bucket) => number) =>
      buckets.reduce((before, bucket) => before + count(bucket), 0)
    const failed = sum(({ counts }) => counts.failed)
    const total = sum(({ counts }) => outcomes.reduce((before, outcome) => before + counts[outcome], 0))
    const [worst] = buckets.toSorted((one, other) => other.counts.failed - one.counts.failed)
    return failed === 0 || !worst
      ? t('overview.attempts.summary-good', { total })
      : t('overview.attempts.summary', { failed, total, when: spanText(worst) })
  }
}
