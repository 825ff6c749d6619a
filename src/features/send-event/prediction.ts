import { useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import type { RemoteEventValues } from '~/model/remote-event-values'
import { predictionOf, type Prediction } from '~/model/receivers'
import { eventTypeOf } from '~/model/remote-events'
import { routesOf } from '~/model/routing'

export interface PredictionQuery {
  /** Null as long as there is no type, or the policies and mutes are not known. */
  data: Prediction | null
  /** The event type of the catalog that policies listen to; null as long as there is no type. */
  eventType: string | null
  error: unknown
  retry: () => void
}

/** Whom the event that the form describes would reach, by the policies and mutes that there are. */
export function usePrediction(control: Control<RemoteEventValues>): PredictionQuery {
  const [type, deploymentId] = useWatch({ control, name: ['eventType', 'deploymentId'] })
  const policies = useQuery(policyQueries.all())
  const mutes = useQuery(muteQueries.all())
  const eventType = type === '' ? null : eventTypeOf(type)
  const isKnown = eventType !== null && policies.data && mutes.data
  return {
    data: isKnown
      ? predictionOf(
          routesOf(
            { type: eventType, entityId: deploymentId.trim() || null },
            policies.data.data,
            mutes.data.data,
          ),
        )
      : null,
    eventType,
    error: (policies.data ? null : policies.error) ?? (mutes.data ? null : mutes.error),
    retry: () => {
      for (const query of [policies, mutes]) if (query.error) void query.refetch()
    },
  }
}
