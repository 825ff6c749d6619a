import { memo, useId } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import type { ShownEvent, ShownSection } from '~/model/catalog-view'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { useListText } from '~/ui/text/list-text'
import { LongList } from '~/ui/basics/long-list'
import { CoverageStatus } from './coverage-status'
import classes from './event-section.module.css'

/** A section of the catalog: a group, or the events of none, and its events one a row. */
export function EventSection({
  section: { kind, group, events },
  policies,
  labels,
}: {
  section: ShownSection
  /** How many policies listen to the group as a whole; undefined as long as that is not known. */
  policies: number | undefined
  /** Of all events, by id. */
  labels: ReadonlyMap<string, string>
}) {
  const t = useTranslations()
  const headingId = useId()
  const { pathname, search } = useLocation()
  const isOpen = pathname !== paths.events()
  return (
    <section aria-labelledby={headingId}>
      <header className={classes['header']}>
        <div className={classes['title']}>
          <Title order={2} id={headingId}>
            {kind === 'group' ? group?.label : t(`trigger.section.${kind}`)}
          </Title>
          {group && <CopyText text={group.id} label={t('events.group-id')} />}
        </div>
        {group && (
          <Group gap="sm" className={classes['actions']}>
            <Text tone="dimmed">{t('trigger.holds', { count: group.events.length })}</Text>
            {policies ? (
              <TextLink to={paths.policies({ group: group.id })} kind="quiet">
                {t('events.group-policies', { count: policies })}
              </TextLink>
            ) : null}
            <TextLink
              to={paths.newPolicy({ group: group.id })}
              aria-label={t('events.create-for-named-group', { group: group.label })}
            >
              {t('events.create-for-group')}
            </TextLink>
          </Group>
        )}
      </header>
      {events.length > 0 && (
        <LongList
          items={events}
          height={64}
          row={event => (
            <EventRow
              key={event.id}
              event={event}
              query={search}
              isCurrent={pathname === paths.event(event.id)}
              isReplacing={isOpen}
            />
          )}
          list={rows => <ul className={classes['rows']}>{rows}</ul>}
        />
      )}
      {group && events.length === 0 && (
        <details className={classes['held']}>
          <summary>{t('events.listed-elsewhere', { count: group.events.length })}</summary>
          <LongList
            items={group.events}
            row={event => (
              <li key={event}>
                <TextLink to={{ pathname: paths.event(event), search }} kind="aside" replace={isOpen}>
                  {labels.get(event) ?? event}
                </TextLink>
              </li>
            )}
            list={rows => <ul>{rows}</ul>}
          />
        </details>
      )}
    </section>
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
  return (
    <li className={classes['row']} data-current={isCurrent || undefined}>
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
            {t('events.also-in', { groups: listText(event.alsoIn) })}
          </Text>
        )}
      </div>
      <CopyText text={event.id} label={t('events.id')} />
      {/* Its line is kept until it is known. */}
      {event.state ? <CoverageStatus state={event.state} policies={event.policies} /> : <br />}
    </li>
  )
})
