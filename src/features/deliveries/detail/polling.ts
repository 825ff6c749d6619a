import { useQuery } from '@tanstack/react-query'
import { deliveryQueries, type DeliveryFilters } from '~/api/deliveries'
import { nextLook } from '~/api/transport/next-poll'

/** Looks for new deliveries again and again, while the page is in sight; gives when it last did, or tried to. */
export function usePolling(filters: DeliveryFilters, interval: number | false): number {
  const query = useQuery({ ...deliveryQueries.window(filters), refetchInterval: nextLook(interval) })
  return Math.max(query.dataUpdatedAt, query.errorUpdatedAt)
}
