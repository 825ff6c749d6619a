import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { remoteEventTypes } from '~/contract/event-types'
import { searchFor } from '~/model/fold-for-search'
import type { RemoteEventValues } from '~/model/remote-event-values'
import { eventTypeOf, isDeprecated, type RemoteEventType } from '~/model/remote-events'
import { useTypedSearch } from '~/ui/form/typed-search'
import '~/ui/theme/picker.css'
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
  const optionOf = (value: RemoteEventType) => {
    const type = labelOf(eventTypeOf(value))
    return { value, label: isDeprecated(value) ? t('sendEvent.deprecated', { type }) : type }
  }
  return (
    <Select<RemoteEventType>
      ref={ref}
      label={t('sendEvent.field.eventType')}
      required
      withAsterisk={false}
      description={selected && <code>{selected}</code>}
      placeholder={t('sendEvent.choose-type')}
      error={fieldState.error?.message}
      data={[
        { group: t('sendEvent.current-types'), items: current.map(optionOf) },
        { group: t('sendEvent.deprecated-types'), items: deprecated.map(optionOf) },
      ]}
      value={selected || null}
      onChange={type => {
        search.endTyping()
        onChange(type ?? '')
      }}
      {...search.props}
      onBlur={onBlur}
      searchable
      filter={byLabelOrId}
      nothingFoundMessage={t('picker.nothing')}
      renderOption={({ option }) => <EventTypeOption {...option} />}
      allowDeselect={false}
      openOnFocus={false}
      withScrollArea={false}
      classNames={{ options: 'picker-options' }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

const byLabelOrId: OptionsFilter<RemoteEventType> = ({ options, search }) => {
  const isFound = searchFor(search)
  const matches = ({ label, value }: ComboboxItem<RemoteEventType>) => isFound(label, value)
  return options.flatMap(option => {
    if (!('group' in option)) return matches(option) ? option : []
    return { ...option, items: option.items.filter(matches) }
  })
}

function EventTypeOption({ label, value }: ComboboxItem<RemoteEventType>) {
  return (
    <span className={classes['type']}>
      <span>{label}</span>
      <code>{value}</code>
    </span>
  )
}
