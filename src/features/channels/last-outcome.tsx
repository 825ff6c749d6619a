import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { deliveryQueries } from '~/api/deliveries'
import { lastStatuses } from '~/model/health'
import { DeliveryStatus } from '~/ui/delivery-status'

/**
 * How the newest delivery to a channel ended. All rows of the list share one read, which begins once they are there;
 * where it knows nothing, or fails, the time beside it has to do.
 */
export default function LastOutcome({ channelId, toCome }: { channelId: string; toCome: ReactNode }) {
  // A failed read is not tried again by each row that comes into sight.
  const { data, isPending } = useQuery({
    ...deliveryQueries.window({}),
    staleTime: 60_000,
    retryOnMount: false,
  })
  if (isPending) return toCome
  const status = data && lastStatuses(data.rows).get(channelId)
  return status === undefined ? null : <DeliveryStatus status={status} />
}
