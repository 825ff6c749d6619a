import { useQuery } from '@tanstack/react-query'
import { deliveryQueries, type DeliveryFilters } from '~/api/deliveries'

/** Looks for new deliveries again and again, while the page is in sight; gives when it last did. */
export function usePolling(filters: DeliveryFilters, interval: number | false): number {
  return useQuery({ ...deliveryQueries.window(filters), refetchInterval: interval }).dataUpdatedAt
}
