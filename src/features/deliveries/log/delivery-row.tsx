import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { memo, type KeyboardEvent } from 'react'
import { useLocation } from 'react-router-dom'
import { useFormatter, useTranslations } from 'use-intl'
import type { BodyMatch } from '~/model/body-search'
import type { DeliverySummary } from '~/model/delivery-summary'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Link } from '~/ui/basics/link'
import { Check } from '~/ui/basics/check'
import { CutName } from '~/ui/basics/cut-name'
import { openRow } from '~/ui/basics/open-row'
import { useAboutText } from '~/ui/domain/about-text'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { EntityName } from '~/ui/domain/deployment-name'
import { useTimeText } from '~/ui/text/time-text'
import { withoutComparison } from '~/features/deliveries/compared'
import { channelName, policyName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import { useAttemptDurationText, useDurationText } from '~/features/deliveries/duration-text'
import type { LogDay } from '~/features/deliveries/log-days'
import { Named } from '~/features/deliveries/named'
import { NotificationOutcome, timeTaken } from '~/ui/domain/notification-outcome'
import { attemptsOf, openedBy } from '~/features/deliveries/shown-deliveries'
import '~/ui/theme/current-row.css'
import classes from './delivery-table.module.css'

interface RowProps {
  /** A notification, or one attempt in the view of attempts. */
  row: Notification | DeliverySummary
  index: number
  /** The number of its line in the table, with the headings of days. */
  line: number
  /** Pixels from the top of the rows. */
  top: number
  /** The day of the heading above it. */
  day: LogDay | undefined
  names: DeliveryNames
  /** Finds the search text in the row's bodies and headers. */
  matchOf: (attempt: DeliverySummary) => BodyMatch | null
  /** Of an attempt: it failed, and was retried. */
  isRetried: boolean
  isSelected: boolean
  /** Selects a notification by its ID, or deselects it. */
  select: (id: string) => void
}

/** The names of the places where the search text can be found. */
const places = {
  request: 'deliveries.detail.request',
  response: 'deliveries.detail.response',
  requestHeaders: 'deliveries.detail.headers-of.request',
  responseHeaders: 'deliveries.detail.headers-of.response',
} as const satisfies Record<BodyMatch['part'], string>

/** A row of the log. Its subject is a link to the delivery, which a click anywhere but on another control follows, too. */
export const DeliveryRow = memo(function DeliveryRow(props: RowProps) {
  const { row, index, line, top, day, names, matchOf } = props
  const t = useTranslations()
  const { pathname, search } = useLocation()
  const textOf = useAboutText(names)
  const timeOf = useTimeText()
  const attempts = attemptsOf(row)
  const first = 'first' in row ? row.first : row
  const { about, channelId, policyId, timestamp, at } = first
  const match = attempts.map(matchOf).find(found => found !== null)
  const isOfDay = day !== undefined && at !== null && day.from <= at && at < day.until
  // Of a notification, any attempt may be open.
  const isCurrent = attempts.some(({ id }) => pathname === paths.delivery(id)) || undefined
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      data-index={index}
      data-current={isCurrent}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={openRow}
      onKeyDown={moveFocus}
    >
      <div className={classes['cells']} role="presentation">
        {'verdict' in row && (
          <span role="cell" data-column="select">
            <Check
              label={t('deliveries.select.one', {
                name: textOf(first),
                time: timeOf(timestamp, 'second'),
              })}
              isChecked={props.isSelected}
              toggle={() => props.select(row.id)}
            />
          </span>
        )}
        <span role="cell" data-column="time">
          <time dateTime={timestamp}>{timeOf(timestamp, isOfDay ? 'clockSecond' : 'second')}</time>
        </span>
        <span role="cell" data-column="about" data-none={about === null || undefined}>
          <Link
            to={{ pathname: paths.delivery(openedBy(row)), search: withoutComparison(search) }}
            className={`cut ${classes['open']}`}
            title={textOf(first)}
            aria-label={textOf(first)}
            // The detail of another one takes the place of an open one: Back leads to the log.
            replace={pathname !== paths.deliveries()}
            aria-current={isCurrent}
            data-open
          >
            <CutName text={textOf(first)} />
          </Link>
          {match && (
            <span
              className={`cut ${classes['match']}`}
              title={t(`deliveries.found-in.${match.part}`, { excerpt: match.excerpt })}
            >
              {match.part.startsWith('request') ? (
                <IconArrowUpRight size={12} aria-hidden />
              ) : (
                <IconArrowDownLeft size={12} aria-hidden />
              )}
              <span className="hidden-text">{t(places[match.part])}</span>
              <Bdi>{match.excerpt}</Bdi>
            </span>
          )}
        </span>
        <span role="cell" data-column="entity">
          <EntityName attempt={first} />
        </span>
        <span role="cell" data-column="channel">
          <Named id={channelId} name={channelName(names, channelId)} to={paths.channel(channelId)} />
        </span>
        <span role="cell" data-column="policy">
          <Named id={policyId} name={policyName(names, policyId)} to={paths.policy(policyId)} />
        </span>
        {'verdict' in row ? (
          <NotificationCells row={row} />
        ) : (
          <AttemptCells row={row} isRetried={props.isRetried} />
        )}
      </div>
    </div>
  )
})

function NotificationCells({ row }: { row: Notification }) {
  const durationOf = useDurationText()
  const format = useFormatter()
  const milliseconds = timeTaken(row)
  const { length } = row.attempts
  return (
    <>
      <span role="cell" data-column="status">
        <NotificationOutcome notification={row} />
      </span>
      <span role="cell" data-column="attempt">
        {length > 1 && format.number(length)}
      </span>
      <span role="cell" data-column="duration">
        {milliseconds === null ? '–' : durationOf(milliseconds)}
      </span>
    </>
  )
}

function AttemptCells({ row, isRetried }: { row: DeliverySummary; isRetried: boolean }) {
  const durationOf = useAttemptDurationText()
  const format = useFormatter()
  return (
    <>
      <span role="cell" data-column="status">
        <DeliveryStatus attempt={row} isRetried={isRetried} />
      </span>
      <span role="cell" data-column="code">
        {row.code || '–'}
      </span>
      <span role="cell" data-column="attempt">
        {row.retryCount > 0 && format.number(row.retryCount + 1)}
      </span>
      <span role="cell" data-column="duration">
        {row.status === 'pending' ? '–' : durationOf(row)}
      </span>
    </>
  )
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
