import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventCatalog } from '~/contract/events'
import { isSystemEvent } from '~/model/catalog'
import { searchFor } from '~/model/fold-for-search'
import { isSameTrigger, type TriggerChoice } from '~/model/policy-values'
import { Stack } from '~/ui/basics/flex'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { Text } from '~/ui/basics/text'
import classes from './trigger-picker.module.css'
import { TriggerSearch } from './trigger-search'
import { Bdi } from '~/ui/basics/bdi'

/** Selects any number of event groups and single events. What a policy was made for stays checked. */
export function TriggersPicker({
  catalog,
  selected,
  made,
  isDisabled,
  onChange,
}: {
  catalog: EventCatalog
  selected: readonly TriggerChoice[]
  made: readonly TriggerChoice[]
  isDisabled: boolean
  onChange: (selected: readonly TriggerChoice[]) => void
}) {
  const t = useTranslations()
  const [kind, setKind] = useState<TriggerChoice['kind']>('group')
  const [typed, setTyped] = useState('')
  const listId = useId()
  const isFound = searchFor(useDeferredValue(typed))
  const offered: (TriggerChoice & { count?: number })[] =
    kind === 'group'
      ? catalog.eventGroups.map(({ id, label, events }) => ({ kind, id, label, count: events.length }))
      : catalog.events.filter(({ id }) => !isSystemEvent(id)).map(({ id, label }) => ({ kind, id, label }))
  const found = offered.filter(({ id, label }) => isFound(label, id))
  return (
    <Stack gap="xs" role="group" aria-label={t('policies.start.triggers')}>
      <TriggerSearch
        kind={kind}
        names={{ group: t('policies.start.groups'), event: t('policies.start.events') }}
        turnTo={setKind}
        typed={typed}
        search={setTyped}
        listId={listId}
      />
      <div id={listId} className={classes['list']}>
        {found.slice(0, MAX_SHOWN).map(({ count, ...trigger }) => {
          const isMade = made.some(isSameTrigger(trigger))
          const isSelected = selected.some(isSameTrigger(trigger))
          return (
            <div
              key={trigger.id}
              className={classes['choice']}
              data-chosen={isMade || isSelected || undefined}
            >
              <label>
                <input
                  type="checkbox"
                  checked={isMade || isSelected}
                  disabled={isMade || isDisabled}
                  onChange={() =>
                    onChange(
                      isSelected
                        ? selected.filter(other => !isSameTrigger(trigger)(other))
                        : [...selected, trigger],
                    )
                  }
                />
                <span className={classes['words']}>
                  <Bdi>{trigger.label}</Bdi>
                  {trigger.kind === 'event' && <code>{trigger.id}</code>}
                </span>
                {count !== undefined && (
                  <span className={classes['beside']}>{t('trigger.holds', { count })}</span>
                )}
              </label>
            </div>
          )
        })}
        <FirstOf total={found.length}>{t('common.search-for-others')}</FirstOf>
        {found.length === 0 && <Text tone="dimmed">{t('picker.nothing')}</Text>}
      </div>
    </Stack>
  )
}
