import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import type { ReadLists } from '~/model/unreadable'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import type { RemoteEventValues } from '~/model/remote-event-values'
import { predictionOf, type Prediction } from '~/model/receivers'
import { eventTypeOf } from '~/model/remote-events'
import { routesOf } from '~/model/routing'

export interface PredictionQuery {
  /** Null as long as there is no type, or the policies and mutes are not known. */
  data: Prediction | null
  /** The event type of the catalog that policies listen to; null as long as there is no type. */
  eventType: string | null
  /** What it is predicted from. */
  lists: ReadLists
  error: unknown
  retry: () => void
  /** Reads the policies and mutes again, and returns the prediction from them; null if they can't be read now. */
  readAgain: () => Promise<Prediction | null>
}

/** Whom the event that the form describes would reach, by the policies and mutes that there are. */
export function usePrediction(control: Control<RemoteEventValues>): PredictionQuery {
  const client = useQueryClient()
  const [type, deploymentId] = useWatch({ control, name: ['eventType', 'deploymentId'] })
  const policies = useQuery(policyQueries.all())
  const mutes = useQuery(muteQueries.all())
  const eventType = type === '' ? null : eventTypeOf(type)
  const predict = (every?: readonly Policy[], muted?: readonly Mute[]): Prediction | null =>
    eventType !== null && every && muted
      ? predictionOf(routesOf({ type: eventType, entityId: deploymentId.trim() || null }, every, muted))
      : null
  return {
    data: predict(policies.data?.data, mutes.data?.data),
    eventType,
    lists: [policies.data, mutes.data],
    error: (policies.data ? null : policies.error) ?? (mutes.data ? null : mutes.error),
    retry: () => {
      for (const query of [policies, mutes]) if (query.error) void query.refetch()
    },
    readAgain: async () => {
      const lists = [policyQueries.all(), muteQueries.all()] as const
      // A read that is under way may have begun before the last change.
      await Promise.all(lists.map(({ queryKey }) => client.cancelQueries({ queryKey, exact: true })))
      const [every, muted] = await Promise.allSettled([
        client.query({ ...lists[0], staleTime: 0, retry: false }),
        client.query({ ...lists[1], staleTime: 0, retry: false }),
      ])
      const isRead = every.status === 'fulfilled' && muted.status === 'fulfilled'
      return isRead ? predict(every.value.data, muted.value.data) : null
    },
  }
}
