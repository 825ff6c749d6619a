import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { muteQueries } from '~/api/mutes'
import type { Mute } from '~/contract/mutes'
import { deletePolicy, getPolicy, type Policy } from '~/contract/policies'
import { contentOf } from '~/model/policy-values'
import type { Elements } from '~/ui/basics/elements'
import { useStable } from '~/ui/basics/stable'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useUndoable } from '~/ui/overlay/undo'
import type { ListState } from '~/ui/table/list-state'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import type { PolicyChange } from './change-policies'
import { usePolicyColumns } from './policy-columns'

const ChangePolicies = lazyPage(() => import('./change-policies'))

const changes: readonly PolicyChange[] = ['resume', 'pause', 'move']

/**
 * Returns what every table of policies has: its columns, the bar of selected rows, the question that a button of the bar
 * asks, and the mutes that the cells count. With a channel's ID, the table is that of the channel.
 */
export function usePolicyTable(list: Pick<ListState<unknown>, 'select' | 'selectAlso'>, channelId?: string) {
  const t = useTranslations()
  // The policies of a question are kept here: the list may lose them as they change.
  const [changing, setChanging] = useState<{ policies: readonly Policy[]; change: PolicyChange } | null>(null)
  const mutes = useQuery({ ...muteQueries.all(), select: countByPolicy }).data
  const remove = useDeleteWithUndo()
  return {
    mutes,
    columns: usePolicyColumns(
      useStable((policy: Policy) => remove([policy])),
      channelId,
    ),
    bar: (policies: readonly Policy[], more?: Elements) => (
      <SelectionBar count={policies.length} more={more}>
        {changes.map(change => (
          <BarButton
            key={change}
            label={t(`policies.bulk.${change}`)}
            act={() => setChanging({ policies, change })}
          />
        ))}
        <BarButton
          label={t('policies.bulk.delete')}
          act={() => {
            remove(policies, list.selectAlso)
            list.select(new Set())
          }}
        />
      </SelectionBar>
    ),
    question: changing && (
      <ChangePolicies
        {...changing}
        close={failed => {
          setChanging(null)
          list.select(failed)
        }}
      />
    ),
  }
}

/** Returns for how many entities each policy is muted, by the policy's ID. */
function countByPolicy({ data: mutes }: { data: readonly Mute[] }): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { policyId } of mutes) counts.set(policyId, (counts.get(policyId) ?? 0) + 1)
  return counts
}

function useDeleteWithUndo() {
  const t = useTranslations()
  const undoable = useUndoable()
  return (policies: readonly Policy[], left?: (ids: string[]) => void) =>
    undoable({
      message: (count, name) => t('policies.deleted', { count, name }),
      operation: deletePolicy,
      read: getPolicy,
      rows: policies.map(policy => ({
        id: policy.id,
        name: policy.name,
        input: { path: { policyId: policy.id } },
        seen: contentOf(policy),
      })),
      invalidates: ['policies', 'channels', 'mutes'],
      ...(left && { left }),
    })
}
