/** Milliseconds that a slice may take: with rendering, a frame stays under 50. */
const sliceLength = 12

/** Resolves after some milliseconds. */
export const pause = (milliseconds: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, milliseconds)
  })

/** Runs steps in slices, between which the page handles input and paints. Returns their result. */
export async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceLength
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await pause(0)
  }
}
