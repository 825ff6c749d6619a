import { useDeploymentIndex } from '~/api/deployments'
import type { UserNotification } from '~/contract/inbox'
import { searchFor } from '~/model/fold-for-search'
import { nameOf, personName, relatedOf } from '~/model/inbox'
import { useRelatedText } from './related-things'

/** Returns a test for notifications whose row shows every word of a search. */
export function useInboxSearch(typed: string): (notification: UserNotification) => boolean {
  const textOf = useRelatedText()
  const deployments = useDeploymentIndex()
  const found = searchFor(typed)
  return notification => {
    const { description, callerUser, sharedUsers = [], relatedDeployment } = notification
    const deployment = deployments.get(relatedDeployment?.deploymentId ?? '')?.name ?? null
    return found(
      nameOf(notification),
      description ?? '',
      ...relatedOf(notification, deployment).map(textOf),
      ...[callerUser, ...sharedUsers].map(personName),
    )
  }
}
