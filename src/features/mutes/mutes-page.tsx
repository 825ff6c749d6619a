import { Button, Group, Text } from '@mantine/core'
import { IconBellOff, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { deleteMute } from '~/contract/mutes'
import { paths } from '~/paths'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { Page } from '~/ui/page/page'
import { Pager } from '~/ui/table/pager'
import { QueryTable } from '~/ui/table/query-table'
import { EmptyState } from '~/ui/basics/states'
import { useUndoable } from '~/ui/overlay/undo'
import { useUrlState } from '~/ui/page/url-state'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { useMuteColumns, useMuteName } from './mute-columns'
import { MuteFilterBar } from './mute-filter-bar'
import { muteFilters, pageSize, useMuteRows, type MuteFilters, type MuteRow } from './mute-rows'

/** The list of mutes, and the drawer of a new one over it. */
export default function MutesPage() {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  const { search: query } = useLocation()
  const [filters, setFilters] = useUrlState(muteFilters)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const mutes = useMuteRows(filters)
  const unmute = useUnmute()
  const columns = useMuteColumns({ by: filters.by, unmute: row => unmute([row]) })
  const nameOf = useMuteName()
  const picked = mutes.rows?.filter(({ mute }) => chosen.has(mute.id)) ?? []
  const narrow = (changes: Partial<MuteFilters>, how?: { replace: boolean }) => {
    choose(new Set())
    setFilters({ ...changes, offset: 0 }, how)
  }
  const isFiltered = [filters.entity.trim(), filters.org.trim(), filters.policy, filters.pointless].some(
    Boolean,
  )
  const create = (
    <Button
      component={Link}
      to={{ pathname: paths.newMute(), search: query }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('mutes.create')}
    </Button>
  )
  const bar = picked.length > 0 && (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count: picked.length })}</Text>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          unmute(picked, left => choose(now => new Set([...now, ...left])))
          choose(new Set())
        }}
      >
        {t('mutes.unmute-chosen', { count: picked.length })}
      </Button>
    </Group>
  )
  return (
    <Page title={t('pages.mutes')} description={t('mutes.description')} action={create}>
      <MuteFilterBar filters={filters} narrow={narrow} />
      <QueryTable
        label={t('pages.mutes')}
        query={mutes}
        columns={columns}
        rowId={({ mute }) => mute.id}
        rowName={nameOf}
        selection={{ chosen, choose, bar }}
        pageSize={pageSize}
        empty={
          isFiltered ? (
            <EmptyState
              icon={IconSearchOff}
              title={noMatchTitle('mutes', filters.entity || filters.org)}
              action={
                <Button
                  variant="default"
                  onClick={() => narrow({ entity: '', org: '', policy: '', pointless: '' })}
                >
                  {t('table.clear-filters')}
                </Button>
              }
            >
              {t('mutes.no-match.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconBellOff} title={t('mutes.empty.title')} action={create}>
              {t('mutes.empty.text')}
            </EmptyState>
          )
        }
      />
      <Pager
        offset={mutes.offset}
        limit={pageSize}
        total={mutes.total}
        go={offset => {
          choose(new Set())
          setFilters({ offset })
        }}
      />
      <PartBoundary isFloating>
        <Outlet />
      </PartBoundary>
    </Page>
  )
}

/** Takes mutes away, with a way back. */
function useUnmute() {
  const t = useTranslations()
  const undoable = useUndoable()
  const nameOf = useMuteName()
  return (rows: readonly MuteRow[], left?: (ids: string[]) => void) => {
    undoable({
      message: (count, name) => t('mutes.unmuted', { count, name }),
      operation: deleteMute,
      // There is nothing of a mute that could be changed.
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
