import type { Sent } from '~/contract/mock-control'
import { isoTime } from '~mocks/store/ids'
import type { World } from '~mocks/store/store'

/** The number of newest mails and posts that are kept. */
const MAX_MESSAGES = 200

type Message = Pick<Sent, 'to' | 'subject' | 'body' | 'code'>

/** Records a mail instead of sending it. */
export function mail(world: World, message: Message): void {
  note(world, 'mail', message)
}

/** Records a request to a URL instead of sending it. */
export function post(world: World, message: Message): void {
  note(world, 'post', message)
}

function note(world: World, kind: Sent['kind'], message: Message): void {
  world.outbox.put({ id: world.newId(), at: isoTime(world.now), kind, ...message })
  const rows = world.outbox.all()
  for (const { id } of rows.slice(0, Math.max(0, rows.length - MAX_MESSAGES))) world.outbox.delete(id)
}
