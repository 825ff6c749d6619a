import { useSyncExternalStore } from 'react'
import { passedTestsName } from '~/api/device/kept'
import { keptList } from '~/api/device/kept-list'
import { realm } from '~/api/session/session'
import type { Channel } from '~/contract/channels'
import type { PassedTest, PassedTests } from '~/model/channel-health'

/** Channels whose tests are kept. */
const MAX_KEPT = 200

const kept = keptList(
  () => passedTestsName(realm()),
  (list): PassedTests => new Map(list.filter(isEntry)),
)

function isEntry(entry: unknown): entry is [string, PassedTest] {
  if (!Array.isArray(entry)) return false
  const [id, test] = entry as [unknown, Partial<PassedTest> | null]
  return typeof id === 'string' && typeof test?.at === 'number' && test.updatedAt !== undefined
}

/**
 * Returns the last connection test of each channel that passed. The service does not say which channel a test was of:
 * these are those of this browser. The component rerenders when another one passes in any tab.
 */
export const usePassedTests = (): PassedTests => useSyncExternalStore(kept.subscribe, kept.get)

/** Remembers that a test of a channel's stored settings has passed, at a time by the server's clock. */
export function rememberPassedTest({ id, updatedAt }: Pick<Channel, 'id' | 'updatedAt'>, at: number): void {
  const others = [...kept.get()].filter(([channelId]) => channelId !== id)
  kept.set([[id, { at, updatedAt }], ...others].slice(0, MAX_KEPT))
}

/** Keeps the passed test of a channel's settings after a change of what no test depends on, such as its name. */
export function keepPassedTest(before: Pick<Channel, 'id' | 'updatedAt'>, after: typeof before): void {
  const test = kept.get().get(before.id)
  if (test && test.updatedAt === before.updatedAt) rememberPassedTest(after, test.at)
}

/** Forgets all tests, because the demo has different channels after a reset. */
export const forgetPassedTests = (): void => kept.set([])
