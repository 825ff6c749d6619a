import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { rememberFailing } from '~/api/failing-channels'
import { useLatestNotifications } from '~/api/notifications'
import { useRights } from '~/api/session/session'
import { failingAmong } from '~/model/channel-health'

/** Milliseconds between two reads, while the page is visible. */
const interval = 60_000

/** Returns the number of failing channels; null until it is known, and for a user who may not see them. */
export function useFailingChannels(): number | null {
  const isAllowed = useRights() === 'all'
  const { data: channels } = useQuery({
    ...channelQueries.all(),
    staleTime: interval,
    retryOnMount: false,
    enabled: isAllowed,
  })
  const { log } = useLatestNotifications({ refetchInterval: interval, enabled: isAllowed })
  const failing = useMemo(() => channels && log && failingAmong(channels.data, log), [channels, log])
  useEffect(() => {
    // The list of channels then starts with them, also if it is opened for the first time.
    if (failing) rememberFailing(new Set(failing.map(({ id }) => id)))
  }, [failing])
  return failing?.length ?? null
}
