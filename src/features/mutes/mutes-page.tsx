import { useTranslations } from 'use-intl'
import { deleteMute } from '~/contract/mutes'
import { paths } from '~/paths'
import { useStable } from '~/ui/basics/stable'
import { useUndoable } from '~/ui/overlay/undo'
import { ListPage } from '~/ui/table/list-page'
import { useListState } from '~/ui/table/list-state'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import { useMuteColumns, useMuteName } from './mute-columns'
import { MuteFilterBar } from './mute-filter-bar'
import { muteFilters, pageSize, useMuteRows, type MuteRow } from './mute-rows'

/** The list of mutes, with the drawer of a new one over it. */
export default function MutesPage() {
  const t = useTranslations()
  const list = useListState(muteFilters, ['entity', 'org', 'policy', 'pointless'])
  const { filters } = list
  const unmute = useUnmute()
  return (
    <ListPage
      resource="mutes"
      createPath={paths.newMute()}
      list={list}
      searched={filters.entity || filters.org}
      filterBar={<MuteFilterBar filters={filters} narrow={list.narrow} />}
      query={useMuteRows(filters)}
      columns={useMuteColumns({ by: filters.by, unmute: useStable(row => unmute([row])) })}
      rowId={({ mute }) => mute.id}
      rowName={useMuteName()}
      pageSize={pageSize}
      actions={rows => (
        <SelectionBar count={rows.length}>
          <BarButton
            label={t('mutes.unmute-selected', { count: rows.length })}
            act={() => {
              unmute(rows, list.selectAlso)
              list.select(new Set())
            }}
          />
        </SelectionBar>
      )}
    />
  )
}

/** Deletes mutes; the user can undo it. */
function useUnmute() {
  const t = useTranslations()
  const undoable = useUndoable()
  const nameOf = useMuteName()
  return (rows: readonly MuteRow[], left?: (ids: string[]) => void) => {
    undoable({
      message: (count, name) => t('mutes.unmuted', { count, name }),
      operation: deleteMute,
      // A mute has nothing that could change before it is deleted.
      rows: rows.map(row => ({
        id: row.mute.id,
        name: nameOf(row),
        input: { path: { muteId: row.mute.id } },
      })),
      invalidates: ['mutes'],
      ...(left && { left }),
    })
  }
}
