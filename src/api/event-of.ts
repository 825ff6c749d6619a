import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { eventRecognizer, type EventOf } from '~/model/event-recognizer'

/** Returns the function that tells which event an attempt is about, by the policies and the catalog as far as known. */
export function useEventOf(): EventOf {
  const policies = useQuery(policyQueries.all()).data?.data
  const catalog = useQuery(eventQueries.catalog()).data
  return useMemo(() => eventRecognizer(policies, catalog), [policies, catalog])
}
