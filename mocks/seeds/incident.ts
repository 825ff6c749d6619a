import type { PastOutcome } from './history'
import { everyday } from './everyday'
import { hour, minute, type Seed } from './seed'

const troubled = 'Platform on-call pager'

/** Returns an ordinary day on which the pager's endpoint has been failing for two hours, and models turn red. */
export function incident(seededAt: number): Seed {
  const since = seededAt - 2 * hour
  const past: PastOutcome = (channel, at) => (channel.name === troubled && at < since ? 'ok' : undefined)
  return everyday(seededAt, {
    channels: row =>
      row.name === troubled
        ? { ...row, payloadUrl: 'https://pager.fail.example/api/integrations/7c1d09/events' }
        : row,
    past,
    more: {
      policy: 'Service red to the pager',
      times: Array.from({ length: 40 }, (_, index) => since + index * 3 * minute),
    },
  })
}
