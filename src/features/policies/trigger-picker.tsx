import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import type { EventCatalog } from '~/contract/events'
import { sectionsOf, type CatalogSection } from '~/model/catalog'
import { searchFor } from '~/model/fold-for-search'
import { triggerById } from '~/model/triggers'
import { FirstOf, LongList, MAX_SHOWN } from '~/ui/basics/long-list'
import classes from './trigger-picker.module.css'
import { TriggerSearch } from './trigger-search'
import type { Elements } from '~/ui/basics/elements'
import { RichText } from '~/ui/text/rich-text'
import { Bdi } from '~/ui/basics/bdi'

export interface ChosenTrigger {
  eventGroup: string
  eventType: string
}

interface PickerProps {
  catalog: EventCatalog
  /** One of the two is empty, or both. */
  value: ChosenTrigger
  onChange: (value: ChosenTrigger) => void
}

const none: ChosenTrigger = { eventGroup: '', eventType: '' }

/**
 * Chooses what triggers a policy: an event group or a single event, found by label or id. A trigger that the form
 * starts with is one line, until it is to be changed.
 */
export function TriggerPicker({ error, ...props }: PickerProps & { error?: string | undefined }) {
  const t = useTranslations()
  const { eventGroup, eventType } = props.value
  const [isOpen, setIsOpen] = useState(!eventGroup && !eventType)
  return (
    <Stack gap="xs" role="group" aria-label={t('trigger.label')}>
      {isOpen ? (
        <TriggerList {...props} isMissing={error !== undefined} />
      ) : (
        <TriggerLine {...props} change={() => setIsOpen(true)} />
      )}
      {error && (eventGroup || eventType) && (
        <Text tone="bad" size="xs" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  )
}

function TriggerLine({
  catalog,
  value: { eventGroup, eventType },
  change,
}: Omit<PickerProps, 'onChange'> & { change: () => void }) {
  const t = useTranslations()
  const id = eventGroup || eventType
  const trigger = triggerById(catalog, eventGroup ? 'group' : 'event', id)
  return (
    <div className={classes['line']}>
      {trigger && trigger.kind !== 'none' ? (
        <span className={classes['words']}>
          <Bdi>{trigger.label}</Bdi>
          {trigger.kind === 'group' ? (
            <span className={classes['beside']}>{t('trigger.holds', { count: trigger.events.length })}</span>
          ) : (
            <code>{id}</code>
          )}
        </span>
      ) : (
        <Foreign id={id} />
      )}
      <TextButton onClick={change} data-autofocus className="whole">
        {t('trigger.change')}
      </TextButton>
    </div>
  )
}

/** Scrolls a list that has just opened to its selected row. */
function showChosen(list: HTMLElement | null) {
  list?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
}

function TriggerList({ catalog, value, onChange, isMissing }: PickerProps & { isMissing: boolean }) {
  const t = useTranslations()
  const [kind, setKind] = useState<'group' | 'event'>(value.eventType ? 'event' : 'group')
  // A selection of the other kind is restored when the user returns to it: what isn't shown is never saved.
  const [suspended, setSuspended] = useState(none)
  const [typed, setTyped] = useState('')
  const listId = useId()
  const wanted = useDeferredValue(typed)
  const isNothingChosen = !value.eventGroup && !value.eventType
  const turnTo = (next: typeof kind) => {
    if (next === kind) return
    setKind(next)
    setTyped('')
    setSuspended(value)
    onChange(suspended)
  }
  return (
    <>
      <TriggerSearch
        kind={kind}
        names={{ group: t('trigger.group'), event: t('trigger.event') }}
        turnTo={turnTo}
        typed={typed}
        search={setTyped}
        listId={listId}
      />
      <div
        key={kind}
        id={listId}
        ref={showChosen}
        className={classes['list']}
        aria-busy={wanted !== typed || undefined}
        data-invalid={isMissing || undefined}
      >
        {kind === 'group' ? (
          <Groups catalog={catalog} wanted={wanted} value={value} onChange={onChange} />
        ) : (
          <Events catalog={catalog} wanted={wanted} value={value} onChange={onChange} />
        )}
      </div>
      {isMissing && isNothingChosen && (
        <Text tone="bad" size="xs" role="alert">
          {t(`trigger.missing.${kind}`)}
        </Text>
      )}
    </>
  )
}

interface ListProps extends PickerProps {
  wanted: string
}

/** The first of many, and the one that is selected wherever it is. */
const firstOf = <Item,>(items: readonly Item[], isSelected: (item: Item) => boolean): Item[] =>
  items.filter((item, index) => index < MAX_SHOWN || isSelected(item))

const matches = (wanted: string, ...texts: string[]) => searchFor(wanted)(...texts)

function Groups({ catalog, wanted, value, onChange }: ListProps) {
  const t = useTranslations()
  const name = useId()
  const labels = new Map(catalog.events.map(event => [event.id, event.label]))
  const isFound = (group: (typeof catalog.eventGroups)[number]) => matches(wanted, group.label, group.id)
  // The selection is always visible, because it is what will be saved.
  const groups = catalog.eventGroups.filter(group => group.id === value.eventGroup || isFound(group))
  const chosen = catalog.eventGroups.some(group => group.id === value.eventGroup)
  return (
    <>
      {value.eventGroup && !chosen && <Foreign id={value.eventGroup} />}
      {firstOf(groups, group => group.id === value.eventGroup).map(group => (
        <Choice
          key={group.id}
          name={name}
          isChosen={value.eventGroup === group.id}
          onChange={() => onChange({ eventGroup: group.id, eventType: '' })}
          label={group.label}
          id={group.id}
          isIdShown={wanted.trim() !== ''}
        >
          <details>
            {/* Tab stops only at the selected group's events. */}
            <summary tabIndex={value.eventGroup === group.id ? 0 : -1}>
              {t('trigger.holds', { count: group.events.length })}
            </summary>
            <LongList
              items={group.events}
              row={event => (
                <li key={event}>
                  <Bdi>{labels.get(event) ?? event}</Bdi>
                </li>
              )}
              list={rows => <ul className={classes['held']}>{rows}</ul>}
            />
          </details>
        </Choice>
      ))}
      <FirstOf total={groups.length}>{t('common.search-for-others')}</FirstOf>
      {!groups.some(isFound) && <Text tone="dimmed">{t('picker.nothing')}</Text>}
    </>
  )
}

function Events({ catalog, wanted, value, onChange }: ListProps) {
  const t = useTranslations()
  const name = useId()
  const isFound = (event: (typeof catalog.events)[number]) => matches(wanted, event.label, event.id)
  const sections = sectionsOf(catalog)
    .map(section => ({
      ...section,
      events: section.events.filter(event => event.id === value.eventType || isFound(event)),
    }))
    .filter(section => section.events.length > 0)
  const chosen = catalog.events.some(event => event.id === value.eventType)
  const titleOf = ({ kind, label }: CatalogSection) =>
    kind === 'group' ? label : t(`trigger.section.${kind}`)
  return (
    <>
      {value.eventType && !chosen && <Foreign id={value.eventType} />}
      {firstOf(sections, ({ events }) => events.some(event => event.id === value.eventType)).map(section => (
        <fieldset key={section.id} className={classes['section']}>
          <legend>{titleOf(section)}</legend>
          {firstOf(section.events, event => event.id === value.eventType).map(event => (
            <Choice
              key={event.id}
              name={name}
              isChosen={value.eventType === event.id}
              onChange={() => onChange({ eventGroup: '', eventType: event.id })}
              label={event.label}
              id={event.id}
              isIdShown
            />
          ))}
          <FirstOf total={section.events.length}>{t('common.search-for-others')}</FirstOf>
        </fieldset>
      ))}
      <FirstOf total={sections.length}>{t('common.search-for-others')}</FirstOf>
      {!sections.some(({ events }) => events.some(isFound)) && (
        <Text tone="dimmed">{t('picker.nothing')}</Text>
      )}
    </>
  )
}

/** A selection that isn't in the user's catalog: kept as it is. */
function Foreign({ id }: { id: string }) {
  const t = useTranslations()
  return (
    <Text tone="dimmed" className={classes['foreign']}>
      <RichText>{t.rich('trigger.foreign', { id, code: chunks => <code>{chunks}</code> })}</RichText>
    </Text>
  )
}

function Choice({
  name,
  isChosen,
  onChange,
  label,
  id,
  isIdShown,
  children,
}: {
  name: string
  isChosen: boolean
  onChange: () => void
  label: string
  id: string
  /** Otherwise it is shown when pointed at: a search may have found it by its ID. */
  isIdShown: boolean
  children?: Elements
}) {
  return (
    <div className={classes['choice']} data-chosen={isChosen || undefined}>
      <label>
        <input type="radio" name={name} checked={isChosen} onChange={onChange} />
        <span className={classes['words']}>
          <Bdi title={id}>{label}</Bdi>
          {isIdShown && <code>{id}</code>}
        </span>
      </label>
      {children}
    </div>
  )
}
