import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { deliveryQueries } from '~/api/deliveries'
import { lastStatuses } from '~/model/health'
import { DeliveryStatus } from '~/ui/domain/delivery-status'

/**
 * How the newest delivery to a channel ended. All rows of the list share one read, which begins once they are there;
 * a channel that has received nothing among the loaded deliveries says so. Where the read fails, the time beside it has
 * to do.
 */
export default function LastOutcome({ channelId, toCome }: { channelId: string; toCome: ReactNode }) {
  const t = useTranslations()
  // A failed read is not tried again by each row that comes into sight.
  const { data, isPending } = useQuery({
    ...deliveryQueries.window({}),
    staleTime: 60_000,
    retryOnMount: false,
  })
  if (isPending) return toCome
  if (!data) return null
  const status = lastStatuses(data.rows).get(channelId)
  if (status !== undefined) return <DeliveryStatus status={status} />
  return <span className="dimmed">{t('channels.outcome-unknown', { count: data.rows.length })}</span>
}
