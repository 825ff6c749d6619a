import { problem } from './problem'

/** The caller. */
export interface User {
  id: string
  /** Administrators see everything; others see only their inbox. */
  isAdmin: boolean
  username: string
  fullName: string
}

/** The organization that everything belongs to. */
export const organizationId = '65f0c0de00000000000000a1'

export const admin: User = {
  id: '65f0c0de0000000000000001',
  isAdmin: true,
  username: 'robin.admin@example.com',
  fullName: 'Robin Admin',
}
export const member: User = {
  id: '65f0c0de0000000000000002',
  isAdmin: false,
  username: 'sasha.member@example.com',
  fullName: 'Sasha Member',
}
export const users = [admin, member]

/** The keys that the mock accepts. Both spellings of the scheme are in use. */
const keys: Record<string, User> = { 'demo-token': admin, 'demo-user': member }

/** Returns the sender of a request; refuses an unknown key with 401. */
export function userOf(request: Request): User {
  const [, key] = /^(?:Token|Bearer) +(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (key === undefined || !Object.hasOwn(keys, key)) throw problem(401, 'Invalid API key')
  return keys[key] ?? member
}

export const noRights = () => problem(403, 'You do not have Admin API access permissions')
