import { useQueryClient } from '@tanstack/react-query'
import { policyQueries } from '~/api/policies'
import { call } from '~/api/transport/call'
import { invalidate } from '~/api/transport/query'
import { createPolicy } from '~/contract/policies'
import {
  isSameTrigger,
  policyDraftOf,
  valuesFor,
  type PolicyValues,
  type TriggerChoice,
} from '~/model/policy-values'
import { triggerOf } from '~/model/triggers'

/** A trigger that no policy could be created for, and why. */
export interface FailedTrigger {
  trigger: TriggerChoice
  error: unknown
}

interface Run {
  nameOf: (trigger: TriggerChoice) => string
  /** Called at the start with no trigger, and each time that a policy is there, with all triggers so far. */
  progress: (created: readonly TriggerChoice[]) => void
  /** Whether no more policies are to be created. */
  isStopped: () => boolean
}

interface Created {
  created: readonly TriggerChoice[]
  failed: readonly FailedTrigger[]
}

/**
 * Returns a function that creates a policy for each trigger, one after the other, with the other values in common. A
 * policy that the channel already has by the same name and trigger is not created again: it was created before a reload,
 * or by a call whose response got lost.
 */
export function useCreateEach() {
  const client = useQueryClient()
  return async (
    triggers: readonly TriggerChoice[],
    values: PolicyValues,
    { nameOf, progress, isStopped }: Run,
  ): Promise<Created> => {
    const created: TriggerChoice[] = []
    const failed: FailedTrigger[] = []
    progress([])
    const { channelId } = values
    const read = client.query({ ...policyQueries.all({ channelId }), staleTime: 0 })
    const existing = await read.catch((error: unknown) => ({ error }))
    if ('error' in existing)
      return { created, failed: triggers.map(trigger => ({ trigger, error: existing.error })) }
    for (const trigger of triggers) {
      if (isStopped()) break
      const name = nameOf(trigger)
      const isThere = existing.data.some(policy => {
        const of = triggerOf(policy)
        return policy.name === name && of.kind !== 'none' && isSameTrigger(trigger)(of)
      })
      try {
        if (!isThere) await call(createPolicy, { body: policyDraftOf(valuesFor(values, trigger, name)) })
        created.push(trigger)
        progress([...created])
      } catch (error) {
        failed.push({ trigger, error })
      }
    }
    // Once, not after each of them: every list of policies is read again.
    void invalidate(client, ['policies', 'channels'])
    return { created, failed }
  }
}
