import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { rememberFailing } from '~/api/failing-channels'
import { useLatestNotifications } from '~/api/notifications'
import { useRights } from '~/api/session/session'
import { failingAmong } from '~/model/channel-health'

/** Milliseconds between two reads, while the page is visible. */
const interval = 60_000

/**
 * Returns the number of failing channels, and whether more may be failing; null until it is known, and for a user who
 * may not see them.
 */
export function useFailingChannels(): { count: number; isAtLeast: boolean } | null {
  const isAllowed = useRights() === 'all'
  const { data: channels } = useQuery({
    ...channelQueries.all(),
    staleTime: interval,
    retryOnMount: false,
    enabled: isAllowed,
  })
  const { known } = useLatestNotifications({ refetchInterval: interval, enabled: isAllowed })
  const among = useMemo(() => channels && known && failingAmong(channels.data, known), [channels, known])
  useEffect(() => {
    // The list of channels then starts with them, also if it is opened for the first time.
    if (among) rememberFailing(new Set(among.failing.map(({ id }) => id)))
  }, [among])
  return among ? { count: among.failing.length, isAtLeast: among.unknown > 0 } : null
}
