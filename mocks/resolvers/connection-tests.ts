import type { getChannelTest, testChannel } from '~/contract/channels'
import { newChannelRow } from './channels'
import { rendered } from './deliveries'
import { latencyOf } from '~mocks/world/delivery'
import { outcomeOf, replyOf } from '~mocks/store/failures'
import { messageOf } from '~mocks/world/message'
import { post } from '~mocks/world/outbox'
import { notFound } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'

/** A test stays pending at least this long, so that a console shows that state too. */
const leastMs = 1000

/** How many tests are kept: the newest. */
const kept = 100

/** Posts a test message to the destination of a draft; what comes of it is asked for by the id. */
export const create: Resolver<typeof testChannel> = ({ body, user }, world) => {
  const id = world.newId()
  // The draft is no channel yet, so it has no id.
  const channel = newChannelRow(body, { id: '', at: world.now, user })
  const earlier = world.tests.all()
  const chainCount = earlier.filter(test => test.channel.payloadUrl === channel.payloadUrl).length
  world.tests.put({ id, channel, at: world.now, chainCount })
  for (const old of earlier.slice(0, Math.max(0, earlier.length + 1 - kept))) world.tests.delete(old.id)
  const message = messageOf(channel, testHappening(world.now, user.id))
  if (message.url) post(world, { to: message.url, subject: 'connection test', body: message.body })
  return { notificationId: id }
}

/** A test's state is a function of the clock: pending, then what the destination answers. */
export const retrieve: Resolver<typeof getChannelTest> = ({ path }, world) => {
  const test = world.tests.get(path.notificationId)
  if (!test) throw notFound()
  const { id, channel, at, chainCount } = test
  const duration = latencyOf(test)
  const isDone = world.now - at >= Math.max(leastMs, duration)
  const outcome = isDone ? outcomeOf(channel, chainCount) : null
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
  const text = (part: object) => (outcome ? JSON.stringify(part) : null)
  const notificationLog = { ...log, status, request: text(log.request), response: text(log.response) }
  return { status, notificationLog }
}

const testHappening = (at: number, performerUid: string) => ({
  type: 'misc.webhook_connection_test',
  at,
  entityId: null,
  performerUid,
})
