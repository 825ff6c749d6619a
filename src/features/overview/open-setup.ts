import { useQuery } from '@tanstack/react-query'
import { channelQueries } from '~/api/channels'
import { deliveryQueries } from '~/api/deliveries'
import { policyQueries } from '~/api/policies'
import { isSetupOpen, setupOf, type Setup } from '~/model/setup'

/**
 * Returns the setup of a service that has not sent anything yet; null if it has, or as long as that is unknown. What is
 * being deleted counts until it is gone, because an undone deletion changes nothing.
 */
export function useOpenSetup(): Setup | null {
  const { data: channels } = useQuery(channelQueries.all())
  const { data: policies } = useQuery(policyQueries.all())
  const { data: deliveries } = useQuery(deliveryQueries.window({}))
  if (!channels || !policies || !deliveries) return null
  const setup = setupOf(channels, policies, deliveries)
  return isSetupOpen(setup) ? setup : null
}
