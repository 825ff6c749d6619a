import { isOneOf } from '~/contract/common'
import type { UserNotification } from '~/contract/inbox'
import { millisecondsOf } from '~/contract/timestamp'
import { startOfDay } from './zone'

/** The age of a notification, by the calendar. */
export type Age = 'today' | 'yesterday' | 'week' | 'older'

/** Notifications of one age, newest first. */
export interface AgeGroup {
  age: Age
  notifications: UserNotification[]
}

const ages: readonly Age[] = ['today', 'yesterday', 'week', 'older']

/** How many days back each age goes. "This week" is the last seven days, so on a Monday, it still includes Friday. */
const firstDays: [age: Age, daysAgo: number][] = [
  ['today', 0],
  ['yesterday', 1],
  ['week', 6],
]

/**
 * Groups notifications by age, by the calendar of a time zone; `now` is in milliseconds since the epoch. An empty group
 * is left out, and a notification with an unparsable time is in the oldest group.
 */
export function byAge(notifications: readonly UserNotification[], now: number, zone: string): AgeGroup[] {
  const starts = firstDays.map(([age, daysAgo]) => ({ age, start: startOfDay(now, daysAgo, zone) }))
  const ageOf = ({ created }: UserNotification): Age => {
    const at = millisecondsOf(created)
    return starts.find(({ start }) => at !== null && at >= start)?.age ?? 'older'
  }
  return ages
    .map(age => ({ age, notifications: notifications.filter(row => ageOf(row) === age) }))
    .filter(group => group.notifications.length > 0)
}

/** Returns the name of a notification in one line. */
export const nameOf = ({ title, description, eventType }: UserNotification): string =>
  title || description || eventType

/**
 * Returns what the description says besides the name and the other texts that are shown. Many descriptions are the name,
 * a colon, and the name of a deployment.
 */
export function addedText(notification: UserNotification, shown: readonly string[]): string {
  const name = nameOf(notification)
  const description = notification.description ?? ''
  if (description === name) return ''
  const rest = description.startsWith(name) ? description.slice(name.length) : ''
  const separator = /^ ?[:–—-] /.exec(rest)?.[0]
  const added = separator === undefined ? description : rest.slice(separator.length)
  return shown.includes(added) ? '' : added
}

type User = UserNotification['callerUser']

const commented = ['useCase', 'model', 'catalog'] as const
/** The kind of the commented entity; `other` is a kind of a newer service. */
type CommentedKind = (typeof commented)[number] | 'other'

/** An entity that a notification is about. */
export type Related =
  | { kind: 'project'; name: string; isDeleted: boolean }
  | { kind: 'deployment'; id: string; name: string; isDeleted: boolean }
  | { kind: 'comment'; on: CommentedKind; isDeleted: boolean }
  | { kind: 'secureConfig'; name: string; schema: string }
  | { kind: 'usersDelete'; count: string }

/**
 * Returns all entities that a notification is about, in the API reference's order. Those without a name have their ID.
 * `knownDeployment` is the name of the deployment from elsewhere: the service omits it once a deployment is deleted.
 */
export function relatedOf(notification: UserNotification, knownDeployment: string | null = null): Related[] {
  const { relatedProject, relatedDeployment, relatedComment, relatedSecureConfig, relatedUsersDelete } =
    notification
  const related: Related[] = []
  if (relatedProject) {
    const { projectName, pid, inactive } = relatedProject
    related.push({ kind: 'project', name: projectName || pid, isDeleted: inactive === true })
  }
  if (relatedDeployment) {
    const { deploymentName, deploymentId, inactive } = relatedDeployment
    related.push({
      kind: 'deployment',
      id: deploymentId,
      name: deploymentName || (knownDeployment ?? deploymentId),
      isDeleted: inactive === true,
    })
  }
  if (relatedComment) {
    const { entityType, inactive } = relatedComment
    const on = entityType && isOneOf(commented, entityType) ? entityType : 'other'
    related.push({ kind: 'comment', on, isDeleted: inactive === true })
  }
  if (relatedSecureConfig) {
    const { secureConfigName, secureConfigSchemaName } = relatedSecureConfig
    related.push({ kind: 'secureConfig', name: secureConfigName, schema: secureConfigSchemaName })
  }
  if (relatedUsersDelete) related.push({ kind: 'usersDelete', count: relatedUsersDelete.usersToDeleteCount })
  return related
}

/** Returns a person's name. */
export const personName = ({ fullName, username, uid }: User): string => fullName || username || uid
