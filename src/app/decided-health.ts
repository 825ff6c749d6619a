import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { useLatestNotifications } from '~/api/notifications'
import { useReach } from '~/api/reach'
import { useRights } from '~/api/session/session'
import { undecidedAmong } from '~/model/channel-health'
import { isBuiltFrom } from '~/model/notifications'
import { ranges } from '~/model/ranges'
import { useNow } from '~/ui/text/now'

/** The attempts up to which the log of all channels is loaded for the figures of a page that does not show the log. */
const MAX_ATTEMPTS = 5000

/** The channels whose own logs are loaded: one call each, almost always. */
const MAX_OWN_LOGS = 10

/**
 * Loads what the health of the channels depends on, whichever page was opened first, so that all pages say the same: the
 * log as far as the overview starts with, and the own logs of channels that have been failing for longer. Nothing waits
 * for it.
 */
export function useDecidedHealth(): void {
  const isAllowed = useRights() === 'all'
  const { data: channels } = useQuery({ ...channelQueries.all(), enabled: false })
  const { known, window } = useLatestNotifications({ enabled: false })
  const range = { name: '24h', since: useNow() - ranges['24h'] }
  const { isCovered, error } = useReach(isAllowed ? window : undefined, useLoadMore({}), range, MAX_ATTEMPTS)
  const isRead = isCovered || error !== null || (window?.rows.length ?? 0) >= MAX_ATTEMPTS
  const undecided = useMemo(
    () =>
      channels && known && window && isRead && isBuiltFrom(known.log, window.rows)
        ? undecidedAmong(channels.data, known, MAX_OWN_LOGS).filter(id => !known.own(id))
        : [],
    [channels, known, window, isRead],
  )
  useQueries({ queries: undecided.map(deliveryQueries.ofChannel) })
}
