import { useQueryClient } from '@tanstack/react-query'
import { call } from '~/api/transport/call'
import { invalidate } from '~/api/transport/query'
import { createPolicy } from '~/contract/policies'
import { policyDraftOf, valuesFor, type PolicyValues, type TriggerChoice } from '~/model/policy-values'

/** A trigger that no policy could be created for, and why. */
export interface FailedTrigger {
  trigger: TriggerChoice
  error: unknown
}

interface Run {
  nameOf: (trigger: TriggerChoice) => string
  /** Called before each call, with the number of those before it. */
  progress?: (tried: number) => void
  created?: (trigger: TriggerChoice) => void
  /** Whether no more policies are to be created. */
  isStopped?: () => boolean
}

/**
 * Returns a function that creates a policy for each trigger, one after the other, with the other values in common. It
 * returns those that failed.
 */
export function useCreateEach() {
  const client = useQueryClient()
  return async (
    triggers: readonly TriggerChoice[],
    values: PolicyValues,
    { nameOf, progress, created, isStopped = () => false }: Run,
  ): Promise<FailedTrigger[]> => {
    const failures: FailedTrigger[] = []
    for (const [index, trigger] of triggers.entries()) {
      if (isStopped()) break
      progress?.(index)
      const body = policyDraftOf(valuesFor(values, trigger, nameOf(trigger)))
      try {
        await call(createPolicy, { body })
        created?.(trigger)
      } catch (error) {
        failures.push({ trigger, error })
      }
    }
    // Once, not after each of them: every list of policies is read again.
    void invalidate(client, ['policies', 'channels'])
    return failures
  }
}
