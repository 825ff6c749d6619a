import type { UserNotification } from '~/contract/inbox'
import { users } from '~mocks/http/users'

export type Person = UserNotification['callerUser']

const person = (index: number, fullName: string, inactive = false): Person => ({
  uid: `65f0c0de000000000000001${index}`,
  fullName,
  username: `${fullName.toLowerCase().replace(' ', '.')}@example.com`,
  gravatarHash: `0000000000000000000000000000000${index}`,
  inactive,
})

/** Invented people who act in the demo data; one of them has left. */
export const people: Person[] = [
  person(1, 'Ada Example'),
  person(2, 'Ben Sample'),
  person(3, 'Chiyo Muster'),
  person(4, 'Dario Ejemplo'),
  person(5, 'Elodie Exemple'),
  person(6, 'Femi Trial', true),
]

const everyone = new Map<string, Person>([
  ...people.map(it => [it.uid, it] as const),
  ...users.map(
    ({ id, fullName, username }) => [id, { uid: id, fullName, username, inactive: false }] as const,
  ),
])

/** Returns the person with an ID; an unknown one has no name. */
export function performer(uid: string): Person {
  return everyone.get(uid) ?? { uid, fullName: null }
}
