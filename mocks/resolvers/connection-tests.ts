import type { getChannelTest, testChannel } from '~/contract/channels'
import { newChannelRow } from './channels'
import { rendered } from './deliveries'
import { latencyOf } from '~mocks/world/delivery'
import { destinationOutcome, replyOf } from '~mocks/store/failures'
import { messageOf } from '~mocks/world/message'
import { post } from '~mocks/world/outbox'
import { notFound } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'

/** The minimum milliseconds that a test stays pending, so that a console shows that state, too. */
const MIN_PENDING_MS = 1000

/** The number of newest tests that are kept. */
const MAX_TESTS = 100

/** Posts a test message to the destination of a draft. The returned ID retrieves the outcome. */
export const create: Resolver<typeof testChannel> = ({ body, user }, world) => {
  const id = world.newId()
  // The draft is not a channel yet, so it has no ID.
  const channel = newChannelRow(body, { id: '', at: world.now, user })
  const earlier = world.tests.all()
  const chainCount = earlier.filter(test => test.channel.payloadUrl === channel.payloadUrl).length
  world.tests.put({ id, channel, at: world.now, chainCount })
  for (const old of earlier.slice(0, Math.max(0, earlier.length + 1 - MAX_TESTS))) world.tests.delete(old.id)
  const message = messageOf(channel, testHappening(world.now, user.id))
  if (message.url) post(world, { to: message.url, subject: 'connection test', body: message.body })
  return { notificationId: id }
}

/** Returns a test's state, a function of the clock: pending, then the destination's answer. */
export const retrieve: Resolver<typeof getChannelTest> = ({ path }, world) => {
  const test = world.tests.get(path.notificationId)
  if (!test) throw notFound()
  const { id, channel, at, chainCount } = test
  const duration = latencyOf(test)
  const isDone = world.now - at >= Math.max(MIN_PENDING_MS, duration)
  const outcome = isDone ? destinationOutcome(channel, chainCount) : null
  const status = !outcome ? 'pending' : replyOf(outcome).delivered ? 'sent' : 'failed'
  const log = rendered({
    id,
    policyId: '',
    channel,
    happening: testHappening(at, channel.uid ?? ''),
    at,
    parentId: null,
    retryCount: 0,
    chainCount,
    status,
    outcome,
    duration,
  })
  const text = (exchange: object) => (outcome ? JSON.stringify(exchange) : null)
  const notificationLog = { ...log, status, request: text(log.request), response: text(log.response) }
  return { status, notificationLog }
}

const testHappening = (at: number, performerUid: string) => ({
  type: 'misc.webhook_connection_test',
  at,
  entityId: null,
  performerUid,
})
