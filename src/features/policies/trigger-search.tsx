import { useTranslations } from 'use-intl'
import { Segments } from '~/ui/basics/segments'
import { SearchInput } from '~/ui/table/filters'

type TriggerKind = 'group' | 'event'

/** Turns a list of triggers to groups or single events, and searches it. */
export function TriggerSearch({
  kind,
  names,
  turnTo,
  typed,
  search,
}: {
  kind: TriggerKind
  names: Record<TriggerKind, string>
  turnTo: (kind: TriggerKind) => void
  typed: string
  search: (text: string) => void
}) {
  const t = useTranslations()
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
        // As long as there is something to clear, Escape does that, and closes no drawer.
        onKeyDown={event => event.key === 'Escape' && search('')}
        data-mantine-stop-propagation={typed !== '' || undefined}
        // The first thing to fill in. The drawer looks for what to focus when it opens; the catalog may come later.
        autoFocus
        data-autofocus
      />
    </>
  )
}
