import { matchOf } from '~/model/routing'
import type { ChannelRow, PolicyRow } from '~mocks/store/tables'
import { groupOf, isKnownEvent, labelOf } from './catalog'
import { happeningFor, historian, type History, type PastOutcome } from './history'
import { day, randomFor } from './seed'

export interface HistoryVariation {
  past?: PastOutcome
  /** More events at these times, for the policy with this name. */
  more?: { policy: string; times: number[] }
}

/** Returns three weeks of deliveries of these policies, with each event sent by all matching ones. */
export function everydayHistory(
  seededAt: number,
  channels: readonly ChannelRow[],
  policies: readonly PolicyRow[],
  { past, more }: HistoryVariation,
): History {
  const random = randomFor('everyday history')
  const oldTickets = oldTicketsOnce(seededAt)
  const { send, history } = historian(
    random,
    seededAt,
    (channel, at) => past?.(channel, at) ?? oldTickets(channel, at),
  )
  const active = policies.filter(policy => policy.active)
  // Events that are not in the catalog no longer occur.
  const causing = active.filter(policy => !policy.eventType || isKnownEvent(policy.eventType))
  const channelsById = new Map(channels.map(channel => [channel.id, channel]))
  const causes = Array.from({ length: 480 }, () => ({
    policy: random.pick(causing),
    // More recent events than old ones, as in a growing organization.
    at: seededAt - Math.floor(21 * day * random.next() ** 1.3) - 5000,
  }))
  const troubled = policies.find(policy => policy.name === more?.policy)
  if (troubled && more) causes.push(...more.times.map(at => ({ policy: troubled, at })))
  for (const { policy: cause, at } of causes.toSorted((a, b) => a.at - b.at)) {
    const happening = happeningFor(random, cause, at)
    if (!happening) continue
    for (const policy of active) {
      const channel = channelsById.get(policy.channelId)
      if (channel && listensTo(policy, happening.type)) send(policy, channel, happening)
    }
  }
  return history()
}

/** The old ticket system took everything until its key expired, four days ago. */
const oldTicketsOnce =
  (seededAt: number): PastOutcome =>
  (channel, at) =>
    channel.name === 'Legacy ticket intake' && at < seededAt - 4 * day ? 'ok' : undefined

function listensTo({ eventGroup, eventType }: PolicyRow, type: string): boolean {
  const trigger = {
    eventGroup: eventGroup ? groupOf(eventGroup) : null,
    eventType: eventType ? { id: eventType, label: labelOf(eventType) } : null,
  }
  return matchOf(trigger, type) !== null
}
