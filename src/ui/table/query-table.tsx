import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, useDeferredValue } from 'react'
import type { Dispatch, MouseEventHandler, ReactNode, SetStateAction } from 'react'
import { NavigationType, useNavigationType } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import type { UnreadableRow } from '~/api/transport/call'
import { Check } from '~/ui/basics/check'
import { useErrorText } from '~/ui/basics/error-text'
import { Notice } from '~/ui/basics/notice'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { useRowKeys } from '~/ui/basics/row-keys'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { Skeleton } from '~/ui/basics/skeleton'
import classes from './query-table.module.css'
import type { Elements } from '~/ui/basics/elements'

export interface Column<Row> {
  id: string
  header: string
  /** Only screen readers get the header: the cells need none for the eye. */
  isHeaderHidden?: boolean
  cell: (row: Row) => ReactNode
  /** Sorts by this column; the console does it, over all rows. */
  sortable?: boolean
  /** Its cells are numbers, which compare at the right edge. */
  isNumber?: boolean
  /** Any CSS width. The rest is shared out. */
  width?: string
  /** Its cells have two lines on a wide screen, so all rows are that high. */
  hasTwoLines?: boolean
  /**
   * On a phone, a row becomes a card: one labelled line for each column. If the columns have this, a row becomes two lines
   * instead: the name and a switch, and below them a state and an aside, or `from` and `to` with an arrow between them.
   */
  onPhone?: 'name' | 'switch' | 'state' | 'aside' | 'from' | 'to' | 'corner' | 'hidden'
}

/** A column of a list that has a page of its own: it has a place in the two lines of a phone. */
export type ListColumn<Row> = Column<Row> & Required<Pick<Column<Row>, 'onPhone'>>

/** What the table needs of a query. */
export interface Rows<Row> {
  rows: readonly Row[] | undefined
  unreadable?: readonly UnreadableRow[]
  error: unknown
  /** Why it is being tried again; null while nothing has failed yet. */
  failureReason?: unknown
  isRefreshing: boolean
  retry: () => void
}

export interface Selection {
  selected: ReadonlySet<string>
  select: Dispatch<SetStateAction<ReadonlySet<string>>>
  /** What can be done with the selected rows: it takes the place of the table's head, so that no row moves. */
  bar?: ReactNode
}

export interface Sorting {
  /** A column's id, with a minus before it for descending; empty for the service's own order. */
  by: string
  change: (by: string) => void
}

interface TableProps<Row> {
  label: string
  query: Rows<Row>
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  /** Names a row for those who can't see it: in its checkbox. */
  rowName: (row: Row) => string
  selection?: Selection
  /** Opens a row that is clicked anywhere. */
  openRow?: MouseEventHandler<HTMLElement>
  sorting?: Sorting
  /** Rows of a page, for skeletons of the right height. */
  pageSize: number
  /** Shown instead when there is no row. */
  empty: Elements
}

/** Pixels of a list page above its first row, at least, and the heights of rows in the theme. */
const [aboveRows, rowHeight, heightOfTwoLines] = [140, 36, 46]

/** Returns the number of rows that fill the window. They are rendered first, the others a moment later. */
function rowsInSight<Row>(columns: readonly Column<Row>[]): number {
  const height = columns.some(column => column.hasTwoLines) ? heightOfTwoLines : rowHeight
  return Math.max(1, Math.ceil((window.innerHeight - aboveRows) / height))
}

/** A list of the API in its four states: loading, failed, empty, and rows under a sticky head. */
export function QueryTable<Row>(given: TableProps<Row>) {
  useRowKeys()
  // A service may return more rows than requested.
  const maxRows = Math.max(given.pageSize, MAX_SHOWN)
  const props = { ...given, query: { ...given.query, rows: given.query.rows?.slice(0, maxRows) } }
  const { query, columns, selection, empty } = props
  const rows = query.rows?.length ?? 0
  const inSight = rowsInSight(columns)
  // Back restores the scroll position, which may be below the first rows.
  const isBack = useNavigationType() === NavigationType.Pop
  const shown = Math.max(inSight, useDeferredValue(rows, isBack ? rows : 0))
  const isBusy = query.rows === undefined || query.isRefreshing || shown < rows
  if (query.rows === undefined && query.error) return <ErrorState error={query.error} retry={query.retry} />
  if (query.rows?.length === 0 && !query.unreadable?.length)
    return (
      <>
        {Boolean(query.error) && <ErrorBanner error={query.error} retry={query.retry} />}
        {empty}
      </>
    )
  return (
    <>
      {Boolean(query.error) && <ErrorBanner error={query.error} retry={query.retry} />}
      {query.rows === undefined && Boolean(query.failureReason) && <Trying error={query.failureReason} />}
      <div className={classes['frame']} aria-busy={isBusy}>
        {selection?.bar}
        <table className={classes['table']} aria-label={props.label} role="table">
          <TableHead {...props} />
          <tbody role="rowgroup">
            {query.rows
              ? query.rows.slice(0, shown).map(row => {
                  const id = props.rowId(row)
                  return (
                    <TableRow
                      key={id}
                      id={id}
                      name={props.rowName(row)}
                      row={row}
                      columns={columns}
                      isSelected={selection?.selected.has(id) ?? false}
                      select={selection?.select}
                      openRow={props.openRow}
                    />
                  )
                })
              : Array.from({ length: Math.min(props.pageSize, inSight) }, (_, index) => (
                  <SkeletonRow key={index} columns={columns} hasCheck={selection !== undefined} />
                ))}
            {query.unreadable?.slice(0, MAX_SHOWN).map(row => (
              <UnreadableLine key={row.index} id={row.id} cells={columns.length + (selection ? 1 : 0)} />
            ))}
          </tbody>
        </table>
      </div>
      <FirstOf total={given.query.rows?.length ?? 0} shown={maxRows} />
      <FirstOf total={query.unreadable?.length ?? 0} />
    </>
  )
}

