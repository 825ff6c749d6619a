import { IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '~/ui/basics/button'
import type { Elements } from '~/ui/basics/elements'
import type { Messages, NameOf } from '~/locales/catalog'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { shortcutKeys, useShortcuts } from '~/ui/basics/shortcuts'
import { EmptyState } from '~/ui/basics/states'
import { Page } from '~/ui/page/page'
import { useNoMatchTitle } from '~/ui/text/no-match'
import type { ListRows } from './list-rows'
import type { ListState } from './list-state'
import { Pager } from './pager'
import { QueryTable, type ListColumn } from './query-table'

/** The names in the catalog that have every text of a list page. */
type ListName = keyof Messages['pages'] &
  NameOf<{
    create: string
    empty: { title: string; text: string }
    'no-match': { title: string; 'title-searched': string; text: string }
  }>

interface ListPageProps<Row, Filters> {
  /** Its texts are those of this name in the catalog. */
  resource: ListName
  /** The form that creates one; it keeps the list's filters in its URL. */
  createPath: string
  list: ListState<Filters & { offset: number }>
  /** What the user searches for, quoted when nothing matches. */
  searched: string
  filterBar: Elements
  query: ListRows<Row>
  columns: readonly ListColumn<Row>[]
  rowId: (row: Row) => string
  rowName: (row: Row) => string
  pageSize: number
  /** The actions for selected rows; `more` also selects the rows of other pages. */
  actions: (selected: readonly Row[], more: Elements) => Elements
  /** The button that selects the rows of all pages; `select` gets them once they have been read. */
  selectAll?: (total: number, select: (rows: readonly Row[]) => void) => Elements
  /** The column that it is sorted by, where its columns can be. */
  sorting?: { by: string; change: (by: string) => void }
  /** Questions that its actions ask. */
  children?: Elements
}

/** A page that lists a resource: filters, a table, pages, and the drawer of a route below it. */
export function ListPage<Row, Filters>(props: ListPageProps<Row, Filters>) {
  const { resource, list, query, rowId } = props
  const t = useTranslations()
  const navigate = useNavigate()
  const { search } = useLocation()
  useShortcuts({ create: () => void navigate({ pathname: props.createPath, search }) })
  const [all, setAll] = useState<readonly Row[]>([])
  const isSelected = (row: Row) => list.selected.has(rowId(row))
  // Selected rows may disappear. Only rows of this page count, unless the rows of all pages were read and selected.
  const onPage = query.rows?.filter(isSelected) ?? []
  const selected = list.selected.size > onPage.length && all.length > 0 ? all.filter(isSelected) : onPage
  const { total = 0 } = query
  const isPageSelected = onPage.length > 0 && onPage.length === query.rows?.length
  const more =
    isPageSelected &&
    selected.length < total &&
    props.selectAll?.(total, rows => {
      setAll(rows)
      list.select(new Set(rows.map(rowId)))
    })
  const create = <CreateLink path={props.createPath} label={t(`${resource}.create`)} />
  return (
    <Page title={t(`pages.${resource}`)} tools={props.filterBar} action={create}>
      <QueryTable
        label={t(`pages.${resource}`)}
        query={query}
        columns={props.columns}
        rowId={rowId}
        rowName={props.rowName}
        selection={{
          selected: list.selected,
          select: list.select,
          bar: selected.length > 0 && props.actions(selected, more),
        }}
        {...(props.sorting && { sorting: props.sorting })}
        pageSize={props.pageSize}
        empty={
          list.isFiltered ? (
            <NoMatch {...props} />
          ) : (
            <EmptyState title={t(`${resource}.empty.title`)} action={create}>
              {t(`${resource}.empty.text`)}
            </EmptyState>
          )
        }
      />
      <Pager
        offset={list.filters.offset}
        limit={props.pageSize}
        total={query.total}
        hasMore={query.hasMore}
        isRefreshing={query.isRefreshing}
        go={list.turn}
      />
      <PartBoundary isFloating>
        {props.children}
        <Outlet />
      </PartBoundary>
    </Page>
  )
}

function CreateLink({ path, label }: { path: string; label: string }) {
  const { search } = useLocation()
  return (
    <LinkButton
      to={{ pathname: path, search }}
      aria-keyshortcuts={shortcutKeys.create}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {label}
    </LinkButton>
  )
}

function NoMatch<Row, Filters>({ resource, searched, list }: ListPageProps<Row, Filters>) {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  return (
    <EmptyState
      icon={IconSearchOff}
      title={noMatchTitle(resource, searched)}
      action={
        <Button variant="default" onClick={list.clearFilters}>
          {t('table.clear-filters')}
        </Button>
      }
    >
      {t(`${resource}.no-match.text`)}
    </EmptyState>
  )
}
