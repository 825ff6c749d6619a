import { Skeleton } from '~/ui/basics/skeleton'
import { useMediaQuery } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import type { DeliverySummary } from '~/model/delivery-summary'
import type { DeliveryNames } from './delivery-names'
import { DeliveryRow } from './delivery-row'
import classes from './delivery-table.module.css'
import { useRowsInSight } from '~/ui/basics/rows-in-sight'

const columns = ['time', 'status', 'about', 'channel', 'policy', 'code', 'duration', 'attempt'] as const

/** Pixels, as the style sheet has them: a row of the table, and a card of a phone. */
const heights = { row: 36, card: 88 }

/** A log of any length: only the rows in sight, and a few around them, are in the page. */
export function DeliveryTable({
  rows,
  names,
  search,
  isBusy,
  isRetried,
}: {
  /** Undefined as long as they are being read. */
  rows: readonly DeliverySummary[] | undefined
  names: DeliveryNames
  /** The text that the rows were searched for. */
  search: string
  isBusy: boolean
  isRetried: (row: DeliverySummary) => boolean
}) {
  const t = useTranslations()
  const body = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const height = isPhone ? heights.card : heights.row
  const count = rows?.length ?? 0
  const { first, end } = useRowsInSight(body, count, height)
  return (
    <>
      {count > end - first && (
        <Text className="print-only">
          {t('deliveries.printed', { first: first + 1, last: Math.min(end, count), count })}
        </Text>
      )}
      <div
        role="table"
        aria-label={t('pages.deliveries')}
        aria-rowcount={count + 1}
        aria-busy={rows === undefined || isBusy}
        className={classes['table']}
      >
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['cells']}>
            {columns.map(column => (
              <span key={column} role="columnheader" data-column={column}>
                {t(`deliveries.field.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div
          ref={body}
          role="rowgroup"
          className={classes['body']}
          data-rows
          style={{ height: height * (rows ? count : skeletons) }}
        >
          {rows === undefined && <SkeletonRows height={height} />}
          {rows?.slice(first, end).map((row, offset) => (
            <DeliveryRow
              key={row.id}
              row={row}
              index={first + offset}
              top={(first + offset) * height}
              names={names}
              search={search}
              isRetried={isRetried(row)}
            />
          ))}
        </div>
      </div>
    </>
  )
}

const skeletons = 15

function SkeletonRows({ height }: { height: number }) {
  return Array.from({ length: skeletons }, (_, index) => (
    <div
      key={index}
      role="row"
      aria-hidden
      className={classes['row']}
      style={{ transform: `translateY(${index * height}px)` }}
    >
      <div className={classes['cells']}>
        {columns.map(column => (
          <span key={column} role="cell" data-column={column}>
            <Skeleton height={12} width="70%" />
          </span>
        ))}
      </div>
    </div>
  ))
}
