import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { useLatestNotifications } from '~/api/notifications'
import { useReach } from '~/api/reach'
import { useRights } from '~/api/session/session'
import { isDecided, undecidedAmong, type Known } from '~/model/channel-health'
import { isBuiltFrom } from '~/model/notifications'
import { ranges } from '~/model/ranges'
import { useNow } from '~/ui/text/now'

/**
 * The maximum number of attempts of all channels that are loaded for the figures of a page that doesn't show the log.
 */
const MAX_ATTEMPTS = 5000

/** The maximum number of channels whose own logs are loaded. Almost always, that takes one call each. */
const MAX_OWN_LOGS = 10

/**
 * Loads what the health of the channels depends on, in the background, so that all pages show the same health no matter
 * which one is opened first: as much of the log as the overview loads, and the own logs of channels for which that is not
 * enough.
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
        ? undecidedAmong(channels.data, known, MAX_OWN_LOGS).filter(id => !isLoaded(id, known))
        : [],
    [channels, known, window, isRead],
  )
  useQueries({ queries: undecided.map(deliveryQueries.ofChannel) })
}

/** Returns whether a channel's own log is loaded as far as it is needed. Until then, its query must not be left. */
function isLoaded(channelId: string, known: Known): boolean {
  const own = known.own(channelId)
  return own !== undefined && isDecided(own, channelId)
}
