import { onlineManager, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { IconWifiOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useTimeText } from '~/ui/text/time-text'
import classes from './mark.module.css'

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()

/** On every page: whether the device has no network, and when what the page shows was loaded. */
export default function OfflineMark() {
  const t = useTranslations()
  const timeOf = useTimeText()
  const client = useQueryClient()
  // Each page shows what was loaded at another time.
  useLocation()
  const isOffline = !useSyncExternalStore(subscribe, isOnline)
  const loadedAt = isOffline ? lastLoad(client) : 0
  const label =
    loadedAt > 0 ? t('shell.offline-since', { time: timeOf(loadedAt, 'clock') }) : t('shell.offline')
  return (
    <span role="status">
      {isOffline && (
        <span className={classes['mark']} title={label}>
          <IconWifiOff size={14} aria-hidden />
          <span className={classes['words']}>{label}</span>
        </span>
      )}
    </span>
  )
}

/** Returns when the newest of what the page shows was loaded; 0 if nothing was. */
const lastLoad = (client: QueryClient): number =>
  Math.max(
    0,
    ...client
      .getQueryCache()
      .findAll({ type: 'active' })
      .map(({ state }) => state.dataUpdatedAt),
  )