function TableHead<Row>({ query, columns, rowId, selection, sorting }: TableProps<Row>) {
  const t = useTranslations()
  const ids = query.rows?.map(rowId) ?? []
  const all = ids.length > 0 && ids.every(id => selection?.selected.has(id))
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && (
          <th role="columnheader" className={classes['check']}>
            <Check
              label={t('table.select-all')}
              isChecked={all}
              isMixed={!all && selection.selected.size > 0}
              disabled={ids.length === 0}
              toggle={() => selection.select(new Set(all ? [] : ids))}
            />
          </th>
        )}
        {columns.map(column => (
          // Nothing that lies under the bar can be pressed.
          <HeadCell key={column.id} column={column} sorting={selection?.bar ? undefined : sorting} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const ascending = sorting?.by === column.id
  const descending = sorting?.by === `-${column.id}`
  const next = ascending ? `-${column.id}` : descending ? '' : column.id
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <th
      role="columnheader"
      style={{ width: column.width }}
      data-phone={column.onPhone}
      data-number={column.isNumber || undefined}
      aria-sort={ascending ? 'ascending' : descending ? 'descending' : undefined}
    >
      {column.sortable && sorting ? (
        <button type="button" className={classes['sort']} onClick={() => sorting.change(next)}>
          <span>{column.header}</span>
          <Arrow size={14} aria-hidden data-shown={ascending || descending} />
        </button>
      ) : (
        <span className={column.isHeaderHidden ? 'hidden-text' : undefined}>{column.header}</span>
      )}
    </th>
  )
}

interface RowProps<Row> {
  id: string
  name: string
  row: Row
  columns: readonly Column<Row>[]
  isSelected: boolean
  /** Undefined where rows can't be selected. */
  select: Selection['select'] | undefined
  openRow: MouseEventHandler<HTMLElement> | undefined
}

/** Renders again only if its props change. Its columns must stay the same: then it does not render for each letter of a search. */
const TableRow = memo(PlainRow) as typeof PlainRow

function PlainRow<Row>({ id, name, row, columns, isSelected, select, openRow }: RowProps<Row>) {
  const t = useTranslations()
  return (
    <tr role="row" data-selected={isSelected || undefined} onClick={openRow} {...linesOf(columns)}>
      {select && (
        <td role="cell" className={classes['check']}>
          <Check
            label={t('table.select', { name })}
            isChecked={isSelected}
            toggle={() => select(selected => toggled(selected, id))}
          />
        </td>
      )}
      {columns.map(column => (
        <td
          key={column.id}
          role="cell"
          data-label={column.isHeaderHidden ? '' : column.header}
          data-phone={phonePlace(column)}
          data-number={column.isNumber || undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** Shows why the first rows take so long. */
function Trying({ error }: { error: unknown }) {
  const t = useTranslations()
  const { title } = useErrorText()(error)
  return <Notice kind="info">{t('error.trying', { reason: title })}</Notice>
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = new Set(ids)
  if (!others.delete(id)) others.add(id)
  return others
}

/** Whether rows have two lines: on a wide screen, and on a phone. */
const linesOf = <Row,>(columns: readonly Column<Row>[]) => ({
  'data-tall': columns.some(column => column.hasTwoLines) || undefined,
  'data-lines': columns.some(column => column.onPhone) || undefined,
})

const phonePlace = <Row,>({ onPhone, isHeaderHidden }: Column<Row>) =>
  onPhone ?? (isHeaderHidden ? 'corner' : undefined)

function SkeletonRow<Row>({ columns, hasCheck }: { columns: readonly Column<Row>[]; hasCheck: boolean }) {
  return (
    <tr role="row" aria-hidden {...linesOf(columns)}>
      {hasCheck && (
        <td role="cell" className={classes['check']}>
          <Skeleton width="16px" />
        </td>
      )}
      {columns.map(column => (
        <td key={column.id} role="cell" data-phone={phonePlace(column)}>
          <Skeleton width="70%" />
        </td>
      ))}
    </tr>
  )
}

/** A row that doesn't match the contract: it is listed by its ID. */
function UnreadableLine({ id, cells }: { id: string | null; cells: number }) {
  const t = useTranslations()
  return (
    <tr role="row">
      <td role="cell" colSpan={cells}>
        <Text tone="dimmed">{t('table.unreadable', { id: id ?? '?' })}</Text>
      </td>
    </tr>
  )
}
