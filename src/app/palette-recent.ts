import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { channelQueries } from '~/api/channels'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { recentlyOpened } from '~/api/recent'
import { useRights } from '~/api/session/session'
import { useObjectResults } from './palette-objects'
import type { PaletteResult } from './palette-results'

/** Milliseconds for which a name is shown without asking for it again. */
const staleTime = 60_000

/**
 * Returns what was opened last, by its present names; without what is gone. Empty until all of it is known: lines that
 * come one by one would move under the user's hand.
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
  const known = new Map([
    ...channels.flatMap(({ data }) => (data ? resultOf.channel(data) : [])).map(withId),
    ...policies.flatMap(({ data }) => (data ? resultOf.policy(data) : [])).map(withId),
    ...(catalog.data?.events ?? []).map(resultOf.event).map(withId),
  ])
  return recent.flatMap(({ kind, id }) => known.get(`${kind} ${id}`) ?? [])
}

const withId = (result: PaletteResult) => [result.id, result] as const
