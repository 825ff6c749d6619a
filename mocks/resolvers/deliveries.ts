import type { Delivery, listDeliveries, resendDelivery } from '~/contract/deliveries'
import { attempt } from '~mocks/world/delivery'
import { replyOf } from '~mocks/store/failures'
import { isoTime } from '~mocks/store/ids'
import { messageOf } from '~mocks/world/message'
import { pageOf } from '~mocks/http/page'
import { notFound } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import type { DeliveryRow } from '~mocks/store/tables'

/** Lists deliveries, newest first. Only the rows of the page are rendered. */
export const list: Resolver<typeof listDeliveries> = ({ query, url }, world) => {
  const { policyId, channelId } = query
  const all = world.deliveries.all()
  const isWhole = policyId === undefined && channelId === undefined
  const rows = isWhole
    ? all
    : all.filter(
        row =>
          (policyId === undefined || row.policyId === policyId) &&
          (channelId === undefined || row.channel.id === channelId),
      )
  return pageOf(rows.toReversed(), query, url, rendered)
}

/** Resends a delivery to the current state of its channel. Its attempts are retried like those of any other. */
export const resend: Resolver<typeof resendDelivery> = ({ body }, world) => {
  const row = world.deliveries.get(body.notificationId)
  if (!row) throw notFound()
  attempt(world, {
    policyId: row.policyId,
    channel: world.channels.get(row.channel.id) ?? row.channel,
    happening: row.happening,
    at: world.now,
    parentId: row.id,
    retryCount: 0,
    chainCount: row.chainCount + 1,
  })
}

/** Returns the log's row of a delivery. */
export function rendered(row: DeliveryRow): Delivery {
  const { url, headers, body, subject } = messageOf(row.channel, row.happening)
  const reply = row.outcome && replyOf(row.outcome)
  return {
    id: row.id,
    policyId: row.policyId,
    channelId: row.channel.id,
    channelScope: 'organization',
    emailSubject: subject,
    parentNotificationId: row.parentId,
    request: { url, headers, body },
    response: {
      statusCode: reply?.statusCode ?? '',
      headers: reply?.headers ?? '',
      body: reply?.body ?? '',
      duration: row.duration,
    },
    retryCount: row.retryCount,
    status: row.status,
    timestamp: isoTime(row.at),
  }
}
