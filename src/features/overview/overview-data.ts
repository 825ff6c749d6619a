import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { channelQueries } from '~/api/channels'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { eventQueries } from '~/api/events'
import { muteQueries } from '~/api/mutes'
import { useKnown, useNotificationLog } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import { useReach } from '~/api/reach'
import { useShown } from '~/api/transport/hidden-rows'
import type { ReadLists } from '~/model/unreadable'
import { nextLook } from '~/api/transport/next-poll'
import { rangeNames, ranges, type Range } from '~/model/ranges'
import { doubledChannels, unreachedEvents } from '~/model/routing-gaps'
import { reasonForNoEffect, withPolicies } from '~/model/mutes'
import { useNow } from '~/ui/text/now'
import { useRangeSummary } from './range-summary'

/** What the page's URL says. */
export const overviewState = z.object({ last: z.catch(z.enum(rangeNames), '24h') })

/** Milliseconds between two looks at the newest deliveries, while the page is in sight. */
const pollInterval = 30_000

/** All that the overview shows. What could not be read is undefined, as is what has yet to be. */
export function useOverview(range: Range) {
  const channels = useQuery(channelQueries.all())
  const policies = useQuery(policyQueries.all())
  const catalog = useQuery(eventQueries.catalog())
  const deliveries = useQuery({
    ...deliveryQueries.window({}),
    refetchInterval: nextLook(pollInterval),
  })
  const mutes = useQuery(muteQueries.all())
  const log = useNotificationLog(deliveries.data?.rows)
  const allChannels = useShown(channels.data?.data)
  const allPolicies = useShown(policies.data?.data)
  const allMutes = useShown(mutes.data?.data)
  const summary = useRangeSummary(useKnown(log, deliveries.data), allChannels, range)
  const since = useNow() - ranges[range]
  const reach = useReach(deliveries.data, useLoadMore({}), { name: range, since })
  const unreached = useMemo(
    () => catalog.data && allPolicies && unreachedEvents(catalog.data, allPolicies),
    [catalog.data, allPolicies],
  )
  const doubled = useMemo(() => allPolicies && doubledChannels(allPolicies), [allPolicies])
  const withoutEffect = useMemo(() => {
    if (!allMutes || !policies.data) return undefined
    const unreadable = new Set(policies.data.unreadable.map(({ id }) => id))
    return withPolicies(allMutes, policies.data.data, unreadable).flatMap(row => reasonForNoEffect(row) ?? [])
  }, [allMutes, policies.data])
  const lists: ReadLists = [channels.data, policies.data, mutes.data, deliveries.data]
  const failed: UseQueryResult[] = [channels, policies, catalog, deliveries, mutes].filter(
    query => query.error,
  )
  return {
    channels: allChannels,
    policies: allPolicies,
    mutes: allMutes,
    catalog: catalog.data,
    deliveries: deliveries.data,
    log,
    summary,
    unreached,
    doubled,
    withoutEffect,
    reach,
    lists,
    /** The first failure; the reads that failed are repeated together. */
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch()
    },
    /** What is missing for good, unless it is read again. */
    isMissing: {
      channels: isMissing(channels),
      policies: isMissing(policies),
      catalog: isMissing(catalog),
      deliveries: isMissing(deliveries),
      mutes: isMissing(mutes),
    },
  }
}

export type Overview = ReturnType<typeof useOverview>

const isMissing = ({ data, error }: { data: unknown; error: unknown }) => data === undefined && error !== null
