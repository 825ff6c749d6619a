import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Segments } from '~/ui/basics/segments'
import { SearchInput } from '~/ui/table/filters'

type TriggerKind = 'group' | 'event'

/**
 * Turns a list of triggers to groups or single events, and searches it. Arrow down, or Enter after a search, leads from
 * the field to the list; Enter selects the only match.
 */
export function TriggerSearch({
  kind,
  names,
  turnTo,
  typed,
  search,
  listId,
}: {
  kind: TriggerKind
  names: Record<TriggerKind, string>
  turnTo: (kind: TriggerKind) => void
  typed: string
  search: (text: string) => void
  /** The ID of the element that contains the triggers. */
  listId: string
}) {
  const t = useTranslations()
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && (event.key !== 'Enter' || typed.trim() === '')) return
    // Otherwise, Enter would submit a form that is not filled in.
    event.preventDefault()
    const choices = document.getElementById(listId)?.querySelectorAll<HTMLInputElement>('input:enabled') ?? []
    choices[0]?.focus()
    if (event.key === 'Enter' && choices.length === 1 && !choices[0]?.checked) choices[0]?.click()
  }
  return (
    <>
      <Segments<TriggerKind>
        label={t('trigger.kind')}
        value={kind}
        onChange={turnTo}
        options={[
          { value: 'group', label: names.group },
          { value: 'event', label: names.event },
        ]}
      />
      <SearchInput
        label={t('trigger.search')}
        value={typed}
        onChange={event => search(event.currentTarget.value)}
        aria-controls={listId}
        onKeyDown={event => {
          // As long as there is something to clear, Escape does that, and closes no drawer.
          if (event.key === 'Escape') search('')
          toList(event)
        }}
        data-mantine-stop-propagation={typed !== '' || undefined}
        // The first thing to fill in. The drawer looks for what to focus when it opens; the catalog may come later.
        autoFocus
        data-autofocus
      />
    </>
  )
}
