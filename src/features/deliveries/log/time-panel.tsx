import { useTranslations } from 'use-intl'
import { instantOf } from '~/model/time-range'
import { startOfDay } from '~/model/zone'
import { Button } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { useNow } from '~/ui/text/now'
import { useZone } from '~/ui/text/time-text'
import { spanNames, type DeliveryState } from '~/features/deliveries/delivery-filters'
import classes from './time-panel.module.css'
import { TimeRangeForm, type RangeDraft } from './time-range-form'
import { TypedTimeForm } from './typed-time-form'

export type Time = Pick<DeliveryState, 'last' | 'from' | 'to'>

/** Input that has not been applied yet. */
export interface TimeDraft extends RangeDraft {
  /** The range in the URL when it was typed. */
  of: string
  /** The time in words. */
  text: string
}

/** What the time filter opens: a field for a time in words, the usual spans and days, and two exact times. */
export default function TimePanel({
  value,
  draft,
  setDraft,
  onChange,
}: {
  value: Time
  draft: TimeDraft
  setDraft: (draft: TimeDraft) => void
  onChange: (time: Time) => void
}) {
  const t = useTranslations()
  const zone = useZone()
  const now = useNow()
  const isTyped = draft.from !== null || draft.to !== null
  const day = (daysAgo: number): Time => ({
    last: '',
    from: instantOf(startOfDay(now, daysAgo, zone)),
    to: instantOf(startOfDay(now, daysAgo - 1, zone)),
  })
  const presets = [
    { name: t('deliveries.filter.any-time'), time: { last: '', from: '', to: '' } },
    ...spanNames.map(last => ({
      name: t(`deliveries.filter.last.${last}`),
      time: { last, from: '', to: '' },
    })),
    { name: t('deliveries.day.today'), time: day(0) },
    { name: t('deliveries.day.yesterday'), time: day(1) },
  ] satisfies { name: string; time: Time }[]
  return (
    <Stack gap="xs">
      <TypedTimeForm
        text={draft.text}
        setText={text => setDraft({ ...draft, text })}
        choose={range => onChange({ last: '', ...range })}
      />
      <ul className={classes['presets']}>
        {presets.map(({ name, time }) => (
          <li key={name}>
            <Button
              size="xs"
              variant="subtle"
              aria-pressed={nameOf(value) === nameOf(time)}
              onClick={() => onChange(time)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <details className={classes['exact']} open={Boolean(value.from || value.to || isTyped)}>
        <summary>{t('deliveries.range.exact')}</summary>
        <TimeRangeForm
          value={value}
          draft={draft}
          setDraft={fields => setDraft({ ...draft, ...fields })}
          choose={range => onChange({ last: '', ...range })}
        />
      </details>
    </Stack>
  )
}

const nameOf = ({ last, from, to }: Time) => (from || to ? `${from} ${to}` : last)
