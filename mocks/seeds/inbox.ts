import { isoTime } from '~mocks/store/ids'
import type { Random } from '~mocks/world/random'
import type { Rows } from '~mocks/store/tables'
import { admin, member, type User } from '~mocks/http/users'
import { notices } from './inbox-notices'
import { people } from './people'
import { day, hour, randomFor, seedId } from './seed'

/** Returns sixty notifications of an administrator and eight of a member, with every kind of related entity. */
export function inboxRows(seededAt: number): Rows['inbox'][] {
  return [...inboxOf(admin, 60, seededAt), ...inboxOf(member, 8, seededAt)]
}

function inboxOf(owner: User, count: number, seededAt: number): Rows['inbox'][] {
  const random = randomFor(`inbox of ${owner.username}`)
  const ages = Array.from({ length: count }, (_, index) => ageOf(random, index, count))
  return ages
    .toSorted((a, b) => b - a)
    .map((age, index) => {
      const at = seededAt - age
      const id = seedId(random, at)
      return { id, owner: owner.id, notification: notificationOf(random, id, at, age, index) }
    })
}

/** Returns the age of a notification: some are from today, more from this week, the rest from four weeks. */
function ageOf(random: Random, index: number, count: number): number {
  const span = index < count / 6 ? 10 * hour : index < count / 2 ? 6 * day : 27 * day
  return random.below(span) + 60_000
}

function notificationOf(
  random: Random,
  userNotificationId: string,
  at: number,
  age: number,
  index: number,
): Rows['inbox']['notification'] {
  const make = notices[index % notices.length] ?? notices[0]
  const created = isoTime(at)
  const isRead = random.chance(age > 2 * day ? 0.85 : 0.35)
  const pushNotificationSent = random.chance(0.3)
  const callerUser = random.pick(people)
  return {
    userNotificationId,
    tooltip: null,
    isRead,
    pushNotificationSent,
    created,
    updated: isRead ? isoTime(at + Math.floor(age / 2)) : created,
    callerUser,
    ...make(random, callerUser),
  }
}
