import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { channelQueries } from '~/api/channels'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { recentlyOpened, type Recent } from '~/api/recent'
import { useRights } from '~/api/session/session'
import { useObjectResults } from './palette-objects'
import type { PaletteResult } from './palette-results'

/** Milliseconds for which a name is shown without requesting it again. */
const staleTime = 60_000

/**
 * Returns the recently opened objects under their current names, without deleted ones. Empty until all of them are
 * loaded: if lines appeared one by one, the others would move while the user aims at them.
 */
export function useRecentResults(): readonly PaletteResult[] {
  const isAllowed = useRights() === 'all'
  const [recent] = useState(() => (isAllowed ? recentlyOpened() : []))
  const resultOf = useObjectResults()
  const idsOf = (wanted: string) => recent.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const channels = useQueries({
    queries: idsOf('channel').map(id => ({ ...channelQueries.detail(id), staleTime })),
  })
  const policies = useQueries({
    queries: idsOf('policy').map(id => ({ ...policyQueries.detail(id), staleTime })),
  })
  const catalog = useQuery({ ...eventQueries.catalog(), enabled: idsOf('event').length > 0 })
  if ([...channels, ...policies, catalog].some(({ isLoading }) => isLoading)) return []
  const results: Record<Recent['kind'], readonly PaletteResult[]> = {
    channel: channels.flatMap(({ data }) => (data ? resultOf.channel(data) : [])),
    policy: policies.flatMap(({ data }) => (data ? resultOf.policy(data) : [])),
    event: (catalog.data?.events ?? []).map(resultOf.event),
  }
  // The storage may contain a kind that this version doesn't know.
  const known = new Map(Object.values(results).flatMap(found => found.map(result => [result.id, result])))
  return recent.flatMap(({ kind, id }) => known.get(`${kind} ${id}`) ?? [])
}
