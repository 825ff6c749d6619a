/** Work done in steps, between which the page can handle input. */
export type Steps<Result> = Generator<undefined, Result>

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The number of items in a step. Searching their bodies takes milliseconds. */
const STEP_SIZE = 20

/** Filters items in steps. */
export function* filterSteps<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): Steps<readonly Item[]> {
  const wanted: Item[] = []
  for (const [index, item] of items.entries()) {
    if (isWanted(item)) wanted.push(item)
    if (index % STEP_SIZE === 0) yield
  }
  return wanted
}

/** Runs steps until their result is no longer wanted, and then returns null. */
export function* stoppable<Result>(steps: Steps<Result>, isStopped: () => boolean): Steps<Result | null> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (isStopped()) return null
    yield
  }
}
