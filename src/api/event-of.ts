import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { eventRecognizer, type EventOf } from '~/model/event-recognizer'

/** Returns a function that finds the event of an attempt, using the policies and the catalog that have been loaded. */
export function useEventOf(): EventOf {
  const policies = useQuery(policyQueries.all()).data?.data
  const catalog = useQuery(eventQueries.catalog()).data
  return useMemo(() => eventRecognizer(policies, catalog), [policies, catalog])
}
