/** Being the one of many tabs that does what only one has to do. */
export interface Leading {
  isLeader: () => boolean
  /** Wants to be it, as soon as no other tab is. */
  start: () => void
  /** Lets another tab be it. */
  stop: () => void
}

/** Elects a leader among the tabs that use the same name; calls back when this one becomes it. */
export function leadTabs(name: string, became: () => void): Leading {
  let isLeader = false
  let ending: AbortController | null = null

  const hold = (signal: AbortSignal) => {
    isLeader = true
    became()
    return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
  }
  const start = () => {
    if (ending) return
    ending = new AbortController()
    const { signal } = ending
    // A page that is not secure has no locks: each of its tabs is on its own.
    if (!('locks' in navigator)) void hold(signal)
    else void navigator.locks.request(name, { signal }, () => hold(signal)).catch(() => {})
  }
  const stop = () => {
    ending?.abort()
    ending = null
    isLeader = false
  }
  return { isLeader: () => isLeader, start, stop }
}
