import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { channelQueries } from '~/api/channels'
import { useDeploymentName, useDeployments } from '~/api/deployments'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { useRights } from '~/api/session/session'
import { MAX_PAGE_SIZE } from '~/contract/common'
import { isId } from '~/contract/text-rules'
import { searchForDeployment } from '~/model/deployments'
import { searchFor, sharedSearch } from '~/model/fold-for-search'
import { useObjectResults } from './palette-objects'
import { closestFirst, type Found } from './palette-results'

/** Returns what the typed text finds besides pages and actions: objects by name, or the one with that ID. */
export function usePaletteSearch(typed: string): Found {
  const wanted = useRights() === 'all' ? typed.trim() : ''
  const id = isId(wanted.toLowerCase()) ? wanted.toLowerCase() : ''
  const text = id ? '' : wanted
  const found = [
    useById(id),
    useChannels(text),
    usePolicies(text),
    useDeploymentsNamed(text),
    useEvents(text),
  ]
  return {
    results: found.flatMap(({ results }) => results),
    isSearching: found.some(({ isSearching }) => isSearching),
  }
}

const nothing: Found = { results: [], isSearching: false }

/** What an ID is known to be, or else the delivery or the deployment that it may be. */
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

/** Rows that are asked for. */
const asked = 50

/** The text once nothing has been typed for a moment, and whether that is the present one. */
function useSettled(text: string) {
  const [settled] = useDebouncedValue(text, 200)
  return { settled: text === '' ? '' : settled, isSettled: text === '' || settled === text }
}

function useChannels(text: string): Found {
  const resultOf = useObjectResults()
  const { settled, isSettled } = useSettled(text)
  const ask = (namePart: string | undefined, enabled: boolean, limit: number) => ({
    ...channelQueries.list({ offset: 0, limit, namePart }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const whole = useQuery(ask(settled, settled !== '', asked))
  const isLoose = isUnfound(settled, whole)
  const loose = useQuery(ask(sharedSearch(settled).served, isLoose, MAX_PAGE_SIZE))
  const query = isLoose ? loose : whole
  return foundBy(text, isSettled, isLoose, query, query.data?.data.map(resultOf.channel))
}

function usePolicies(text: string): Found {
  const resultOf = useObjectResults()
  const { settled, isSettled } = useSettled(text)
  const ask = (namePart: string | undefined, enabled: boolean, limit: number) => ({
    ...policyQueries.list({ offset: 0, limit, namePart }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const whole = useQuery(ask(settled, settled !== '', asked))
  const isLoose = isUnfound(settled, whole)
  const loose = useQuery(ask(sharedSearch(settled).served, isLoose, MAX_PAGE_SIZE))
  const query = isLoose ? loose : whole
  return foundBy(text, isSettled, isLoose, query, query.data?.data.map(resultOf.policy))
}

interface Asked {
  data?: { data: readonly unknown[] } | undefined
  isFetching: boolean
  isPlaceholderData: boolean
}

/** Whether the service has no name with the text as it is, so that its words may be in another order. */
const isUnfound = (text: string, { data, isPlaceholderData }: Asked): boolean =>
  data?.data.length === 0 && !isPlaceholderData && sharedSearch(text).hasRest !== null

/**
 * What the service found. The previous answer is shown until the next one arrives, without what no longer matches. What
 * it found for this very text is shown whole: it may search by more than the name's letters.
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

/** The deployments that deliveries and the inbox have named. */
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
