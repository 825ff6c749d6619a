import { useMemo } from 'react'
import * as z from 'zod/mini'
import type { UserNotification } from '~/contract/inbox'
import type { DeliverySummary } from '~/model/delivery-summary'
import {
  deploymentOf,
  deploymentsByName,
  deploymentsOfDeliveries,
  deploymentsOfInbox,
  withDeployments,
  type Deployment,
  type DeploymentIndex,
} from '~/model/deployments'
import { deploymentsName, keep, readKeptList } from './device/kept'
import { createStore, useStore } from './device/store'
import { realm } from './session/session'

/** The deployments of a server and user. */
interface Known {
  realm: string
  index: DeploymentIndex
}

/**
 * What was stored, and what has been read since. It is filled on first use, so components subscribe to `changes`
 * instead.
 */
const known = createStore<Known | null>(null)

/** Counts the changes of the index. */
const changes = createStore(0)

const storedDeployment = z.object({ id: z.string(), name: z.string(), namedAt: z.number() })

function storedIndex(owner: string): DeploymentIndex {
  const stored = readKeptList('local', deploymentsName(owner)).flatMap(entry => {
    const { data } = storedDeployment.safeParse(entry)
    return (data && deploymentOf(data.id, data.name, data.namedAt)) ?? []
  })
  return withDeployments(new Map(), stored)
}

/** Returns the index of this server and user: the same object until it changes. */
function currentIndex(): DeploymentIndex {
  const owner = realm()
  const now = known.get()
  if (now?.realm === owner) return now.index
  const index = storedIndex(owner)
  known.set({ realm: owner, index })
  return index
}

function replaceIndex(index: DeploymentIndex): void {
  const owner = realm()
  known.set({ realm: owner, index })
  changes.set(changes.get() + 1)
  keep('local', deploymentsName(owner), JSON.stringify([...index.values()]))
}

/** Adds deployments to the index, and stores it: on the next visit, names are needed before the log is loaded. */
function remember(deployments: readonly Deployment[]): void {
  if (deployments.length === 0) return
  const before = currentIndex()
  const index = withDeployments(before, deployments)
  if (index !== before) replaceIndex(index)
}

/** Forgets all deployments, because the demo has different ones after a reset. */
export const forgetDeployments = (): void => replaceIndex(new Map())

/** Remembers the deployments that deliveries name. Called for each page of the log, never for the whole log. */
export const rememberDeliveries = (rows: readonly DeliverySummary[]): void =>
  remember(deploymentsOfDeliveries(rows))

/** Remembers the deployments that the inbox names. */
export const rememberInbox = (rows: readonly UserNotification[]): void => remember(deploymentsOfInbox(rows))

/**
 * Returns the known deployments by ID: from the deliveries and the inbox that this browser has loaded, now or before.
 */
export const useDeploymentIndex = (): DeploymentIndex => useStore(changes, currentIndex)

/** Returns the known deployments, sorted by name. Makes no request. */
export function useDeployments(): readonly Deployment[] {
  const index = useDeploymentIndex()
  return useMemo(() => deploymentsByName(index), [index])
}

/** Returns the name of a deployment; null if it is unknown. The component rerenders only if the name changes. */
export const useDeploymentName = (id: string | null): string | null =>
  useStore(changes, () => (id === null ? null : (currentIndex().get(id)?.name ?? null)))

/**
 * Returns the ID of the deployment that an attempt is about: its body says that it is one, or doesn't say what it is,
 * but something else has named it as a deployment. Null if it is about anything else.
 */
export function useDeploymentIdOf({
  entityId,
  entityKind,
}: Pick<DeliverySummary, 'entityId' | 'entityKind'>): string | null {
  const isKnown = useDeploymentName(entityId) !== null
  return entityKind === 'deployment' || (entityKind === undefined && isKnown) ? entityId : null
}
