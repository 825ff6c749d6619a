import type {
  deleteAllNotifications,
  deleteNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '~/contract/inbox'
import { MAX_PAGE_SIZE } from '~/contract/common'
import { inboxEventTypes } from '~/contract/event-types'
import { isoTime } from '~mocks/store/ids'
import { pageOf } from '~mocks/http/page'
import type { QueryRefusal } from '~mocks/http/input'
import { notFound, problem } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import { labelOf } from '~mocks/seeds/catalog'
import { entityName } from '~mocks/seeds/entities'
import { performer } from '~mocks/seeds/people'
import type { World } from '~mocks/store/store'
import type { Happening, Rows } from '~mocks/store/tables'
import { users, type User } from '~mocks/http/users'

type InboxRow = Rows['inbox']

/** An inbox has the newest hundred notifications of the last month. */
const MAX_NOTIFICATIONS = 100
const keptMs = 30 * 24 * 3600 * 1000

/** Refuses a limit as the service does: the tests of a client expect these texts with the status 400. */
export const refuseQuery: QueryRefusal = issues => {
  const issue = issues.find(({ path }) => path[0] === 'limit')
  return issue && problem(400, { limit: limitTexts[issue.code] ?? "value can't be converted to int" })
}

const limitTexts: Partial<Record<string, string>> = {
  too_big: `value is greater than ${MAX_PAGE_SIZE}`,
  too_small: 'value should be greater than 0',
}

/** Lists the inbox, newest first. */
export const list: Resolver<typeof listNotifications> = ({ query, url, user }, world) => {
  const { isRead } = query
  const rows = inboxOf(world, user).filter(row => isRead === undefined || row.notification.isRead === isRead)
  return pageOf(rows.toReversed(), query, url, row => row.notification)
}

export const markRead: Resolver<typeof markNotificationRead> = ({ path, user }, world) => {
  read(world, rowOf(world, user, path.userNotificationId))
}

export const markAllRead: Resolver<typeof markAllNotificationsRead> = ({ user }, world) => {
  for (const row of inboxOf(world, user)) read(world, row)
}

export const remove: Resolver<typeof deleteNotification> = ({ path, user }, world) => {
  world.inbox.delete(rowOf(world, user, path.userNotificationId).id)
}

export const removeAll: Resolver<typeof deleteAllNotifications> = ({ user }, world) => {
  for (const row of inboxOf(world, user)) world.inbox.delete(row.id)
}

/** Adds a notification to every user's inbox, if inboxes receive events of its type. */
export function notify(world: World, happening: Happening): void {
  const types: readonly string[] = inboxEventTypes
  if (!types.includes(happening.type)) return
  for (const user of users) {
    const id = world.newId()
    world.inbox.put({ id, owner: user.id, notification: notificationOf(id, world.now, happening) })
    const rows = inboxOf(world, user)
    for (const old of rows.slice(0, Math.max(0, rows.length - MAX_NOTIFICATIONS))) world.inbox.delete(old.id)
  }
}

function notificationOf(id: string, now: number, happening: Happening): InboxRow['notification'] {
  const { type, entityId, title, message, performerUid } = happening
  const name = entityId && entityName(entityId)
  const link = entityId ? `/deployments/${entityId}/overview` : '/deployments'
  return {
    userNotificationId: id,
    eventType: type,
    title: title ?? labelOf(type),
    description: message ?? [labelOf(type), name].filter(Boolean).join(': '),
    tooltip: null,
    link,
    isRead: false,
    pushNotificationSent: false,
    created: isoTime(now),
    updated: isoTime(now),
    callerUser: performer(performerUid),
    ...(entityId && {
      relatedDeployment: { deploymentId: entityId, deploymentName: name ?? null, deploymentUrl: link },
    }),
  }
}

function inboxOf(world: World, user: User): InboxRow[] {
  const since = isoTime(world.now - keptMs)
  return world.inbox.all().filter(row => row.owner === user.id && row.notification.created > since)
}

function rowOf(world: World, user: User, id: string): InboxRow {
  const row = world.inbox.get(id)
  if (row?.owner !== user.id) throw notFound()
  return row
}

function read(world: World, row: InboxRow): void {
  if (row.notification.isRead) return
  const notification = { ...row.notification, isRead: true, updated: isoTime(world.now) }
  world.inbox.put({ ...row, notification })
}
