import { useSyncExternalStore } from 'react'
import { passedTestsName } from '~/api/device/kept'
import { keptList } from '~/api/device/kept-list'
import { realm } from '~/api/session/session'
import type { Channel } from '~/contract/channels'
import type { PassedTest, PassedTests } from '~/model/channel-health'

/** The maximum number of channels whose tests are kept. */
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
 * Returns the last passed connection test of each channel, as run in this browser: the service doesn't say which
 * channel a test belongs to. The component rerenders when another test passes in any tab.
 */
export const usePassedTests = (): PassedTests => useSyncExternalStore(kept.subscribe, kept.get)

/** Remembers that a test of a channel's stored settings has passed, at a time by the server's clock. */
export function rememberPassedTest({ id, updatedAt }: Pick<Channel, 'id' | 'updatedAt'>, at: number): void {
  const others = [...kept.get()].filter(([channelId]) => channelId !== id)
  kept.set([[id, { at, updatedAt }], ...others].slice(0, MAX_KEPT))
}

/** Keeps a channel's passed test after a change that doesn't affect tests, such as a new name. */
export function keepPassedTest(before: Pick<Channel, 'id' | 'updatedAt'>, after: typeof before): void {
  const test = kept.get().get(before.id)
  if (test && test.updatedAt === before.updatedAt) rememberPassedTest(after, test.at)
}

/** Forgets all tests, because the demo has different channels after a reset. */
export const forgetPassedTests = (): void => kept.set([])
