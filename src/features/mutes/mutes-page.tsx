import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { useStable } from '~/ui/basics/stable'
import { useUnmute } from '~/ui/domain/unmute'
import { ListPage } from '~/ui/table/list-page'
import { useListState } from '~/ui/table/list-state'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import { useMuteColumns, useMuteName } from './mute-columns'
import { MuteFilterBar } from './mute-filter-bar'
import { muteFilters, pageSize, searchedIn, useMuteRows, type MuteRow } from './mute-rows'

/** The list of mutes, with the drawer of a new one over it. */
export default function MutesPage() {
  const t = useTranslations()
  const list = useListState(muteFilters, ['search', 'entity', 'org', 'policy', 'pointless'])
  const { filters } = list
  const unmute = useUnmute()
  const nameOf = useMuteName()
  const named = (row: MuteRow) => ({ id: row.mute.id, name: nameOf(row) })
  return (
    <ListPage
      resource="mutes"
      createPath={paths.newMute()}
      list={list}
      searched={searchedIn(filters)}
      filterBar={<MuteFilterBar filters={filters} narrow={list.narrow} />}
      query={useMuteRows(filters)}
      columns={useMuteColumns({ by: filters.by, unmute: useStable(row => unmute([named(row)])) })}
      rowId={({ mute }) => mute.id}
      rowName={nameOf}
      pageSize={pageSize}
      actions={rows => (
        <SelectionBar count={rows.length}>
          <BarButton
            label={t('mutes.unmute-selected', { count: rows.length })}
            act={() => {
              unmute(rows.map(named), list.selectAlso)
              list.select(new Set())
            }}
          />
        </SelectionBar>
      )}
    />
  )
}
