/** The last write to each object that has not been answered yet. */
const tails = new Map<string, Promise<unknown>>()

/**
 * Runs requests for one object one after the other, in the order in which they were made: overlapping writes would
 * leave the object in the state of whichever the server finishes last. Starts at once when nothing is pending.
 */
export function inTurn<T>(object: string, run: () => Promise<T>): Promise<T> {
  const pending = tails.get(object)
  // A failed predecessor has been reported to its own caller.
  const result = pending ? pending.then(run, run) : run()
  tails.set(object, result)
  const leave = () => {
    if (tails.get(object) === result) tails.delete(object)
  }
  result.then(leave, leave)
  return result
}
