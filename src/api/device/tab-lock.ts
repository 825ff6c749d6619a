/** What a page that is not secure does not have: there, each tab is on its own. */
const lockManager = (): LockManager | undefined =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks

/** Returns whether tabs can see each other's locks. */
export const hasLocks = (): boolean => lockManager() !== undefined

/** Holds a Web Lock for as long as this page is there, or until the function that it returns is called. */
export function holdLock(name: string): () => void {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  void lockManager()?.request(name, () => released)
  return release
}

/**
 * Does something that only one tab at a time may do, unless another tab holds the lock. Returns whether it was done.
 */
export async function tryLocked(name: string, run: () => Promise<unknown>): Promise<boolean> {
  const locks = lockManager()
  if (!locks) {
    await run()
    return true
  }
  return locks.request(name, { ifAvailable: true }, async lock => {
    if (lock) await run()
    return lock !== null
  })
}

/** Does something that only one tab at a time may do, once no other tab holds the lock. */
export async function runLocked(name: string, run: () => Promise<void>): Promise<void> {
  const locks = lockManager()
  if (!locks) return run()
  await locks.request(name, run)
}
