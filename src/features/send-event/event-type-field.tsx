import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { remoteEventTypes } from '~/contract/event-types'
import { searchFor } from '~/model/fold-for-search'
import type { RemoteEventValues } from '~/model/remote-event-values'
import { eventTypeOf, isDeprecated, type RemoteEventType } from '~/model/remote-events'
import { Bdi } from '~/ui/basics/bdi'
import { FoundSelect } from '~/ui/form/found-select'
import { isSearch, onlyIdOf, useTypedSearch } from '~/ui/form/typed-search'
import { useEventLabel } from './event-label'
import classes from './send-event.module.css'

const current = remoteEventTypes.filter(type => !isDeprecated(type))
const deprecated = remoteEventTypes.filter(isDeprecated)

/** The type of a remote event, found by its label in the catalog or by its ID. */
export function EventTypeField() {
  const t = useTranslations()
  const labelOf = useEventLabel()
  const search = useTypedSearch()
  const {
    field: { ref, value: selected, onChange, onBlur },
    fieldState,
  } = useController<RemoteEventValues, 'eventType'>({ name: 'eventType' })
  const optionOf = (group: string) => (id: RemoteEventType) => {
    const type = labelOf(eventTypeOf(id))
    return { id, name: isDeprecated(id) ? t('sendEvent.deprecated', { type }) : type, group }
  }
  const types = [
    ...current.map(optionOf(t('sendEvent.current-types'))),
    ...deprecated.map(optionOf(t('sendEvent.deprecated-types'))),
  ]
  const selectedName = types.find(({ id }) => id === selected)?.name ?? ''
  const isFound = searchFor(isSearch(search.typed, selectedName) ? search.typed : '')
  const found = types.filter(({ id, name }) => isFound(name, id))
  return (
    <FoundSelect
      ref={ref}
      label={t('sendEvent.field.eventType')}
      required
      withAsterisk={false}
      description={selected && <code>{selected}</code>}
      placeholder={t('sendEvent.choose-type')}
      error={fieldState.error?.message}
      value={selected}
      choose={onChange}
      search={search}
      options={types.filter(type => type.id === selected || found.includes(type))}
      match={onlyIdOf(found)}
      onBlur={onBlur}
      nothing={t('picker.nothing')}
      option={(id, name) => (
        <span className={classes['type']}>
          <Bdi>{name}</Bdi>
          <code>{id}</code>
        </span>
      )}
      openOnFocus={false}
    />
  )
}
