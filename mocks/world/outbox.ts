import type { Sent } from '~/contract/mock-control'
import { isoTime } from '~mocks/store/ids'
import type { World } from '~mocks/store/store'

/** How many mails and posts are kept: the newest. */
const kept = 200

type Message = Pick<Sent, 'to' | 'subject' | 'body' | 'code'>

/** Notes a mail instead of sending it. */
export function mail(world: World, message: Message): void {
  note(world, 'mail', message)
}

/** Notes a request to a URL instead of making it. */
export function post(world: World, message: Message): void {
  note(world, 'post', message)
}

function note(world: World, kind: Sent['kind'], message: Message): void {
  world.outbox.put({ id: world.newId(), at: isoTime(world.now), kind, ...message })
  const rows = world.outbox.all()
  for (const { id } of rows.slice(0, Math.max(0, rows.length - kept))) world.outbox.delete(id)
}
