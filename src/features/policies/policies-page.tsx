import { policiesPerPage } from '~/api/policies'
import { paths } from '~/paths'
import { MuteCounts } from '~/ui/domain/policy-columns'
import { usePolicyTable } from '~/ui/domain/policy-table'
import { ListPage } from '~/ui/table/list-page'
import { useListState } from '~/ui/table/list-state'
import { SelectAll } from '~/ui/table/select-all'
import { PolicyFilterBar } from './policy-filter-bar'
import { policyFilters, usePolicyRows } from './policy-rows'

/** The list of policies, with the drawer of one over it. */
export default function PoliciesPage() {
  const list = useListState(policyFilters, ['search', 'channel', 'group', 'event', 'active'])
  const { filters } = list
  const { rows, readAll } = usePolicyRows(filters)
  const table = usePolicyTable(list)
  return (
    <MuteCounts value={table.mutes}>
      <ListPage
        resource="policies"
        createPath={paths.newPolicy()}
        list={list}
        searched={filters.search}
        filterBar={<PolicyFilterBar filters={filters} narrow={list.narrow} />}
        query={rows}
        selectAll={(total, select) => <SelectAll total={total} readAll={readAll} select={select} />}
        sorting={{ by: filters.sort, change: sort => list.sort({ sort }) }}
        columns={table.columns}
        rowId={policy => policy.id}
        rowName={policy => policy.name}
        pageSize={policiesPerPage}
        actions={table.bar}
      >
        {table.question}
      </ListPage>
    </MuteCounts>
  )
}
