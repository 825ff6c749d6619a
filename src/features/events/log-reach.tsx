import { useTranslations } from 'use-intl'
import type { DeliveryWindow } from '~/model/delivery-window'
import { Group } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { LoadOlder } from '~/ui/domain/load-older'
import { useSinceText } from '~/ui/text/since-text'

/** How far back the log was searched for the last deliveries, with a button to search further. */
export function LogReach({
  window,
  isWanted,
  error,
  retry,
}: {
  window: DeliveryWindow | undefined
  /** Whether a delivery hasn't been found yet. */
  isWanted: boolean
  error: unknown
  retry: () => void
}) {
  const t = useTranslations()
  const since = useSinceText(window?.rows.at(-1)?.timestamp) ?? '–'
  if (error) return <ErrorBanner error={error} retry={retry} />
  if (!window) return <Skeleton height={16} width="60%" />
  const count = window.rows.length
  return (
    <Group gap="xs">
      <Text size="xs" tone="dimmed" role="status">
        {window.hasMore
          ? t('events.receivers.among', { count, since })
          : t('events.receivers.among-all', { count })}
      </Text>
      {window.hasMore && (
        <LoadOlder count={count} label={t('deliveries.search.further')} isWanted={isWanted} />
      )}
    </Group>
  )
}
