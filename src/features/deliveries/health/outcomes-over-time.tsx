import { useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { outcomes, type Attempt, type Outcome } from '~/model/health'
import { bucketsOf, type Bucket } from '~/model/time-buckets'
import { lazyPage } from '~/ui/loading/lazy-page'
import { ScrollRegion } from '~/ui/basics/scroll-region'
import { TextLink } from '~/ui/basics/text-link'
import { attemptsOfBucket } from '~/ui/domain/bucket-link'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { useSpanText, useZone } from '~/ui/text/time-text'
import classes from './outcomes-over-time.module.css'

const HealthChart = lazyPage(() => import('~/ui/domain/health-chart'))

/** How attempts ended over time: a chart for the eye, and below it the same figures as a table for everyone. */
export function OutcomesOverTime({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useTranslations()
  const titleId = useId()
  const [pointed, setPointed] = useState<number | null>(null)
  const zone = useZone()
  const buckets = useMemo(() => bucketsOf(attempts, zone), [attempts, zone])
  const shown = outcomes.filter(outcome => buckets.some(({ counts }) => counts[outcome] > 0))
  if (buckets.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} id={titleId}>
        {t('health.over-time')}
      </Title>
      <div className={classes['frame']}>
        <div aria-hidden className={classes['chart']}>
          <PartBoundary>
            <HealthChart buckets={buckets} outcomes={shown} point={setPointed} pointed={pointed} />
          </PartBoundary>
        </div>
        <details className={classes['details']}>
          <summary>{t('health.show-table')}</summary>
          <ScrollRegion className={classes['scroll']} aria-labelledby={titleId}>
            <OutcomeTable buckets={buckets} shown={shown} pointed={pointed} labelledBy={titleId} />
          </ScrollRegion>
        </details>
      </div>
    </Stack>
  )
}

/** Newest first. Periods in which nothing happened are left out: the times show that. */
function OutcomeTable({
  buckets,
  shown,
  pointed,
  labelledBy,
}: {
  buckets: readonly Bucket[]
  shown: readonly Outcome[]
  pointed: number | null
  labelledBy: string
}) {
  const t = useTranslations()
  const textOf = useSpanText()
  const filled = buckets.filter(({ counts }) => outcomes.some(outcome => counts[outcome] > 0))
  return (
    <table className={classes['table']} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('health.time')}</th>
          {shown.map(outcome => (
            <th key={outcome} scope="col">
              {t(`health.outcome.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {filled.toReversed().map(bucket => (
          <tr key={bucket.from} data-pointed={buckets[pointed ?? -1] === bucket || undefined}>
            <th scope="row">
              <TextLink to={attemptsOfBucket(bucket)} kind="quiet">
                {textOf(bucket)}
              </TextLink>
            </th>
            {shown.map(outcome => (
              <td key={outcome} className={bucket.counts[outcome] === 0 ? classes['zero'] : undefined}>
                {bucket.counts[outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
