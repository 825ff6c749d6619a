import { useQuery } from '@tanstack/react-query'
import { channelQueries } from '~/api/channels'
import { useDeployments } from '~/api/deployments'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { useRights } from '~/api/session/session'
import { nearSearch } from '~/model/near-search'
import { useObjectResults } from './palette-objects'
import { closestFirst, type Found, type PaletteResult } from './palette-results'

/** Returns what the typed text would find without a typo, if it is wanted: only when the text itself finds nothing. */
export function useNearResults(typed: string, commands: readonly PaletteResult[], isWanted: boolean): Found {
  const resultOf = useObjectResults()
  const isAllowed = useRights() === 'all'
  const enabled = isAllowed && isWanted
  const channels = useQuery({ ...channelQueries.all(), enabled })
  const policies = useQuery({ ...policyQueries.all(), enabled })
  const catalog = useQuery({ ...eventQueries.catalog(), enabled })
  const deployments = useDeployments()
  if (!isWanted) return { results: [], isSearching: false }
  const isNear = nearSearch(typed)
  const kinds = [
    commands.filter(({ label }) => isNear(label)),
    channels.data?.data.filter(({ name }) => isNear(name)).map(resultOf.channel),
    policies.data?.data.filter(({ name }) => isNear(name)).map(resultOf.policy),
    isAllowed ? deployments.filter(({ name }) => isNear(name)).map(resultOf.deployment) : [],
    catalog.data?.eventGroups.filter(({ label }) => isNear(label)).map(resultOf.group),
    catalog.data?.events.filter(({ label }) => isNear(label)).map(resultOf.event),
  ]
  return {
    results: kinds.flatMap((results = []) => closestFirst(results, typed)),
    isSearching: [channels, policies, catalog].some(({ isLoading }) => isLoading),
  }
}
