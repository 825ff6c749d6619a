import { useTranslations } from 'use-intl'
import { useLoadMore } from '~/api/deliveries'
import type { DeliveryWindow } from '~/model/delivery-window'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { useSinceText } from '~/ui/text/since-text'

/** The number of older attempts that one click loads. */
const MAX_LOADED_AT_ONCE = 5000

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
  const more = useLoadMore({})
  const since = useSinceText(window?.rows.at(-1)?.timestamp) ?? '–'
  if (error) return <ErrorBanner error={error} retry={retry} />
  if (!window) return <Skeleton height={16} width="60%" />
  const count = window.rows.length
  const load = () => more.load(({ rows }) => rows.length >= count + MAX_LOADED_AT_ONCE)
  return (
    <>
      <Text size="xs" tone="dimmed" role="status">
        <span>
          {window.hasMore
            ? t('events.receivers.among', { count, since })
            : t('events.receivers.among-all', { count })}
        </span>{' '}
        {window.hasMore && (isWanted || more.isLoading) && (
          <TextButton isInherited onClick={more.isLoading ? more.stop : load}>
            {t(more.isLoading ? 'deliveries.window.stop' : 'deliveries.search.further')}
          </TextButton>
        )}
      </Text>
      {more.error && <ErrorBanner error={more.error} retry={more.retry} />}
    </>
  )
}
