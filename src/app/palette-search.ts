import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { channelQueries } from '~/api/channels'
import { useDeploymentName, useDeployments } from '~/api/deployments'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { useRights } from '~/api/session/session'
import { MAX_PAGE_SIZE } from '~/contract/common'
import type { Resource } from '~/contract/operation'
import { isId } from '~/contract/text-rules'
import { searchForDeployment } from '~/model/deployments'
import { searchFor, sharedSearch } from '~/model/fold-for-search'
import { useObjectResults } from './palette-objects'
import { closestFirst, type Found, type PaletteResult } from './palette-results'

/** Returns the objects that the typed text finds: by name, or the one with that ID. */
export function usePaletteSearch(typed: string): Found {
  const wanted = useRights() === 'all' ? typed.trim() : ''
  const id = isId(wanted.toLowerCase()) ? wanted.toLowerCase() : ''
  const text = id ? '' : wanted
  const resultOf = useObjectResults()
  const named: Record<Exclude<Resource, 'mock'>, Found> = {
    channels: useNamed(text, channelQueries.list, resultOf.channel),
    policies: useNamed(text, policyQueries.list, resultOf.policy),
    // A delivery has no name: only its deployment has one.
    deliveries: useDeploymentsNamed(text),
    events: useEvents(text),
    mutes: nothing,
    inbox: nothing,
  }
  const found = [useById(id), ...Object.values(named)]
  return {
    results: found.flatMap(({ results }) => results),
    isSearching: found.some(({ isSearching }) => isSearching),
  }
}

const nothing: Found = { results: [], isSearching: false }

/** Returns the object with an ID. If it is unknown, returns both the delivery and the deployment that it may be. */
function useById(id: string): Found {
  const resultOf = useObjectResults()
  const deployment = useDeploymentName(id)
  const isAsked = id !== ''
  const channel = useQuery({ ...channelQueries.detail(id), enabled: isAsked })
  const policy = useQuery({ ...policyQueries.detail(id), enabled: isAsked })
  if (!isAsked) return nothing
  if (deployment !== null)
    return { results: [resultOf.deployment({ id, name: deployment })], isSearching: false }
  if (channel.data) return { results: [resultOf.channel(channel.data)], isSearching: false }
  if (policy.data) return { results: [resultOf.policy(policy.data)], isSearching: false }
  if (channel.isFetching || policy.isFetching) return { results: [], isSearching: true }
  return { results: [resultOf.delivery(id), resultOf.deployment({ id, name: id })], isSearching: false }
}

/** The number of requested rows. */
const asked = 50

/** Returns the text as of the last pause in typing, and whether that is the current text. */
function useSettled(text: string) {
  const [settled] = useDebouncedValue(text, 200)
  return { settled: text === '' ? '' : settled, isSettled: text === '' || settled === text }
}

/** The objects of a list whose names have the text, asked of the service. */
function useNamed<Item, Page extends { data: Item[] }, Key extends QueryKey>(
  text: string,
  list: (window: {
    offset: number
    limit: number
    namePart: string | undefined
  }) => UseQueryOptions<Page, Error, Page, Key>,
  resultOf: (item: Item) => PaletteResult,
): Found {
  const { settled, isSettled } = useSettled(text)
  const ask = (namePart: string | undefined, enabled: boolean, limit: number) => ({
    ...list({ offset: 0, limit, namePart }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const whole = useQuery(ask(settled, settled !== '', asked))
  const isLoose = isUnfound(settled, whole)
  const loose = useQuery(ask(sharedSearch(settled).served, isLoose, MAX_PAGE_SIZE))
  const query = isLoose ? loose : whole
  return foundBy(text, isSettled, isLoose, query, query.data?.data.map(resultOf))
}

interface Asked {
  data?: { data: readonly unknown[] } | undefined
  isFetching: boolean
  isPlaceholderData: boolean
}

/** Returns whether the service finds no name with the text as it is. Its words may then be in a different order. */
const isUnfound = (text: string, { data, isPlaceholderData }: Asked): boolean =>
  data?.data.length === 0 && !isPlaceholderData && sharedSearch(text).hasRest !== null

/**
 * Returns what the service found. Until the next response arrives, the previous one is shown, without rows that no
 * longer match. The response for the current text is shown unfiltered, because the service may search more than the
 * name.
 */
function foundBy(
  text: string,
  isSettled: boolean,
  isLoose: boolean,
  { isFetching, isPlaceholderData }: Asked,
  answered: Found['results'] = [],
): Found {
  if (text === '') return nothing
  const isFound = searchFor(text)
  const isExact = isSettled && !isPlaceholderData && !isLoose
  const matching = isExact ? answered : answered.filter(({ label }) => isFound(label))
  return { results: closestFirst(matching, text), isSearching: !isSettled || isFetching }
}

/** Returns the deployments whose names were read from deliveries and the inbox. */
function useDeploymentsNamed(text: string): Found {
  const resultOf = useObjectResults()
  const deployments = useDeployments()
  if (text === '') return nothing
  const found = deployments.filter(searchForDeployment(text))
  return { results: closestFirst(found.map(resultOf.deployment), text), isSearching: false }
}

/** Events and groups of the catalog, by label or ID. */
function useEvents(text: string): Found {
  const resultOf = useObjectResults()
  const { data, isFetching } = useQuery({ ...eventQueries.catalog(), enabled: text !== '' })
  if (text === '') return nothing
  const isFound = searchFor(text)
  const isMatching = ({ id, label }: { id: string; label: string }) => isFound(label, id)
  const events = data?.events.filter(isMatching).map(resultOf.event) ?? []
  const groups = data?.eventGroups.filter(isMatching).map(resultOf.group) ?? []
  return { results: [...closestFirst(groups, text), ...closestFirst(events, text)], isSearching: isFetching }
}
