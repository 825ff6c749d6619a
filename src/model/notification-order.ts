import { compareTimestamps } from '~/contract/timestamp'
import { groupedBy } from './grouped-by'
import type { Attempted } from './notifications'

/** Where an attempt belongs among the others. */
interface Position {
  /** Its own timestamp, or that of a predecessor if its own is earlier. */
  timestamp: string
  /** The number of its predecessors. */
  depth: number
}

/**
 * Returns the attempts of one notification, oldest first. They are sorted by timestamp, but never before the attempt
 * that they repeat: the timestamps come from several machines of the service, whose clocks differ. Attempts with equal
 * timestamps keep the order of the chain.
 */
export function inOrder<Row extends Attempted>(attempts: readonly Row[]): Row[] {
  const positions = positionsOf(attempts)
  const positionOf = (row: Row): Position => positions.get(row.id) ?? { timestamp: row.timestamp, depth: 0 }
  return attempts.toSorted((one, other) => {
    const [first, second] = [positionOf(one), positionOf(other)]
    return (
      compareTimestamps(first.timestamp, second.timestamp) ||
      first.depth - second.depth ||
      one.retryCount - other.retryCount ||
      (one.id < other.id ? -1 : 1)
    )
  })
}

function positionsOf(attempts: readonly Attempted[]): ReadonlyMap<string, Position> {
  const predecessors = predecessorsOf(attempts)
  const positions = new Map<string, Position>()
  for (const attempt of attempts) {
    // Follows the chain back to the nearest attempt whose position is known; a cycle ends it.
    const path: Attempted[] = []
    const seen = new Set<string>()
    let next: Attempted | undefined = attempt
    while (next && !positions.has(next.id) && !seen.has(next.id)) {
      path.push(next)
      seen.add(next.id)
      next = predecessors.get(next.id)
    }
    // A cycle has no first attempt: only timestamps order it, so the result doesn't depend on the starting point.
    const cycle = next && !positions.has(next.id) ? path.splice(path.indexOf(next)) : []
    for (const { id, timestamp } of cycle) positions.set(id, { timestamp, depth: 0 })
    let before = next && positions.get(next.id)
    for (const { id, timestamp } of path.toReversed()) {
      const isLate = before && compareTimestamps(before.timestamp, timestamp) > 0
      before = before
        ? { timestamp: isLate ? before.timestamp : timestamp, depth: before.depth + 1 }
        : { timestamp, depth: 0 }
      positions.set(id, before)
    }
  }
  return positions
}

/**
 * Returns, for each attempt, the loaded attempt that it repeats. A retry names either the attempt before it or the
 * first one; in the latter case, it follows the previous retry of that first attempt.
 */
function predecessorsOf(attempts: readonly Attempted[]): ReadonlyMap<string, Attempted> {
  const byId = new Map(attempts.map(attempt => [attempt.id, attempt]))
  const predecessors = new Map<string, Attempted>()
  for (const [parentId, siblings] of groupedBy(attempts, attempt => attempt.parentId)) {
    let before = parentId === null ? undefined : byId.get(parentId)
    const retries = groupedBy(
      siblings.toSorted((one, other) => one.retryCount - other.retryCount),
      ({ retryCount }) => retryCount,
    )
    for (const [retryCount, equals] of retries) {
      if (before) for (const { id } of equals) predecessors.set(id, before)
      // A retry doesn't follow a resend.
      if (retryCount > 0) before = equals[0]
    }
  }
  return predecessors
}
