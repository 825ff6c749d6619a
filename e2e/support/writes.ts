import { channelWrites } from './channel-writes'
import { eventWrites } from './event-writes'
import { inboxWrites } from './inbox-writes'
import { policyWrites } from './policy-writes'
import type { Open, Write } from './write-steps'

/** Opens the page of each write, by its operation. */
export const writes: Record<Write, Open> = {
  ...channelWrites,
  ...policyWrites,
  ...eventWrites,
  ...inboxWrites,
}
