import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { channelHealthOf } from '~/model/channel-health'
import { Button } from '~/ui/basics/button'
import { useCountText } from '~/ui/text/count-text'
import { healthFilters, type HealthFilter } from './channel-order'
import classes from './channel-columns.module.css'
import { countsByHealth } from './health-counts'
import { reportHealth, reportNoLog, reportUnreadableLog } from './seen-health'

/**
 * The filters of the list by health, with the number of channels that each shows, once all numbers are known: then none
 * moves because of another one. It also reports to the list what the log says.
 */
export default function HealthFilterBar({
  channels,
  selected,
  select,
}: {
  /** All channels that it selects from; undefined until they are loaded. */
  channels: readonly Channel[] | undefined
  selected: HealthFilter | ''
  select: (filter: HealthFilter | '') => void
}) {
  const t = useTranslations()
  const countText = useCountText()
  const { known, window, query } = useLatestNotifications()
  const { error, refetch } = query
  const kindOf = useMemo(() => known && ((channel: Channel) => channelHealthOf(channel, known).kind), [known])
  useEffect(() => {
    if (known && kindOf) reportHealth(known, kindOf)
    else if (error) reportUnreadableLog(error, () => void refetch())
    else if (!window) reportNoLog()
  }, [known, kindOf, window, error, refetch])
  const counts = useMemo(
    () => (channels && kindOf ? countsByHealth(channels, kindOf) : undefined),
    [channels, kindOf],
  )
  const shown = healthFilters.filter(filter => filter === selected || counts?.[filter].count)
  if (shown.length === 0) return null
  const names = ['', ...shown] as const
  const labelOf = (name: HealthFilter | '') => {
    const label = t(`channels.health.filter.${name || 'all'}`)
    const { count, isAtLeast = false } = name === '' ? { count: channels?.length } : (counts?.[name] ?? {})
    return count === undefined
      ? label
      : t('channels.health.counted', { label, count: countText(count, isAtLeast) })
  }
  return (
    <div role="group" aria-label={t('channels.health.label')} className={classes['filters']}>
      {names.map(name => (
        <Button
          key={name}
          variant="default"
          size="compact"
          data-health={name}
          aria-pressed={name === selected}
          onClick={() => select(name)}
        >
          {labelOf(name)}
        </Button>
      ))}
    </div>
  )
}
