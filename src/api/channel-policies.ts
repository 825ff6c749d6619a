import { useQueryClient } from '@tanstack/react-query'
import { deletePolicy, updatePolicy, type Policy } from '~/contract/policies'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import { policyQueries } from './policies'
import { invalidate } from '~/api/transport/query'

/** What is done to all policies of a channel. */
export type PoliciesChange =
  | { kind: 'move'; to: string }
  | { kind: 'delete' }
  | { kind: 'pause' }
  | { kind: 'resume' }

export interface PoliciesOutcome {
  /** How many were changed. */
  changed: number
  /** The changed policies, as they were before. */
  policies: readonly Policy[]
  /** How many there were to change. */
  wanted: number
  /** How many were so already. */
  kept: number
  /** The policy that it failed at: those after it were not tried. */
  stop: { policy: Policy; error: unknown } | null
}

/**
 * Changes the policies that send to a channel, as they are at the start, one after the other. The cache is invalidated
 * once, at the end: not after each of what may be a thousand.
 */
export function useChangePoliciesOf() {
  const client = useQueryClient()
  return async (channelId: string, change: PoliciesChange): Promise<PoliciesOutcome> => {
    const { data: policies } = await client.query({ ...policyQueries.all({ channelId }), staleTime: 0 })
    const wanted = policies.filter(policy => isChangedBy(policy, change))
    const outcomeAfter = (changed: number, stop: PoliciesOutcome['stop']): PoliciesOutcome => ({
      changed,
      policies: wanted.slice(0, changed),
      wanted: wanted.length,
      kept: policies.length - wanted.length,
      stop,
    })
    try {
      for (const [changed, policy] of wanted.entries()) {
        try {
          await changeOne(policy.id, change)
        } catch (error) {
          return outcomeAfter(changed, { policy, error })
        }
      }
      return outcomeAfter(wanted.length, null)
    } finally {
      if (wanted.length > 0) await invalidate(client, ['policies', 'channels', 'mutes'])
    }
  }
}

const isChangedBy = ({ active }: Policy, { kind }: PoliciesChange) =>
  (kind !== 'pause' || active) && (kind !== 'resume' || !active)

async function changeOne(policyId: string, change: PoliciesChange): Promise<void> {
  const path = { policyId }
  switch (change.kind) {
    case 'move':
      return call(updatePolicy, { path, body: { channelId: change.to } })
    case 'delete':
      return call(deletePolicy, { path }).catch((error: unknown) => {
        // Gone already is what was wanted.
        if (!(error instanceof ApiError && error.kind === 'missing')) throw error
      })
    case 'pause':
    case 'resume':
      return call(updatePolicy, { path, body: { active: change.kind === 'resume' } })
  }
}
