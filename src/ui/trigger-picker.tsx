import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventCatalog } from '~/contract/events'
import { sectionsOf, type CatalogSection } from '~/model/catalog'
import './segmented-control.css'
import classes from './trigger-picker.module.css'
import type { Elements } from './elements'
import { SearchInput } from './filters'
import { RichText } from './rich-text'

export interface ChosenTrigger {
  eventGroup: string
  eventType: string
}

/** Chooses what triggers a policy: an event group or a single event, found by label or id. */
export function TriggerPicker({
  catalog,
  value,
  choose,
  error,
}: {
  catalog: EventCatalog
  /** One of the two is empty. */
  value: ChosenTrigger
  choose: (value: ChosenTrigger) => void
  error?: string | undefined
}) {
  const t = useTranslations()
  const [kind, setKind] = useState<'group' | 'event'>(value.eventType ? 'event' : 'group')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  return (
    <Stack gap="xs" role="group" aria-label={t('trigger.label')}>
      <SegmentedControl
        value={kind}
        onChange={next => setKind(next === 'event' ? 'event' : 'group')}
        aria-label={t('trigger.kind')}
        data={[
          { value: 'group', label: t('trigger.group') },
          { value: 'event', label: t('trigger.event') },
        ]}
      />
      <SearchInput
        label={t('trigger.search')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        // As long as there is something to clear, Escape does that, and closes no drawer.
        onKeyDown={event => event.key === 'Escape' && setTyped('')}
        data-mantine-stop-propagation={typed !== '' || undefined}
        // The first thing to fill in. The drawer looks for what to focus when it opens; the catalog may come later.
        autoFocus
        data-autofocus
      />
      <div className={classes['list']} data-invalid={error ? true : undefined}>
        {kind === 'group' ? (
          <Groups catalog={catalog} wanted={wanted} value={value} choose={choose} />
        ) : (
          <Events catalog={catalog} wanted={wanted} value={value} choose={choose} />
        )}
      </div>
      {error && (
        <Text c="var(--mantine-color-error)" size="xs" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  )
}

interface ListProps {
  catalog: EventCatalog
  wanted: string
  value: ChosenTrigger
  choose: (value: ChosenTrigger) => void
}

const matches = (wanted: string, ...texts: string[]) =>
  texts.some(text => text.toLowerCase().includes(wanted))

function Groups({ catalog, wanted, value, choose }: ListProps) {
  const t = useTranslations()
  const name = useId()
  const labels = new Map(catalog.events.map(event => [event.id, event.label]))
  const groups = catalog.eventGroups.filter(group => matches(wanted, group.label, group.id))
  const chosen = catalog.eventGroups.some(group => group.id === value.eventGroup)
  return (
    <>
      {value.eventGroup && !chosen && <Foreign id={value.eventGroup} />}
      {groups.map(group => (
        <Choice
          key={group.id}
          name={name}
          isChosen={value.eventGroup === group.id}
          choose={() => choose({ eventGroup: group.id, eventType: '' })}
          label={group.label}
          id={group.id}
          beside={t('trigger.holds', { count: group.events.length })}
        >
          <details>
            {/* Who goes through the form by keyboard passes that of the chosen group alone. */}
            <summary tabIndex={value.eventGroup === group.id ? 0 : -1}>{t('trigger.show-events')}</summary>
            <ul className={classes['held']}>
              {group.events.map(event => (
                <li key={event}>{labels.get(event) ?? event}</li>
              ))}
            </ul>
          </details>
        </Choice>
      ))}
      {groups.length === 0 && <Text c="dimmed">{t('picker.nothing')}</Text>}
    </>
  )
}

function Events({ catalog, wanted, value, choose }: ListProps) {
  const t = useTranslations()
  const name = useId()
  const sections = sectionsOf(catalog)
    .map(section => ({
      ...section,
      events: section.events.filter(event => matches(wanted, event.label, event.id)),
    }))
    .filter(section => section.events.length > 0)
  const chosen = catalog.events.some(event => event.id === value.eventType)
  const titleOf = ({ kind, label }: CatalogSection) =>
    kind === 'group' ? label : t(`trigger.section.${kind}`)
  return (
    <>
      {value.eventType && !chosen && <Foreign id={value.eventType} />}
      {sections.map(section => (
        <fieldset key={section.id} className={classes['section']}>
          <legend>{titleOf(section)}</legend>
          {section.events.map(event => (
            <Choice
              key={event.id}
              name={name}
              isChosen={value.eventType === event.id}
              choose={() => choose({ eventGroup: '', eventType: event.id })}
              label={event.label}
              id={event.id}
            />
          ))}
        </fieldset>
      ))}
      {sections.length === 0 && <Text c="dimmed">{t('picker.nothing')}</Text>}
    </>
  )
}

/** What is chosen, but not in the user's catalog: kept as it is. */
function Foreign({ id }: { id: string }) {
  const t = useTranslations()
  return (
    <Text c="dimmed" className={classes['foreign']}>
      <RichText>{t.rich('trigger.foreign', { id, code: chunks => <code>{chunks}</code> })}</RichText>
    </Text>
  )
}

function Choice({
  name,
  isChosen,
  choose,
  label,
  id,
  beside,
  children,
}: {
  name: string
  isChosen: boolean
  choose: () => void
  label: string
  id: string
  beside?: string
  children?: Elements
}) {
  return (
    <div className={classes['choice']} data-chosen={isChosen || undefined}>
      <label>
        <input type="radio" name={name} checked={isChosen} onChange={choose} />
        <span className={classes['words']}>
          <span>{label}</span>
          <code>{id}</code>
        </span>
        {beside && <span className={classes['beside']}>{beside}</span>}
      </label>
      {children}
    </div>
  )
}
