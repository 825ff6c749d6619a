import { useTranslations } from 'use-intl'
import { millisecondsOf } from '~/contract/timestamp'
import { wholeDays } from '~/model/time-range'
import { useSpanText, useTimeText, useZone } from '~/ui/text/time-text'
import type { DeliveryState } from '~/features/deliveries/delivery-filters'

/** Returns a function that describes a selected time. */
export function useRangeText(): (time: Pick<DeliveryState, 'last' | 'from' | 'to'>) => string {
  const t = useTranslations()
  const timeOf = useTimeText()
  const spanOf = useSpanText()
  const zone = useZone()
  return ({ last, from, to }) => {
    const [since, until] = [millisecondsOf(from), millisecondsOf(to)]
    if (since !== null && until !== null && since < until)
      return spanOf({ from: since, until, days: wholeDays({ since, until }, zone) })
    if (since !== null && until !== null)
      return t('health.span', { from: timeOf(since, 'minute'), until: timeOf(until, 'minute') })
    if (since !== null) return t('deliveries.range.since', { time: timeOf(since, 'minute') })
    if (until !== null) return t('deliveries.range.until', { time: timeOf(until, 'minute') })
    return last === '' ? t('deliveries.filter.any-time') : t(`deliveries.filter.last.${last}`)
  }
}
