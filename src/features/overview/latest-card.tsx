import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useEventOf } from '~/api/event-of'
import { millisecondsOf } from '~/contract/timestamp'
import { latestEvents, type LatestEvent } from '~/model/latest-events'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Card } from '~/ui/basics/card'
import { Text } from '~/ui/basics/text'
import { CutName } from '~/ui/basics/cut-name'
import { Link } from '~/ui/basics/link'
import { TextLink } from '~/ui/basics/text-link'
import { useNow } from '~/ui/text/now'
import { useAgeText } from '~/ui/text/time-text'
import type { Overview } from './overview-data'
import classes from './overview.module.css'
import { PendingRows } from './pending-rows'

const MAX_EVENTS = 5
const rowHeight = 49

/** The latest events, whatever the range, and how many channels got each. */
export function LatestCard({ overview }: { overview: Overview }) {
  const t = useTranslations()
  const { log, catalog, isMissing } = overview
  const labels = useMemo(() => new Map(catalog?.events.map(({ id, label }) => [id, label])), [catalog])
  const eventOf = useEventOf()
  const events = useMemo(() => log && latestEvents(log.all, eventOf, MAX_EVENTS), [log, eventOf])
  const isNamed = catalog !== undefined || isMissing.catalog
  return (
    <Card
      title={t('overview.latest.title')}
      more={<TextLink to={paths.deliveries()}>{t('overview.latest.deliveries')}</TextLink>}
    >
      <div className={classes['latest']}>
        {isMissing.deliveries && !events && <Text tone="dimmed">{t('overview.unavailable')}</Text>}
        {!isMissing.deliveries && !(events && isNamed) && (
          <PendingRows count={MAX_EVENTS} height={rowHeight} />
        )}
        {events && isNamed && (
          <>
            {events.length === 0 && <Text tone="dimmed">{t('overview.latest.none')}</Text>}
            <ul className="plain-list">
              {events.map(event => (
                <EventRow key={event.id} event={event} labels={labels} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}

function EventRow({ event, labels }: { event: LatestEvent; labels: ReadonlyMap<string, string> }) {
  const t = useTranslations()
  const ageOf = useAgeText()
  const now = useNow()
  const { about, entityName, channels, received, outcome, notifications, at } = event
  const moment = millisecondsOf(at)
  // The one that did not arrive, if there is one: that is what the reader wants to see.
  const shown = notifications.find(({ verdict }) => verdict.kind === 'failed') ?? notifications[0]
  const name =
    about === null
      ? t('overview.latest.unnamed')
      : about.kind === 'event'
        ? (labels.get(about.text) ?? about.text)
        : about.text
  return (
    <li className={classes['event']}>
      <span className={classes['dot']} data-outcome={outcome} />
      <span className="hidden-text">{t(`overview.latest.outcome.${outcome}`)}</span>
      <Link to={paths.delivery(shown?.last.id ?? '')} className={classes['event-name']} title={name}>
        <b className="cut">
          <CutName text={name} />
        </b>
        {entityName !== null && (
          <span className={`cut ${classes['entity']}`}>
            <Bdi>{entityName}</Bdi>
          </span>
        )}
      </Link>
      <span className={classes['event-facts']}>
        <span>{t('overview.latest.received', { channels, received })}</span>
        <span className={classes['age']}>{moment === null ? at : ageOf(moment, now)}</span>
      </span>
    </li>
  )
}
