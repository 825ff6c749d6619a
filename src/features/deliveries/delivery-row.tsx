import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { useFormatter, useTranslations } from 'use-intl'
import type { DeliverySummary } from '~/model/delivery-summary'
import { paths } from '~/paths'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { useTimeText } from '~/ui/text/time-text'
import { matchInBody } from './delivery-filters'
import { channelName, policyName, useAboutText, type DeliveryNames } from './delivery-names'
import { FromBody, Named } from './named'
import classes from './delivery-table.module.css'

interface RowProps {
  row: DeliverySummary
  index: number
  /** Pixels from the top of the rows. */
  top: number
  names: DeliveryNames
  search: string
  /** It failed, and was retried. */
  isRetried: boolean
}

/** A row of the log. Its subject leads to the delivery, and so does a click anywhere but on a link. */
export const DeliveryRow = memo(function DeliveryRow({
  row,
  index,
  top,
  names,
  search: wanted,
  isRetried,
}: RowProps) {
  const t = useTranslations()
  const format = useFormatter()
  const { pathname, search } = useLocation()
  const textOf = useAboutText(names)
  const timeOf = useTimeText()
  const match = matchInBody(row, wanted, names)
  const { id, status, about, channelId, policyId, code, duration, retryCount } = row
  const isCurrent = pathname === paths.delivery(id) || undefined
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-current={isCurrent}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={openRow}
      onKeyDown={moveFocus}
    >
      <div className={classes['cells']} role="presentation">
        <span role="cell" data-column="time">
          <time dateTime={row.timestamp}>{timeOf(row.timestamp, 'second')}</time>
        </span>
        <span role="cell" data-column="status">
          <DeliveryStatus attempt={row} isRetried={isRetried} />
        </span>
        <span role="cell" data-column="about" data-none={about === null || undefined}>
          <Link
            to={{ pathname: paths.delivery(id), search }}
            className={`cut ${classes['open']}`}
            title={textOf(row)}
            // The detail of another one takes the place of an open one: Back leads to the log.
            replace={pathname !== paths.deliveries()}
            aria-current={isCurrent}
            data-open
          >
            {textOf(row)}
          </Link>
          {about !== null && about.kind !== 'subject' && <FromBody />}
          {match && (
            <span className={`cut ${classes['match']}`} title={match.excerpt}>
              {t(`deliveries.in-body.${match.part}`, { excerpt: match.excerpt })}
            </span>
          )}
        </span>
        <span role="cell" data-column="channel">
          <Named id={channelId} name={channelName(names, channelId)} to={paths.channel(channelId)} />
        </span>
        <span role="cell" data-column="policy">
          <Named id={policyId} name={policyName(names, policyId)} to={paths.policy(policyId)} />
        </span>
        <span role="cell" data-column="code">
          {code || '–'}
        </span>
        <span role="cell" data-column="duration">
          {status === 'pending' ? '–' : t('deliveries.duration.milliseconds', { milliseconds: duration })}
        </span>
        <span role="cell" data-column="attempt">
          {format.number(retryCount + 1)}
        </span>
      </div>
    </div>
  )
})

/** Follows the row's own link, into a new tab if a key asks for that, unless the click was for another one or ended a selection of text. */
function openRow({ target, currentTarget, ctrlKey, metaKey, shiftKey }: MouseEvent<HTMLElement>) {
  const isOnLink = target instanceof Element && target.closest('a') !== null
  if (isOnLink || getSelection()?.type === 'Range') return
  const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }
  currentTarget.querySelector('[data-open]')?.dispatchEvent(new globalThis.MouseEvent('click', click))
}

/** The arrow keys go from row to row: those around the one in focus are there, also if they are not in sight. */
function moveFocus(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const row = event.currentTarget.closest('[data-index]')
  if (!step || !row) return
  event.preventDefault()
  const index = Number(row.getAttribute('data-index')) + step
  const next = row.parentElement?.querySelector(`[data-index="${index}"]`)
  // In this order: listeners of the focus find the rows where they will be.
  next?.scrollIntoView({ block: 'nearest' })
  next?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
}
