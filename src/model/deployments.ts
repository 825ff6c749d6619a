import type { UserNotification } from '~/contract/inbox'
import { isId } from '~/contract/text-rules'
import { millisecondsOf } from '~/contract/timestamp'
import { cleanEntityId } from './clean-text'
import { compareText } from './compare-text'
import type { DeliverySummary } from './delivery-summary'
import { foldForSearch, searchFor } from './fold-for-search'
import { truncate } from './truncate'

/** A deployment with the newest name that the console has read. No operation of the API lists deployments. */
export interface Deployment {
  id: string
  name: string
  /** When the last notification with that name began, in milliseconds since the epoch; 0 if that is unknown. */
  namedAt: number
}

/** The known deployments by ID. */
export type DeploymentIndex = ReadonlyMap<string, Deployment>

/** The maximum size of the index. Beyond it, the deployments named longest ago are removed. */
export const MAX_DEPLOYMENTS = 2000

/** The number of characters of a name that are kept. */
const MAX_NAME_LENGTH = 200

/** Returns a deployment with an ID and name from the API; null if either is unusable. */
export function deploymentOf(id: string, name: string, namedAt: number | null): Deployment | null {
  const shown = truncate(name.trim(), MAX_NAME_LENGTH)
  // If a deployment has no name, some of the service's texts contain its ID instead.
  return isId(id) && shown !== '' && shown !== id ? { id, name: shown, namedAt: namedAt ?? 0 } : null
}

/** Returns the deployments that deliveries name in their bodies. */
export function deploymentsOfDeliveries(
  rows: readonly Pick<DeliverySummary, 'entityId' | 'entityName' | 'entityKind' | 'at' | 'parentId'>[],
): Deployment[] {
  return rows.flatMap(({ entityId, entityName, entityKind, at, parentId }) =>
    entityKind === 'deployment' && entityId !== null && entityName !== null
      ? // A retry or a resend, even weeks later, repeats the body of the first attempt.
        (deploymentOf(entityId, entityName, parentId === null ? at : null) ?? [])
      : [],
  )
}

/** Returns the deployments that an inbox names. */
export function deploymentsOfInbox(
  rows: readonly Pick<UserNotification, 'created' | 'relatedDeployment'>[],
): Deployment[] {
  return rows.flatMap(({ created, relatedDeployment }) => {
    const name = relatedDeployment?.deploymentName
    return name ? (deploymentOf(relatedDeployment.deploymentId, name, millisecondsOf(created)) ?? []) : []
  })
}

/**
 * Returns an index with more deployments added, in any order. The newest name of each wins. If there are too many,
 * those named last are kept. Returns the same index if nothing changes.
 */
export function withDeployments(index: DeploymentIndex, more: readonly Deployment[]): DeploymentIndex {
  const next = new Map(index)
  for (const deployment of more) {
    const known = next.get(deployment.id)
    if (!known || isNewer(deployment, known)) next.set(deployment.id, deployment)
  }
  const kept = next.size > MAX_DEPLOYMENTS ? newestOf(next) : next
  const isSame = kept.size === index.size && [...kept].every(([id, known]) => index.get(id) === known)
  return isSame ? index : kept
}

const newestOf = (index: DeploymentIndex): DeploymentIndex =>
  new Map(
    [...index]
      .toSorted(([id, one], [otherId, other]) => other.namedAt - one.namedAt || (id < otherId ? -1 : 1))
      .slice(0, MAX_DEPLOYMENTS),
  )

/** Of two names with the same time, it doesn't matter which one wins, but it must always be the same one. */
const isNewer = (one: Deployment, other: Deployment): boolean =>
  one.namedAt === other.namedAt ? one.name < other.name : one.namedAt > other.namedAt

/** Returns the deployments of an index, sorted by name. */
export const deploymentsByName = (index: DeploymentIndex): Deployment[] =>
  [...index.values()].toSorted(
    (one, other) => compareText(one.name, other.name) || (one.id < other.id ? -1 : 1),
  )

/**
 * Returns deployments by their last notification if a column is given for that, descending with a minus before it.
 * They are sorted by name otherwise, backwards for `-name`.
 */
export function sortedDeployments(byName: readonly Deployment[], column: string): readonly Deployment[] {
  if (column === '-name') return byName.toReversed()
  const direction = { last: 1, '-last': -1 }[column]
  return direction ? byName.toSorted((one, other) => direction * (one.namedAt - other.namedAt)) : byName
}

/** Returns a test for the deployments that match a typed text: an ID, the URL of its page, or part of a name or ID. */
export function searchForDeployment(
  typed: string,
): (deployment: { id: string; name: string | null }) => boolean {
  const wanted = cleanEntityId(typed)
  if (isId(wanted)) return ({ id }) => id === wanted
  const isFound = searchFor(typed)
  return ({ id, name }) => isFound(id) || (name !== null && isFound(name))
}

/**
 * Returns the ID of the deployment that a typed text identifies: an ID, the URL of its page, or a name that only one
 * deployment has. Any other text is returned unchanged.
 */
export function deploymentIdOf(typed: string, deployments: readonly Deployment[]): string {
  const id = cleanEntityId(typed)
  if (isId(id)) return id
  const name = foldForSearch(typed.trim())
  const [only, ...others] = name
    ? deployments.filter(deployment => foldForSearch(deployment.name) === name)
    : []
  return only && others.length === 0 ? only.id : typed
}
