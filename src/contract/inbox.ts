import * as z from 'zod/mini'
import { id, open, page, timestamp, window } from './common'
import { inboxEventTypes } from './event-types'
import { operation } from './operation'

const text = z.optional(z.string())
const nullableText = z.optional(z.nullable(z.string()))
const inactive = z.optional(z.boolean())

const relatedUser = z.looseObject({
  uid: z.string(),
  fullName: nullableText,
  username: text,
  gravatarHash: text,
  inactive,
})

export const userNotification = z.looseObject({
  userNotificationId: z.string(),
  eventType: open(inboxEventTypes),
  title: z.nullable(z.string()),
  description: z.nullable(z.string()),
  tooltip: z.nullable(z.string()),
  link: z.string(),
  isRead: z.boolean(),
  pushNotificationSent: z.boolean(),
  created: timestamp,
  updated: timestamp,
  statusId: text,
  callerUser: relatedUser,
  sharedUsers: z.optional(z.array(relatedUser)),
  relatedComment: z.optional(
    z.looseObject({
      commentId: z.string(),
      commentLink: text,
      entityId: z.string(),
      entityType: z.optional(open(['useCase', 'model', 'catalog'])),
      inactive,
    }),
  ),
  relatedDeployment: z.optional(
    z.looseObject({
      deploymentId: z.string(),
      deploymentName: nullableText,
      deploymentUrl: text,
      modelId: nullableText,
      projectId: nullableText,
      userId: nullableText,
      inactive,
    }),
  ),
  relatedProject: z.optional(
    z.looseObject({ pid: z.string(), projectLink: text, projectName: nullableText, inactive }),
  ),
  relatedSecureConfig: z.optional(
    z.looseObject({
      secureConfigLink: z.string(),
      secureConfigName: z.string(),
      secureConfigSchemaName: z.string(),
      secureConfigSchemaUuid: z.string(),
      secureConfigUuid: z.string(),
    }),
  ),
  relatedUsersDelete: z.optional(
    z.looseObject({ reportId: z.string(), statusId: z.string(), usersToDeleteCount: z.string() }),
  ),
})
export type UserNotification = z.output<typeof userNotification>

const notificationPath = z.object({ userNotificationId: id })

/** The user's inbox, newest first: at most 100, kept for a month. */
export const listNotifications = operation({
  id: 'userNotifications.list',
  resource: 'inbox',
  method: 'GET',
  url: '/api/v2/userNotifications/',
  status: 200,
  query: z.extend(z.partial(window), { isRead: z.optional(z.boolean()) }),
  answer: page(userNotification),
})

export const markNotificationRead = operation({
  id: 'userNotifications.markRead',
  resource: 'inbox',
  method: 'PATCH',
  url: '/api/v2/userNotifications/:userNotificationId/',
  status: 204,
  path: notificationPath,
})

/** Marks all as read, including those that no page has shown. */
export const markAllNotificationsRead = operation({
  id: 'userNotifications.markAllRead',
  resource: 'inbox',
  method: 'PATCH',
  url: '/api/v2/userNotifications/',
  status: 204,
})

export const deleteNotification = operation({
  id: 'userNotifications.delete',
  resource: 'inbox',
  method: 'DELETE',
  url: '/api/v2/userNotifications/:userNotificationId/',
  status: 204,
  path: notificationPath,
})

/** Deletes all, including those that no page has shown. */
export const deleteAllNotifications = operation({
  id: 'userNotifications.deleteAll',
  resource: 'inbox',
  method: 'DELETE',
  url: '/api/v2/userNotifications/',
  status: 204,
})
