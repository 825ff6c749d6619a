/** Code or messages of the console that could not be loaded: there is no network, or the server has a newer console. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure'
}

const failed = new Set<() => void>()

/** Notes what could not be loaded: `renew` has it loaded anew when it is asked for again. */
export const noteFailedLoad = (renew: () => void): void => void failed.add(renew)

/**
 * Gives all that could not be loaded another chance. Only once the failure is on the screen, or nobody waits for it:
 * React would else ask for it again and again.
 */
export function renewFailedLoads(): void {
  for (const renew of failed) renew()
  failed.clear()
}
