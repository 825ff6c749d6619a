import { postingTypes } from '~/contract/channels'
import { RECEIVER_TIMEOUT } from '~/contract/deliveries'
import { destinationOutcome, replyOf, type Outcome } from '~mocks/store/failures'
import type { Random } from '~mocks/world/random'
import { retryAfterMs } from '~mocks/world/retries'
import type { ChannelRow, DeliveryRow, Happening, PolicyRow, Rows } from '~mocks/store/tables'
import { groupOf } from './catalog'
import { datasets, deployments, projects } from './entities'
import { people } from './people'
import { seedId } from './seed'

/** Returns the past answer of a destination at a time, if it differs from its current one. */
export type PastOutcome = (channel: ChannelRow, at: number) => Outcome | undefined

export interface History {
  deliveries: DeliveryRow[]
  /** Pending retries. */
  jobs: Rows['jobs'][]
}

/** Collects deliveries with their retries, simulated up to a time. */
export function historian(random: Random, until: number, past: PastOutcome = () => undefined) {
  const history: History = { deliveries: [], jobs: [] }

  /** Sends an event for a policy, and retries while it fails. */
  function send(policy: PolicyRow, channel: ChannelRow, happening: Happening): void {
    let at = happening.at + random.below(900)
    let parentId: string | null = null
    const isTroubled = random.chance(0.03)
    for (let count = 0; ; count++) {
      const outcome = answerOf(channel, at, count, isTroubled)
      const { delivered } = replyOf(outcome)
      const wait = postingTypes.includes(channel.channelType) ? retryAfterMs[count] : undefined
      const duration = outcome === 'timeout' ? RECEIVER_TIMEOUT : random.between(60, 700)
      const id = seedId(random, at)
      history.deliveries.push({
        id,
        policyId: policy.id,
        channel,
        happening,
        at,
        parentId,
        retryCount: count,
        chainCount: count,
        status: delivered ? 'sent' : wait === undefined ? 'failed' : 'retrying',
        outcome,
        duration,
      })
      if (delivered || wait === undefined) return
      at += duration + wait
      if (at > until) {
        history.jobs.push({ id, dueAt: at })
        return
      }
      parentId ??= id
    }
  }

  function answerOf(channel: ChannelRow, at: number, count: number, isTroubled: boolean): Outcome {
    const usual = past(channel, at) ?? destinationOutcome(channel, count)
    if (!isTroubled || usual !== 'ok' || (count > 0 && random.chance(0.6))) return usual
    return random.pick(['unavailable', 'server-error', 'timeout', 'unavailable'] as const)
  }

  return {
    send,
    /** Returns all deliveries, oldest first. */
    history(): History {
      history.deliveries.sort((a, b) => a.at - b.at)
      return history
    },
  }
}

/** Returns an event at a time that a policy matches; undefined if there is none. */
export function happeningFor(random: Random, policy: PolicyRow, at: number): Happening | undefined {
  const events = policy.eventGroup ? groupOf(policy.eventGroup).events.map(event => event.id) : []
  const type = policy.eventType ?? (events.length > 0 ? random.pick(events) : undefined)
  if (type === undefined) return undefined
  return { type, at, entityId: entityFor(random, type), performerUid: random.pick(people).uid }
}

function entityFor(random: Random, type: string): string | null {
  if (/^(model_deployments|management|monitoring|prediction_request|batch_predictions)\./.test(type)) {
    return random.pick(deployments).id
  }
  if (/^(project|autopilot|autostart)\./.test(type)) return random.pick(projects).id
  return type.startsWith('dataset') ? random.pick(datasets).id : null
}
