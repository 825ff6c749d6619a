import type { QueryClient } from '@tanstack/react-query'
import { getPolicy, updatePolicy, type Policy } from '~/contract/policies'
import { serverNow } from '~/api/device/clock'
import { call } from '~/api/transport/call'
import { refuseChanged, type FailedRow } from '~/api/transport/deferred'
import { discard, handOver } from '~/api/transport/deferred-entries'
import { invalidate } from '~/api/transport/query'

/** A field of a policy that was changed, with its values before and after. */
export interface MadeChange {
  id: string
  name: string
  before: ChangedField
  after: ChangedField
}

export type ChangedField = Pick<Policy, 'active'> | Pick<Policy, 'channelId'>

/**
 * Restores the former values of policies, one after the other. A policy that no longer has the value written by this
 * change is left alone, because someone else has changed it since. Returns the policies that were not restored, and
 * why. If the user leaves the page in the meantime, the first of the remaining changes are sent at once, without that
 * check. The next page restores those that were not received, except policies that have been changed since.
 */
export async function undoChanges(
  client: QueryClient,
  changes: readonly MadeChange[],
  progress: (done: number) => void,
): Promise<FailedRow[]> {
  const failures: FailedRow[] = []
  const rest = [...changes]
  const leaving = new AbortController()
  const leave = () => {
    leaving.abort()
    const left = rest.splice(0)
    if (left.length === 0) return
    const id = handOver(updatePolicy, getPolicy, left.map(rowOf))
    // The user may return to this page with Back. A later page must then not restore policies that were changed in the
    // meantime.
    const arrived = () => left.length <= MAX_LEAVING && discard(id)
    Promise.all(left.slice(0, MAX_LEAVING).map(change => restore(change))).then(arrived, () => {})
  }
  addEventListener('pagehide', leave)
  for (let [change] = rest; change; [change] = rest) {
    progress(changes.length - rest.length)
    try {
      await restore(change, async () => {
        refuseChanged(change.after, await call(getPolicy, pathOf(change)))
        // Then it was already sent.
        leaving.signal.throwIfAborted()
        rest.shift()
      })
    } catch (error) {
      if (rest[0] === change) rest.shift()
      if (!leaving.signal.aborted) failures.push({ row: change, error })
    }
  }
  removeEventListener('pagehide', leave)
  await invalidate(client, ['policies', 'channels'])
  return failures
}

/**
 * The number of calls that a page makes while it is being left. Browsers drop calls beyond a limit: 64 kB of bodies in
 * total, and in Chromium about a hundred calls, however small.
 */
const MAX_LEAVING = 50

const rowOf = (change: MadeChange) => ({
  id: change.id,
  name: change.name,
  input: { ...pathOf(change), body: change.before },
  seen: change.after,
  // If the policy is set to the same value again later, that is a different change, which this undo must not reverse.
  seenAt: serverNow(),
  wanted: change.before,
})

const pathOf = ({ id }: MadeChange) => ({ path: { policyId: id } })

const restore = (change: MadeChange, check?: () => Promise<void>) =>
  call(updatePolicy, { ...pathOf(change), body: change.before }, { keepalive: true, ...(check && { check }) })
