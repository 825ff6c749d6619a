import { useTranslations } from 'use-intl'
import { ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import type { Range } from '~/model/ranges'
import { useSinceText } from '~/ui/text/since-text'
import { useZoneName } from '~/ui/text/time-text'
import type { Overview } from './overview-data'
import classes from './overview.module.css'

/** What the figures cover: how far the loaded deliveries reach back, with a way to load the rest. */
export function ReachText({
  overview: { deliveries, reach, isMissing, summary },
  range,
}: {
  overview: Overview
  range: Range
}) {
  const t = useTranslations()
  const zone = useZoneName()
  const since = useSinceText(deliveries?.rows.at(-1)?.timestamp) ?? '–'
  const count = deliveries?.rows.length ?? 0
  const whole = [
    t(`overview.reach.${range}`),
    summary && t('overview.reach.attempts', { count: summary.figures.attempts }),
  ]
  const text = !deliveries
    ? isMissing.deliveries
      ? t('overview.unavailable')
      : t('common.loading')
    : reach.isCovered
      ? whole.filter(Boolean).join(' · ')
      : t('overview.reach.checked', { count, since })
  return (
    <>
      <div className={classes['reach']}>
        <Text size="xs" tone="dimmed" role="status">
          {text}
        </Text>
        {deliveries && !reach.isCovered && (
          <TextButton className={classes['reach-button']} onClick={reach.isLoading ? reach.stop : reach.load}>
            {t(reach.isLoading ? 'overview.reach.stop' : 'overview.reach.more')}
          </TextButton>
        )}
        <Text size="xs" tone="dimmed" className={classes['zone']}>
          {t('overview.range.zone', { zone })}
        </Text>
      </div>
      {reach.error && <ErrorBanner error={reach.error} retry={reach.load} />}
    </>
  )
}
