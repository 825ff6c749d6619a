import { millisecondsOf } from '~/contract/timestamp'
import type { listEvents, RemoteEvent, sendRemoteEvent } from '~/contract/events'
import { eventTypeOf } from '~/model/remote-events'
import { routesOf } from '~/model/routing'
import { deliver } from '~mocks/world/delivery'
import { notify } from './inbox'
import { policyOf } from './policies'
import { problem } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import { catalogOf } from '~mocks/seeds/catalog'
import { isDeployment } from '~mocks/seeds/entities'
import type { World } from '~mocks/store/store'
import type { Happening } from '~mocks/store/tables'
import type { User } from '~mocks/http/users'

/** Returns the catalog, or its deployment events. */
export const list: Resolver<typeof listEvents> = ({ query }) =>
  catalogOf(query.relatedEntityType === undefined ? 'all' : 'deployment')

/** Delivers the event by the policies, and adds it to the users' inboxes if they receive its type. */
export const send: Resolver<typeof sendRemoteEvent> = ({ body, user }, world) => {
  if (body.deploymentId !== undefined && !isDeployment(body.deploymentId)) {
    throw problem(404, 'The deployment was not found.')
  }
  const happening = happeningOf(body, user)
  const policies = world.policies.all().map(row => policyOf(world, row))
  for (const { policy, decision } of routesOf(happening, policies, world.mutes.all())) {
    if (decision === 'send') deliverFor(world, policy, happening)
  }
  notify(world, happening)
  return { message: 'The event was created.' }
}

function deliverFor(world: World, policy: { id: string; channelId: string }, happening: Happening): void {
  const channel = world.channels.get(policy.channelId)
  if (channel) deliver(world, policy.id, channel, happening)
}

function happeningOf(event: RemoteEvent, user: User): Happening {
  const parts = Object.entries({
    prediction_environment_id: event.predictionEnvironmentId,
    data: event.data,
    external_nan_predictions_data: event.externalNanPredictionsData,
    prediction_request_data: event.predictionRequestData,
    spooler_channel_data: event.spoolerChannelData,
  }).filter(([, part]) => part !== undefined)
  return {
    type: eventTypeOf(event.eventType),
    at: millisecondsOf(event.timestamp) ?? 0,
    entityId: event.deploymentId ?? null,
    performerUid: user.id,
    ...(event.title !== undefined && { title: event.title }),
    ...(event.message !== undefined && { message: event.message }),
    ...(parts.length > 0 && {
      details: Object.fromEntries(parts.map(([name, part]) => [name, snakeCased(part)])),
    }),
  }
}

/** Returns data with all names in snake_case, as webhooks have them. */
function snakeCased(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [snake(name), value]))
}
