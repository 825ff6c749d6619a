import { Skeleton } from '~/ui/basics/skeleton'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import type { DeliverySummary } from '~/model/delivery-summary'
import { startOfDay } from '~/model/zone'
import type { LogView } from '~/features/deliveries/delivery-filters'
import { bodyMatches } from '~/features/deliveries/delivery-search'
import type { DeliveryNames } from '~/features/deliveries/delivery-names'
import { DeliveryRow } from './delivery-row'
import classes from './delivery-table.module.css'
import { lineAt, type LogDay } from '~/features/deliveries/log-days'
import type { LogSelection } from '~/features/deliveries/log-selection'
import { useHasCards, useShownDays } from '~/features/deliveries/log-lines'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'
import { Check } from '~/ui/basics/check'
import type { Elements } from '~/ui/basics/elements'
import { useRowKeys } from '~/ui/basics/row-keys'
import { useRowsInSight } from '~/ui/basics/rows-in-sight'
import { useNow } from '~/ui/text/now'
import { useTimeText, useZone } from '~/ui/text/time-text'

const columns = {
  notifications: ['select', 'time', 'about', 'entity', 'channel', 'policy', 'status', 'attempt', 'duration'],
  attempts: ['time', 'about', 'entity', 'channel', 'policy', 'status', 'code', 'attempt', 'duration'],
} as const satisfies Record<LogView, readonly string[]>

/** Pixels, as the style sheet has them: a row of the table, and a card of a phone. */
const heights = { row: 36, card: 88 }

/** A log of any length: only the rows in sight, and a few around them, are in the page. */
export function DeliveryTable({
  shown: { view, rows },
  names,
  search,
  isBusy,
  isRetried,
  selection,
  bar,
}: {
  shown: ShownRows
  names: DeliveryNames
  /** The text that the rows were searched for. */
  search: string
  isBusy: boolean
  isRetried: (row: DeliverySummary) => boolean
  selection: LogSelection
  /** Actions for the selected rows. They replace the table's head, so that no row moves. */
  bar?: Elements | false
}) {
  const t = useTranslations()
  useRowKeys()
  const body = useRef<HTMLDivElement>(null)
  const height = useHasCards() ? heights.card : heights.row
  const days = useShownDays(rows)
  const matchOf = useMemo(() => bodyMatches(search, names), [search, names])
  const count = rows?.length ?? 0
  const lines = count + days.length
  const { first, end } = useRowsInSight(body, lines, height)
  const [from, until] = [rowsBefore(days, first), rowsBefore(days, Math.min(end, lines))]
  return (
    <div className={classes['frame']}>
      {lines > end - first && (
        <Text className="print-only">{t('deliveries.printed', { first: from + 1, last: until, count })}</Text>
      )}
      {bar}
      <div
        role="table"
        aria-label={t('pages.deliveries')}
        aria-rowcount={lines + 1}
        aria-busy={rows === undefined || isBusy}
        className={classes['table']}
        data-view={view}
      >
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['cells']}>
            {columns[view].map(column => (
              <span key={column} role="columnheader" data-column={column}>
                {column === 'select' ? (
                  <SelectAll count={count} selection={selection} />
                ) : (
                  t(`deliveries.field.${headingOf(view, column)}`)
                )}
              </span>
            ))}
          </div>
        </div>
        <div
          ref={body}
          role="rowgroup"
          className={classes['body']}
          data-rows
          style={{ height: height * (rows ? lines : skeletons) }}
        >
          {rows === undefined && <SkeletonRows view={view} height={height} />}
          {rows &&
            Array.from({ length: Math.max(0, Math.min(end, lines) - first) }, (_, offset) => {
              const line = first + offset
              const top = line * height
              const content = lineAt(days, line)
              if (content.kind === 'day')
                return (
                  <DayRow
                    key={`day ${content.day.from}`}
                    view={view}
                    day={content.day}
                    line={line}
                    top={top}
                  />
                )
              const row = rows[content.index]
              return (
                row && (
                  <DeliveryRow
                    key={row.id}
                    row={row}
                    index={content.index}
                    line={line}
                    top={top}
                    day={content.day}
                    names={names}
                    matchOf={matchOf}
                    isRetried={!('verdict' in row) && isRetried(row)}
                    isSelected={selection.isSelected(row.id)}
                    select={selection.toggle}
                  />
                )
              )
            })}
        </div>
      </div>
    </div>
  )
}

function SelectAll({ count, selection }: { count: number; selection: LogSelection }) {
  const t = useTranslations()
  const { selected, isWhole, toggleAll } = selection
  return (
    <Check
      label={t('deliveries.select.all', { count })}
      isChecked={isWhole}
      isMixed={selected.length > 0 && !isWhole}
      disabled={count === 0}
      toggle={toggleAll}
    />
  )
}

/** The headings that differ in the view of notifications. */
const headings = { status: 'outcome', attempt: 'attempts' } as const

const headingOf = (view: LogView, column: Exclude<(typeof columns)[LogView][number], 'select'>) =>
  view === 'notifications' && (column === 'status' || column === 'attempt') ? headings[column] : column

/** Returns the number of rows before a line. */
function rowsBefore(days: readonly LogDay[], line: number): number {
  const content = lineAt(days, line)
  return content.kind === 'day' ? content.day.index : content.index
}

/** The heading of a day: today and yesterday by these words, every other one by its date. */
function DayRow({ view, day, line, top }: { view: LogView; day: LogDay; line: number; top: number }) {
  const t = useTranslations()
  const timeOf = useTimeText()
  const zone = useZone()
  const now = useNow()
  const textOf = () => {
    if (day.from === startOfDay(now, 0, zone)) return t('deliveries.day.today')
    if (day.from === startOfDay(now, 1, zone)) return t('deliveries.day.yesterday')
    return timeOf(day.from, 'weekday')
  }
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={classes['day']}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell" aria-colspan={columns[view].length}>
        {textOf()}
      </span>
    </div>
  )
}

const skeletons = 15

function SkeletonRows({ view, height }: { view: LogView; height: number }) {
  return Array.from({ length: skeletons }, (_, index) => (
    <div
      key={index}
      role="row"
      aria-hidden
      className={classes['row']}
      style={{ transform: `translateY(${index * height}px)` }}
    >
      <div className={classes['cells']}>
        {columns[view].map(column => (
          <span key={column} role="cell" data-column={column}>
            <Skeleton height={12} width="70%" />
          </span>
        ))}
      </div>
    </div>
  ))
}
