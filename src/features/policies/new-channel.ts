import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues } from '~/model/policy-values'
import { useWithChoice } from './suggested-name'

/**
 * Returns a function that puts the channel that was just created for a policy into its values; undefined if there is
 * none. The URL has the channel's ID, and loses it: otherwise, a reload would undo a later choice of another channel.
 */
export function useWithNewChannel(
  catalog: EventCatalog,
): ((values: PolicyValues) => PolicyValues) | undefined {
  const [params, setParams] = useSearchParams()
  const withChoice = useWithChoice(catalog)
  const channelId = params.get('newChannelId')
  useEffect(() => {
    if (!channelId) return
    const rest = new URLSearchParams(params)
    rest.delete('newChannelId')
    setParams(rest, { replace: true })
  })
  return channelId ? values => withChoice(values, { channelId }) : undefined
}
