import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { channelKindsOf } from '~/model/channel-health'
import { Button } from '~/ui/basics/button'
import { countsByHealth, healthFilters, type HealthFilter } from './channel-order'
import classes from './channel-columns.module.css'
import { reportHealth, reportUnreadableLog } from './seen-health'

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
  const { log, query } = useLatestNotifications()
  const { error, refetch } = query
  const kinds = useMemo(() => log && channelKindsOf(log), [log])
  useEffect(() => {
    if (kinds) reportHealth(kinds)
    else if (error) reportUnreadableLog(error, () => void refetch())
  }, [kinds, error, refetch])
  const counts = useMemo(
    () => (channels && kinds ? countsByHealth(channels, kinds) : undefined),
    [channels, kinds],
  )
  const shown = healthFilters.filter(filter => filter === selected || counts?.[filter])
  if (shown.length === 0) return null
  const names = ['', ...shown] as const
  const labelOf = (name: HealthFilter | '') => {
    const count = name === '' ? channels?.length : counts?.[name]
    const label = t(`channels.health.filter.${name || 'all'}`)
    return count === undefined ? label : t('channels.health.counted', { label, count })
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
