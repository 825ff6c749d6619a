import { channelWrites } from './channel-writes'
import { eventWrites } from './event-writes'
import { inboxWrites } from './inbox-writes'
import { policyWrites } from './policy-writes'
import type { Open, Write } from './way'

/** Where a person does what changes something, by its operation: all of them. */
export const writes: Record<Write, Open> = {
  ...channelWrites,
  ...policyWrites,
  ...eventWrites,
  ...inboxWrites,
}
