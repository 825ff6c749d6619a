import { postingTypes } from '~/contract/channels'
import { RECEIVER_TIMEOUT } from '~/contract/deliveries'
import { destinationOutcome, replyOf } from '~mocks/store/failures'
import { isoTime } from '~mocks/store/ids'
import { messageOf } from './message'
import { mail, post } from './outbox'
import { randomOf } from './random'
import { retryAfterMs } from './retries'
import type { World } from '~mocks/store/store'
import type { ChannelRow, DeliveryRow, Happening } from '~mocks/store/tables'

interface Attempt {
  policyId: string
  channel: ChannelRow
  happening: Happening
  at: number
  parentId: string | null
  retryCount: number
  chainCount: number
}

/** Starts an attempt, whose row is pending until `settle` finds it due. */
export function attempt(world: World, facts: Attempt): void {
  const row: DeliveryRow = { id: world.newId(), ...facts, status: 'pending', outcome: null, duration: 0 }
  world.deliveries.put(row)
  world.jobs.put({ id: row.id, dueAt: row.at + latencyOf(row) })
  noteSent(world, row)
}

/** Sends an event to a channel for a policy, as the first attempt. */
export function deliver(world: World, policyId: string, channel: ChannelRow, happening: Happening): void {
  attempt(world, {
    policyId,
    channel,
    happening,
    at: world.now,
    parentId: null,
    retryCount: 0,
    chainCount: 0,
  })
}

/**
 * Runs all jobs that are due until a time, by default now, in the order of their due times, however old they are. Those
 * of the future run now.
 */
export function settle(world: World, until = world.now): void {
  for (;;) {
    const [first] = world.jobs
      .all()
      .filter(job => job.dueAt <= until)
      .toSorted((a, b) => a.dueAt - b.dueAt)
    if (!first) return
    world.jobs.delete(first.id)
    const row = world.deliveries.get(first.id)
    const at = Math.min(first.dueAt, world.now)
    if (row?.status === 'pending') conclude(world, row, at)
    else if (row) retry(world, row, at)
  }
}

function conclude(world: World, row: DeliveryRow, at: number): void {
  const outcome = destinationOutcome(row.channel, row.chainCount)
  const wait = replyOf(outcome).delivered ? undefined : retryAfterMs[row.retryCount]
  const isRetried = wait !== undefined && postingTypes.includes(row.channel.channelType)
  const status = replyOf(outcome).delivered ? 'sent' : isRetried ? 'retrying' : 'failed'
  world.deliveries.put({ ...row, outcome, status, duration: latencyOf(row) })
  if (isRetried) world.jobs.put({ id: row.id, dueAt: at + wait })
}

/** Starts a retry, whose parent is the first attempt, to the current state of the channel. */
function retry(world: World, row: DeliveryRow, at: number): void {
  attempt(world, {
    policyId: row.policyId,
    channel: world.channels.get(row.channel.id) ?? row.channel,
    happening: row.happening,
    at,
    parentId: row.retryCount === 0 ? row.id : row.parentId,
    retryCount: row.retryCount + 1,
    chainCount: row.chainCount + 1,
  })
}

/** Returns the milliseconds until an answer, the same on each call. */
export function latencyOf({
  id,
  channel,
  chainCount,
}: Pick<DeliveryRow, 'id' | 'channel' | 'chainCount'>): number {
  if (destinationOutcome(channel, chainCount) === 'timeout') return RECEIVER_TIMEOUT
  return randomOf(Number.parseInt(id.slice(12), 16)).between(80, 400)
}

function noteSent(world: World, row: DeliveryRow): void {
  const channel = world.channels.get(row.channel.id)
  const policy = world.policies.get(row.policyId)
  if (channel) world.channels.put({ ...channel, lastNotificationAt: isoTime(row.at) })
  if (policy && row.parentId === null) world.policies.put({ ...policy, lastTriggered: isoTime(row.at) })
  const { url, body, subject } = messageOf(row.channel, row.happening)
  if (url) post(world, { to: url, subject: row.happening.type, body })
  else if (row.channel.emailAddress) mail(world, { to: row.channel.emailAddress, subject, body })
}
