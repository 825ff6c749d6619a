import { isoTime } from '~mocks/store/ids'
import { randomOf } from '~mocks/world/random'
import type { Slices } from '~mocks/store/table'
import type { ChannelRow, DeliveryRow, PolicyRow } from '~mocks/store/tables'
import { admin, organizationId } from '~mocks/http/users'
import { maxNameLength } from '~/contract/common'
import { eventTypeIds } from '~/contract/event-types'
import { truncate } from '~/model/truncate'
import { labelOf } from './catalog'
import { happeningFor, historian } from './history'
import { inboxRows } from './inbox'
import { day, minute, once, randomFor, seedId, type Seed } from './seed'

const size = 5000
const deliveryCount = 100_000
/** The number of events: some matched paused policies, which sent nothing, and some were sent several times. */
const turns = 108_000
/** The time between two events, which take some 75 days in total. */
const step = minute

const teams = [
  'Retail',
  'Lending',
  'Claims',
  'Fraud',
  'Logistics',
  'Plants',
  'Energy',
  'Care',
  'Marketing',
  'Treasury',
]
const purposes = ['on-call', 'alerts', 'reports', 'tickets', 'audit', 'leads', 'sandbox', 'vendors']
const types = ['Webhook', 'Webhook', 'Email', 'Slack', 'MSTeams', 'Webhook', 'Email', 'InApp'] as const

/** Returns a large organization. Channels and policies are lazily generated, and so are the deliveries, separately. */
export function large(seededAt: number): Seed {
  const channels = once(() => Array.from({ length: size }, (_, index) => channelRow(seededAt, index)))
  const policies = once(() =>
    Array.from({ length: size }, (_, index) => policyRow(seededAt, index, channels())),
  )
  return {
    channels: () => withLast(channels(), policies()),
    policies,
    inbox: () => inboxRows(seededAt),
    sliced: { deliveries: () => deliveriesOf(seededAt, channels(), policies()) },
  }
}

function channelRow(seededAt: number, index: number): ChannelRow {
  const random = randomOf(index + 1)
  const at = seededAt - 400 * day + index * 90 * minute
  const number = String(index + 1).padStart(4, '0')
  const type = types[index % types.length] ?? 'Webhook'
  const isPosting = type !== 'Email' && type !== 'InApp'
  const isWebhook = type === 'Webhook'
  return {
    id: seedId(random, at),
    channelType: type,
    name: `${random.pick(teams)} ${random.pick(purposes)} ${number}`,
    payloadUrl: isPosting ? `https://hooks.example/${type.toLowerCase()}/${number}` : null,
    emailAddress: type === 'Email' ? `team-${number}@example.com` : null,
    contentType: isWebhook ? 'application/json' : null,
    secretToken: isWebhook ? `secret-${number}` : null,
    validateSsl: isWebhook ? true : null,
    customHeaders: isWebhook ? [] : null,
    languageCode: 'en',
    orgId: organizationId,
    uid: admin.id,
    createdAt: isoTime(at),
    updatedAt: null,
    lastNotificationAt: null,
  }
}

function policyRow(seededAt: number, index: number, channels: readonly ChannelRow[]): PolicyRow {
  const random = randomOf(size + index)
  const at = seededAt - 300 * day + index * 80 * minute
  const eventType = eventTypeIds[index % eventTypeIds.length] ?? 'project.created'
  // Early channels have many policies, late ones none.
  const channel = channels[Math.floor(size * (index / size) ** 1.5 * 0.95)]
  const active = index % 20 !== 7
  return {
    id: seedId(random, at),
    name: truncate(`${labelOf(eventType)} to ${channel?.name}`, maxNameLength),
    active,
    eventGroup: null,
    eventType,
    channelId: channel?.id ?? '',
    lastTriggered: active ? isoTime(happenedAt(seededAt, lastOf(index))) : null,
    orgId: organizationId,
    uid: admin.id,
    created: isoTime(at),
    updatedAt: null,
  }
}

// The events are assigned to the policies in turns, so that the last time of each is known without generating them all.
const happenedAt = (seededAt: number, turn: number) => seededAt - (turns - turn) * step
const policyOfTurn = (turn: number) => (turn * 2099) % size
const turnOfPolicy = new Map(Array.from({ length: size }, (_, turn) => [policyOfTurn(turn), turn]))
const lastOf = (policy: number) => {
  const first = turnOfPolicy.get(policy) ?? 0
  return first + Math.floor((turns - 1 - first) / size) * size
}

function withLast(channels: readonly ChannelRow[], policies: readonly PolicyRow[]): ChannelRow[] {
  const last = new Map<string, string>()
  for (const { channelId, lastTriggered } of policies) {
    if (lastTriggered && lastTriggered > (last.get(channelId) ?? '')) last.set(channelId, lastTriggered)
  }
  return channels.map(row => ({ ...row, lastNotificationAt: last.get(row.id) ?? null }))
}

/** The number of turns in a slice, which takes a few milliseconds. */
const slice = 1000

function* deliveriesOf(
  seededAt: number,
  channels: readonly ChannelRow[],
  policies: readonly PolicyRow[],
): Slices<DeliveryRow> {
  const random = randomFor('large history')
  const { send, history } = historian(random, seededAt)
  const channelsById = new Map(channels.map(channel => [channel.id, channel]))
  for (let turn = 0; turn < turns; turn++) {
    if (turn % slice === 0) yield
    const policy = policies[policyOfTurn(turn)]
    const channel = policy && channelsById.get(policy.channelId)
    if (!policy?.active || !channel) continue
    const happening = happeningFor(random, policy, happenedAt(seededAt, turn))
    if (happening) send(policy, channel, happening)
  }
  yield
  return history().deliveries.slice(-deliveryCount)
}
