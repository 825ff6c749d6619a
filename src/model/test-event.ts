import type { DeploymentIndex } from './deployments'
import { isDeprecated, remoteTypeOf, type RemoteEventType } from './remote-events'
import { eventsOf, type Trigger } from './triggers'

/**
 * Returns the type of an event that can be sent to test triggers, if possible one that is not deprecated; null if none
 * of their events can be sent.
 */
export function testEventOf(triggers: Iterable<Trigger>): RemoteEventType | null {
  let deprecated: RemoteEventType | null = null
  for (const trigger of triggers)
    for (const event of eventsOf(trigger)) {
      const type = remoteTypeOf(event)
      if (type && !isDeprecated(type)) return type
      deprecated ??= type
    }
  return deprecated
}

/** Returns the ID of a deployment to test with: the one named most recently; null if none is known. */
export function testDeploymentOf(index: DeploymentIndex): string | null {
  const [first, ...others] = index.values()
  if (!first) return null
  return others.reduce((newest, other) => (other.namedAt > newest.namedAt ? other : newest), first).id
}
