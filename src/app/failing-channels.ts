import { useQuery } from '@tanstack/react-query'
import { channelQueries } from '~/api/channels'
import { useLatestNotifications } from '~/api/notifications'
import { useRights } from '~/api/session/session'
import { channelHealthOf } from '~/model/channel-health'

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
  if (!channels || !log) return null
  return channels.data.filter(channel => channelHealthOf(channel, log).kind === 'failing').length
}
