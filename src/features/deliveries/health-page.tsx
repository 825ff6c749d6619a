import { Skeleton } from '~/ui/basics/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import type { DeliverySummary } from '~/model/delivery-summary'
import { healthOf } from '~/model/health'
import { notificationLogOf } from '~/model/notifications'
import { HealthFacts, UnreadableText, WindowText } from '~/ui/domain/health-facts'
import { Page } from '~/ui/page/page'
import { EmptyState, ErrorBanner, ErrorState } from '~/ui/basics/states'
import { DeliveryTabs } from './delivery-tabs'
import { HealthTable } from './health-table'
import { OutcomesOverTime } from './outcomes-over-time'

/** The maximum number of attempts in the statistics: that many fit into memory. */
const MAX_ATTEMPTS = 10_000

/** How well deliveries go: over time, by channel and by policy, of as many of the newest as have been loaded. */
export default function HealthPage() {
  const t = useTranslations()
  const query = useQuery(deliveryQueries.window({}))
  const more = useLoadMore({})
  const loaded = query.data
  const retry = () => void query.refetch()
  const count = loaded?.rows.length ?? 0
  const loadMore = () => more.load(({ rows }) => rows.length > count)
  return (
    <Page title={t('health.title')} tools={<DeliveryTabs shown="health" />}>
      {loaded === undefined &&
        (query.error ? <ErrorState error={query.error} retry={retry} /> : <LoadingHealth />)}
      {loaded && query.error && <ErrorBanner error={query.error} retry={retry} />}
      {more.error && <ErrorBanner error={more.error} retry={loadMore} />}
      {loaded && <UnreadableText count={loaded.unreadable} />}
      {loaded?.rows.length === 0 && loaded.unreadable === 0 && (
        <EmptyState title={t('health.empty.title')}>{t('health.empty.text')}</EmptyState>
      )}
      {loaded && loaded.rows.length > 0 && (
        <>
          <Group gap="md">
            <WindowText attempts={loaded.rows} />
            {loaded.hasMore && count < MAX_ATTEMPTS && (
              <Button size="xs" variant="default" loading={more.isLoading} onClick={loadMore}>
                {t('health.load-more')}
              </Button>
            )}
          </Group>
          <LoadedHealth attempts={loaded.rows} />
        </>
      )}
    </Page>
  )
}

function LoadedHealth({ attempts }: { attempts: readonly DeliverySummary[] }) {
  const health = useMemo(() => healthOf(attempts), [attempts])
  const notifications = useMemo(() => notificationLogOf(attempts).all, [attempts])
  return (
    <Stack gap="lg">
      <HealthFacts health={health} notifications={notifications} />
      <OutcomesOverTime attempts={attempts} />
      <HealthTable attempts={attempts} />
    </Stack>
  )
}

function LoadingHealth() {
  return (
    <Stack aria-busy>
      <Skeleton height={20} width="40%" />
      <Skeleton height={52} width="60%" />
      <Skeleton height={260} />
    </Stack>
  )
}
