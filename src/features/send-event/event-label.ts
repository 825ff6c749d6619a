import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { eventQueries } from '~/api/events'

/** Returns the catalog's label of an event type. Falls back to the ID for a type that the catalog does not have. */
export function useEventLabel(): (eventType: string) => string {
  const events = useQuery(eventQueries.catalog()).data?.events
  const labels = useMemo(() => new Map(events?.map(({ id, label }) => [id, label])), [events])
  return eventType => labels.get(eventType) ?? eventType
}
