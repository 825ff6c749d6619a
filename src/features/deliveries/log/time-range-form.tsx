import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { serverNow } from '~/api/device/clock'
import { millisecondsOf } from '~/contract/timestamp'
import { instantOf, localText, momentOfText } from '~/model/time-range'
import { Button } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { useNow } from '~/ui/text/now'
import { useZone } from '~/ui/text/time-text'
import type { DeliveryState } from '~/features/deliveries/delivery-filters'
import { TimeField } from './time-field'

type Range = Pick<DeliveryState, 'from' | 'to'>

/** The text typed into each field; null if the field still shows the range from the URL. */
export interface RangeDraft {
  from: string | null
  to: string | null
}

/** Two fields for the local times at which a range starts and ends. */
export function TimeRangeForm({
  value,
  draft,
  setDraft,
  choose,
}: {
  value: Range
  draft: RangeDraft
  setDraft: (changes: Partial<RangeDraft>) => void
  choose: (range: Range) => void
}) {
  const t = useTranslations()
  const zone = useZone()
  const now = useNow()
  // When the typed input was submitted; null until then, and after a change.
  const [checkedAt, setCheckedAt] = useState<number | null>(null)
  const edges = edgesOf(value, draft, zone)
  const isReversed = edges.from != null && edges.to != null && edges.to <= edges.from
  const errorsAt = (present: number) => ({
    from:
      edges.from === undefined
        ? t('deliveries.range.invalid')
        : edges.from !== null && edges.from > present
          ? t('deliveries.range.future')
          : null,
    to:
      edges.to === undefined
        ? t('deliveries.range.invalid')
        : isReversed
          ? t('deliveries.range.reversed')
          : null,
  })
  // Errors in the URL's range are shown at once, errors in typed input only when it is submitted.
  const isTyped = draft.from !== null || draft.to !== null
  const shownErrors = checkedAt === null && isTyped ? { from: null, to: null } : errorsAt(checkedAt ?? now)
  const apply = () => {
    const present = serverNow()
    setCheckedAt(present)
    const errors = errorsAt(present)
    if (errors.from !== null || errors.to !== null) return
    const instant = (moment: number | null | undefined) => (moment == null ? '' : instantOf(moment))
    choose({ from: instant(edges.from), to: instant(edges.to) })
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        apply()
      }}
    >
      <Stack gap="xs">
        {(['from', 'to'] as const).map(edge => (
          <TimeField
            key={edge}
            label={t(`deliveries.range.${edge}`)}
            value={draft[edge] ?? textOf(value[edge], zone)}
            error={shownErrors[edge]}
            onChange={text => {
              setCheckedAt(null)
              setDraft({ [edge]: text })
            }}
          />
        ))}
        <Button type="submit" size="xs">
          {t('deliveries.range.apply')}
        </Button>
      </Stack>
    </form>
  )
}

/** Returns what a field shows for a time from the URL. */
function textOf(instant: string, zone: string): string {
  const moment = millisecondsOf(instant)
  return moment === null ? '' : localText(moment, zone)
}

/**
 * Returns the moment in each field: null if it is empty, undefined if it is not a valid time. An unchanged field keeps
 * its seconds, and stays in the same one of two repeated hours.
 */
function edgesOf(value: Range, draft: RangeDraft, zone: string) {
  const momentOf = (edge: 'from' | 'to') => {
    const typed = draft[edge]
    if (typed === null || typed === textOf(value[edge], zone)) return millisecondsOf(value[edge])
    if (typed === '') return null
    return momentOfText(typed, zone, edge === 'from' ? 'since' : 'until') ?? undefined
  }
  return { from: momentOf('from'), to: momentOf('to') }
}
