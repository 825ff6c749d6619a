import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { deliveryQueries } from '~/api/deliveries'
import { useEventOf } from '~/api/event-of'
import { inboxQuery } from '~/api/inbox'
import { muteQueries } from '~/api/mutes'
import { useNotificationLog } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import { nextLook } from '~/api/transport/next-poll'
import { isOneOf } from '~/contract/common'
import { inboxEventTypes } from '~/contract/event-types'
import {
  drillResults,
  inboxOutcome,
  isDrillOver,
  type Drill,
  type DrillResults,
  type Reading,
} from '~/model/fire-drill'
import { eventTypeOf } from '~/model/remote-events'
import { routesOf, type Decision } from '~/model/routing'
import type { Policy } from '~/contract/policies'

/** Milliseconds between two reads of the log. */
const interval = 2000
/** Milliseconds after which a drill is no longer watched, unless the user continues. */
const maxWatched = 10 * 60_000

/** The current state of a drill. */
export interface WatchedDrill {
  /** Undefined until the log has been read. */
  results: DrillResults | undefined
  /** The outcome of the notification in the user's own inbox; null if inboxes don't receive the event. */
  inbox: ReturnType<typeof inboxOutcome> | null
  /** The policies as they are now, by their IDs. */
  policies: ReadonlyMap<string, Policy>
  /** What each policy would do with the event now, by its ID; undefined if that is unknown. */
  decisions: ReadonlyMap<string, Decision> | undefined
  isWatching: boolean
  /** Reads the log again, and resumes watching if the time was up. */
  watchAgain: () => void
  /** Why the log cannot be read at the moment. */
  error: unknown
  retry: () => void
}

/** Follows the deliveries of a drill in the log, and its notification in the inbox, until their outcomes are known. */
export function useDrillWatch(drill: Drill): WatchedDrill {
  const [until, setUntil] = useState(drill.startedAt + maxWatched)
  const query = useQuery(deliveryQueries.window({}))
  const log = useNotificationLog(query.data?.rows)
  const policyList = useQuery(policyQueries.all()).data?.data
  const mutes = useQuery(muteQueries.all()).data?.data
  const type = eventTypeOf(drill.body.eventType)
  const policies = useMemo(() => new Map(policyList?.map(policy => [policy.id, policy])), [policyList])
  const decisions = useMemo(() => {
    if (!policyList || !mutes) return undefined
    const routes = routesOf({ type, entityId: drill.body.deploymentId ?? null }, policyList, mutes)
    return new Map(routes.map(({ policy, decision }) => [policy.id, decision]))
  }, [type, drill.body.deploymentId, policyList, mutes])
  const eventOf = useEventOf()
  const reading = useReading(query)
  const results = useMemo(
    () => log && drillResults(drill, log.all, eventOf, reading),
    [drill, log, eventOf, reading],
  )
  const isOver = results !== undefined && isDrillOver(drill, results, reading)
  const isWatching = !isOver && Math.max(query.dataUpdatedAt, query.errorUpdatedAt) < until
  const refetchInterval = nextLook(isWatching ? interval : false)
  useQuery({ ...deliveryQueries.window({}), refetchInterval })
  const isInboxExpected = isOneOf(inboxEventTypes, type)
  const inbox = useQuery({ ...inboxQuery(), enabled: isInboxExpected, refetchInterval })
  const inboxReading = useReading(inbox)
  return {
    results,
    inbox: isInboxExpected ? inboxOutcome(drill, inbox.data?.data ?? [], inboxReading) : null,
    policies,
    decisions,
    isWatching,
    watchAgain: () => {
      setUntil(Math.max(query.dataUpdatedAt, query.errorUpdatedAt) + maxWatched)
      void query.refetch()
    },
    error: reading.hasFailed ? (query.error ?? query.failureReason) : null,
    retry: () => void query.refetch(),
  }
}

function useReading(query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isError' | 'failureReason'>): Reading {
  const readAt = query.dataUpdatedAt
  const hasFailed = query.isError || query.failureReason !== null
  return useMemo(() => ({ readAt, hasFailed }), [readAt, hasFailed])
}
