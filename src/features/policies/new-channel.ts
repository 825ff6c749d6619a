import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues } from '~/model/policy-values'
import { useWithChoice } from './suggested-name'

/**
 * Returns a function that puts a channel just created for a policy into the policy's values; undefined if there is
 * none. The channel's ID comes from the URL and is then removed from it, so that a reload doesn't undo a later choice
 * of a different channel.
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
