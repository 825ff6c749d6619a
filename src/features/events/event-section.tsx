import { IconChevronRight } from '@tabler/icons-react'
import { memo, useEffect, useId, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Text, Title } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { stateCounts, type ShownEvent, type ShownSection } from '~/model/catalog-view'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { visibleText } from '~/ui/text/isolate'
import { useListText } from '~/ui/text/list-text'
import { LongList } from '~/ui/basics/long-list'
import { CoverageStatus } from './coverage-status'
import '~/ui/theme/current-row.css'
import classes from './event-section.module.css'

/** A section of the catalog: a group, or the events of none. Its events, one a row, are shown if it is open. */
export function EventSection({
  section: { kind, group, events },
  policies,
  labels,
  isOpen,
  toggle,
}: {
  section: ShownSection
  /** How many policies listen to the group as a whole; undefined as long as that is not known. */
  policies: number | undefined
  /** Of all events, by id. */
  labels: ReadonlyMap<string, string>
  isOpen: boolean
  toggle: () => void
}) {
  const t = useTranslations()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={classes['section']}>
      <header className={classes['header']}>
        <Title order={2} size="small" id={headingId} className={classes['title']}>
          <button type="button" className={classes['toggle']} aria-expanded={isOpen} onClick={toggle}>
            <IconChevronRight size={16} aria-hidden />
            <Bdi>{kind === 'group' ? group?.label : t(`trigger.section.${kind}`)}</Bdi>
          </button>
        </Title>
        <SectionSummary group={group} events={events} />
      </header>
      {isOpen && group && <GroupFacts group={group} policies={policies} />}
      {isOpen && events.length > 0 && <SectionEvents events={events} />}
      {isOpen && group && events.length === 0 && <EventsElsewhere group={group} labels={labels} />}
    </section>
  )
}

/** How many events a section lists, and how many of them someone gets. */
function SectionSummary({ group, events }: Pick<ShownSection, 'group' | 'events'>) {
  const t = useTranslations()
  const listed = events.length
  const total = group?.events.length ?? listed
  const counts = stateCounts([{ events }])
  const states = (['covered', 'paused', 'uncovered'] as const).filter(state => counts[state] > 0)
  const texts =
    listed === 0
      ? [t('events.listed-elsewhere', { count: total })]
      : [
          listed < total ? t('events.listed-of', { listed, total }) : t('trigger.holds', { count: listed }),
          ...states.map(state => t(`events.count.${state}`, { count: counts[state] })),
        ]
  return (
    <Text tone="dimmed" size="xs" className={classes['summary']}>
      {texts.join(' · ')}
    </Text>
  )
}

/** The ID of a group, its policies, and a link to a new one. */
function GroupFacts({
  group,
  policies,
}: {
  group: NonNullable<ShownSection['group']>
  policies: number | undefined
}) {
  const t = useTranslations()
  const { pathname, search } = useLocation()
  return (
    <Group gap="sm" className={classes['facts']}>
      <CopyText text={group.id} label={t('events.group-id')} />
      {policies ? (
        <TextLink to={paths.policies({ group: group.id })} kind="quiet">
          {t('events.group-policies', { count: policies })}
        </TextLink>
      ) : null}
      <TextLink
        to={paths.newPolicy({ group: group.id, returnTo: pathname + search })}
        aria-label={t('events.create-for-named-group', { group: group.label })}
      >
        {t('events.create-for-group')}
      </TextLink>
    </Group>
  )
}

function SectionEvents({ events }: { events: readonly ShownEvent[] }) {
  const { pathname, search } = useLocation()
  const isDetailOpen = pathname !== paths.events()
  return (
    <LongList
      items={events}
      height={64}
      row={event => (
        <EventRow
          key={event.id}
          event={event}
          query={search}
          isCurrent={pathname === paths.event(event.id)}
          isReplacing={isDetailOpen}
        />
      )}
      list={rows => <ul className={`plain-list ${classes['rows']}`}>{rows}</ul>}
    />
  )
}

/** The events of a group that are all listed under more specific groups. */
function EventsElsewhere({
  group,
  labels,
}: {
  group: NonNullable<ShownSection['group']>
  labels: ReadonlyMap<string, string>
}) {
  const { pathname, search } = useLocation()
  return (
    <div className={classes['held']}>
      <LongList
        items={group.events}
        row={event => (
          <li key={event}>
            <TextLink
              to={{ pathname: paths.event(event), search }}
              kind="aside"
              replace={pathname !== paths.events()}
            >
              {labels.get(event) ?? event}
            </TextLink>
          </li>
        )}
        list={rows => <ul>{rows}</ul>}
      />
    </div>
  )
}

const EventRow = memo(function EventRow({
  event,
  query,
  isCurrent,
  isReplacing,
}: {
  event: ShownEvent
  query: string
  /** Its detail is open. */
  isCurrent: boolean
  /** A detail is open, and another one takes its place: Back leads to the catalog. */
  isReplacing: boolean
}) {
  const t = useTranslations()
  const listText = useListText()
  const row = useRef<HTMLLIElement>(null)
  // After the page has scrolled to where it was.
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={row} className={classes['row']} data-current={isCurrent || undefined}>
      <div className={classes['words']}>
        <TextLink
          to={{ pathname: paths.event(event.id), search: query }}
          kind="name"
          replace={isReplacing}
          aria-current={isCurrent || undefined}
        >
          {event.label}
        </TextLink>
        {event.alsoIn.length > 0 && (
          <Text tone="dimmed" size="xs">
            <span title={visibleText(listText(event.alsoIn))}>
              {t('events.also-in', { count: event.alsoIn.length })}
            </span>
          </Text>
        )}
      </div>
      <CopyText text={event.id} label={t('events.id')} />
      {/* Its line is kept until it is known. */}
      {event.state ? <CoverageStatus state={event.state} policies={event.policies} /> : <br />}
    </li>
  )
})
