import { Button } from '@mantine/core'
import { IconPlus, IconRoute, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { muteQueries } from '~/api/mutes'
import { policiesPerPage } from '~/api/policies'
import type { Mute } from '~/contract/mutes'
import { deletePolicy, getPolicy, type Policy } from '~/contract/policies'
import { contentOf } from '~/model/policy-values'
import { paths } from '~/paths'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { Page } from '~/ui/page/page'
import { Pager } from '~/ui/table/pager'
import { QueryTable } from '~/ui/table/query-table'
import { EmptyState } from '~/ui/basics/states'
import { useUndoable } from '~/ui/overlay/undo'
import { useUrlState } from '~/ui/page/url-state'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { ChosenPolicies, type Change } from './chosen-policies'
import { usePolicyColumns } from './policy-columns'
import { PolicyFilterBar } from './policy-filter-bar'
import { policyFilters, usePolicyRows, type PolicyFilters } from './policy-rows'

const ChangePolicies = lazyPage(() => import('./change-policies'))

/** The list of policies, and the drawer of one over it. */
export default function PoliciesPage() {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  const { search: query } = useLocation()
  const [filters, setFilters] = useUrlState(policyFilters)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  // Those that it was asked for: the list itself may lose them as they are changed.
  const [changing, setChanging] = useState<{ policies: readonly Policy[]; kind: Change } | null>(null)
  const policies = usePolicyRows(filters)
  const mutes = useQuery({
    ...muteQueries.all(),
    select: countByPolicy,
  })
  const remove = useDeleteWithUndo()
  const columns = usePolicyColumns({ mutes: mutes.data, remove: policy => remove([policy]) })
  const narrow = (changes: Partial<PolicyFilters>, how?: { replace: boolean }) => {
    choose(new Set())
    setFilters({ ...changes, offset: 0 }, how)
  }
  // The selection may outlive its rows: only those in sight count.
  const chosenRows = policies.rows?.filter(policy => chosen.has(policy.id)) ?? []
  const isFiltered = [
    filters.search.trim(),
    filters.channel,
    filters.group,
    filters.event,
    filters.active,
  ].some(Boolean)
  const create = (
    <Button
      component={Link}
      to={{ pathname: paths.newPolicy(), search: query }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('policies.create')}
    </Button>
  )
  const bar = chosenRows.length > 0 && (
    <ChosenPolicies
      policies={chosenRows}
      change={(some, kind) => setChanging({ policies: some, kind })}
      remove={some => {
        remove(some, left => choose(now => new Set([...now, ...left])))
        choose(new Set())
      }}
    />
  )
  return (
    <Page title={t('pages.policies')} description={t('policies.description')} action={create}>
      <PolicyFilterBar filters={filters} narrow={narrow} />
      <QueryTable
        label={t('pages.policies')}
        query={policies}
        columns={columns}
        rowId={policy => policy.id}
        rowName={policy => policy.name}
        selection={{ chosen, choose, bar }}
        pageSize={policiesPerPage}
        empty={
          isFiltered ? (
            <EmptyState
              icon={IconSearchOff}
              title={noMatchTitle('policies', filters.search)}
              action={
                <Button
                  variant="default"
                  onClick={() => narrow({ search: '', channel: '', group: '', event: '', active: '' })}
                >
                  {t('table.clear-filters')}
                </Button>
              }
            >
              {t('policies.no-match.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconRoute} title={t('policies.empty.title')} action={create}>
              {t('policies.empty.text')}
            </EmptyState>
          )
        }
      />
      <Pager
        offset={filters.offset}
        limit={policiesPerPage}
        total={policies.total}
        hasMore={policies.hasMore}
        isRefreshing={policies.isRefreshing}
        go={(offset, how) => {
          choose(new Set())
          setFilters({ offset }, how)
        }}
      />
      <PartBoundary isFloating>
        {changing && (
          <ChangePolicies
            change={changing.kind}
            policies={changing.policies}
            close={left => {
              setChanging(null)
              choose(left)
            }}
          />
        )}
        <Outlet />
      </PartBoundary>
    </Page>
  )
}

/** For how many entities each policy is muted. */
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
