import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { muteQueries } from '~/api/mutes'
import { policiesPerPage } from '~/api/policies'
import type { Mute } from '~/contract/mutes'
import { deletePolicy, getPolicy, type Policy } from '~/contract/policies'
import { contentOf } from '~/model/policy-values'
import { paths } from '~/paths'
import { useStable } from '~/ui/basics/stable'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useUndoable } from '~/ui/overlay/undo'
import { ListPage } from '~/ui/table/list-page'
import { useListState } from '~/ui/table/list-state'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import type { PolicyChange } from './change-policies'
import { MuteCounts, usePolicyColumns } from './policy-columns'
import { PolicyFilterBar } from './policy-filter-bar'
import { policyFilters, usePolicyRows } from './policy-rows'

const ChangePolicies = lazyPage(() => import('./change-policies'))

const changes: readonly PolicyChange[] = ['resume', 'pause', 'move']

/** The list of policies, with the drawer of one over it. */
export default function PoliciesPage() {
  const t = useTranslations()
  const list = useListState(policyFilters, ['search', 'channel', 'group', 'event', 'active'])
  const { filters } = list
  // The policies of a question are kept here: the list may lose them as they change.
  const [changing, setChanging] = useState<{ policies: readonly Policy[]; change: PolicyChange } | null>(null)
  const mutes = useQuery({ ...muteQueries.all(), select: countByPolicy })
  const remove = useDeleteWithUndo()
  return (
    <MuteCounts value={mutes.data}>
      <ListPage
        resource="policies"
        createPath={paths.newPolicy()}
        list={list}
        searched={filters.search}
        filterBar={<PolicyFilterBar filters={filters} narrow={list.narrow} />}
        query={usePolicyRows(filters)}
        columns={usePolicyColumns(useStable(policy => remove([policy])))}
        rowId={policy => policy.id}
        rowName={policy => policy.name}
        pageSize={policiesPerPage}
        actions={policies => (
          <SelectionBar count={policies.length}>
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
        )}
      >
        {changing && (
          <ChangePolicies
            {...changing}
            close={failed => {
              setChanging(null)
              list.select(failed)
            }}
          />
        )}
      </ListPage>
    </MuteCounts>
  )
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
