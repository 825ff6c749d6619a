import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Elements } from '~/ui/basics/elements'
import { Stack } from '~/ui/basics/flex'
import { Segments } from '~/ui/basics/segments'
import { Skeleton } from '~/ui/basics/skeleton'
import { EmptyState, ErrorBanner, ErrorState } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { beingResentOf } from '~/model/channel-health'
import type { DeliverySummary } from '~/model/delivery-summary'
import { healthOf } from '~/model/health'
import type { Notification } from '~/model/notifications'
import { rangeNames, type Range } from '~/model/ranges'
import { HealthFacts, UnreadableText } from '~/ui/domain/health-facts'
import { Page } from '~/ui/page/page'
import { useUrlState } from '~/ui/page/url-state'
import { useSinceText } from '~/ui/text/since-text'
import { DeliveryTabs } from '~/features/deliveries/delivery-tabs'
import { FailureClusters } from './failure-clusters'
import { rangeState, useDeliveriesOfRange } from './health-range'
import { HealthTable } from './health-table'
import classes from '~/features/deliveries/title-tools.module.css'
import { OutcomesOverTime } from './outcomes-over-time'

/** How well deliveries go in a range: over time, by channel and by policy. */
export default function HealthPage() {
  const t = useTranslations()
  const [{ last }, setState] = useUrlState(rangeState)
  const range = useDeliveriesOfRange(last)
  const { query, window, attempts, notifications, error, loadRange } = range
  const retry = () => void query.refetch()
  const reach = window && window.rows.length > 0 ? <Reach range={range} /> : null
  return (
    <Page
      title={t('health.title')}
      tools={
        <div className={classes['tools']}>
          <DeliveryTabs shown="health" />
          <Segments<Range>
            label={t('health.range.label')}
            value={last}
            onChange={to => setState({ last: to }, { replace: true })}
            options={rangeNames.map(value => ({ value, label: t(`deliveries.filter.last.${value}`) }))}
          />
        </div>
      }
    >
      {window === undefined &&
        (query.error ? <ErrorState error={query.error} retry={retry} /> : <LoadingHealth />)}
      {window && query.error && <ErrorBanner error={query.error} retry={retry} />}
      {error && <ErrorBanner error={error} retry={loadRange} />}
      {window && <UnreadableText count={window.unreadable} />}
      {window?.rows.length === 0 && window.unreadable === 0 && (
        <EmptyState title={t('health.empty.title')}>{t('health.empty.text')}</EmptyState>
      )}
      {window && window.rows.length > 0 && attempts?.length === 0 && !range.isLoading && (
        <EmptyState title={t('health.range.empty')}>{t('health.range.empty-text')}</EmptyState>
      )}
      {attempts && notifications && attempts.length > 0 ? (
        <LoadedHealth
          attempts={attempts}
          notifications={notifications}
          last={last}
          isAtLeast={range.isAtLeast}
        >
          {reach}
        </LoadedHealth>
      ) : (
        reach
      )}
    </Page>
  )
}

/** How many attempts the figures cover, and how far back the loaded ones reach. */
function Reach({
  range: { window, attempts, isCovered, isLoading },
}: {
  range: ReturnType<typeof useDeliveriesOfRange>
}) {
  const t = useTranslations()
  const since = useSinceText(window?.rows.at(-1)?.timestamp) ?? ''
  const text = () => {
    if (isLoading) return t('health.range.loading', { count: window?.rows.length ?? 0, since })
    const count = attempts?.length ?? 0
    return isCovered ? t('health.range.covered', { count }) : t('health.range.partial', { count, since })
  }
  return (
    <Text tone="dimmed" size="xs" role="status">
      {text()}
    </Text>
  )
}

function LoadedHealth({
  attempts,
  notifications,
  last,
  isAtLeast,
  children,
}: {
  attempts: readonly DeliverySummary[]
  notifications: readonly Notification[]
  last: string
  /** Whether the figures may be greater, because older attempts of the range aren't loaded. */
  isAtLeast: boolean
  /** A note about what the figures cover. */
  children: Elements
}) {
  const t = useTranslations()
  const health = useMemo(() => healthOf(attempts), [attempts])
  const beingResent = beingResentOf(notifications).length
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <HealthFacts health={health} notifications={notifications} filters={{ last }} isAtLeast={isAtLeast} />
        {children}
        {beingResent > 0 && !isAtLeast && (
          <Text tone="dimmed" size="xs">
            {t('health.being-resent', { count: beingResent })}
          </Text>
        )}
      </Stack>
      <FailureClusters notifications={notifications} last={last} isAtLeast={isAtLeast} />
      <OutcomesOverTime attempts={attempts} />
      <HealthTable attempts={attempts} notifications={notifications} last={last} isAtLeast={isAtLeast} />
    </Stack>
  )
}

function LoadingHealth() {
  return (
    <Stack aria-busy>
      <Skeleton height={52} width="60%" />
      <Skeleton height={260} />
    </Stack>
  )
}
