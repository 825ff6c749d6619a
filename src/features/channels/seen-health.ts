import { useState } from 'react'
import { createStore, useStore } from '~/api/device/store'
import { rememberedFailing, rememberFailing } from '~/api/failing-channels'
import type { HealthFilter, HealthKinds } from './channel-order'

/**
 * What the delivery log says about the health of the channels. The list does not wait for the log, nor for the code that
 * reads it: a part of the page that is loaded later reports it here.
 */
export type SeenHealth =
  | { step: 'waiting' }
  | { step: 'known'; kinds: HealthKinds; failing: ReadonlySet<string> }
  | { step: 'failed'; error: unknown; retry: () => void }

const waiting: SeenHealth = { step: 'waiting' }
const store = createStore<SeenHealth>(waiting)

/** Reports the health of the channels, and keeps which of them fail for the next visit. */
export function reportHealth(kinds: HealthKinds): void {
  const before = failingOf(store.get())
  const found = new Set([...kinds].flatMap(([id, kind]) => (kind === 'failing' ? [id] : [])))
  // Reuses the previous set if the IDs are the same, so that it isn't stored again.
  const isSame = found.size === before.size && [...found].every(id => before.has(id))
  store.set({ step: 'known', kinds, failing: isSame ? before : found })
  if (!isSame) rememberFailing(found)
}

/** Reports that the log could not be read. What is known already stays. */
export function reportUnreadableLog(error: unknown, retry: () => void): void {
  if (store.get().step !== 'known') store.set({ step: 'failed', error, retry })
}

/**
 * Returns the channels that fail, as far as that was known when the page was opened: according to the log, or before it
 * is loaded to the last visit in this browser. What is learned later moves no row that someone is about to press.
 */
export function useFailing(): ReadonlySet<string> {
  const [failing] = useState(() => failingOf(store.get()))
  return failing
}

const failingOf = (seen: SeenHealth): ReadonlySet<string> =>
  seen.step === 'known' ? seen.failing : rememberedFailing()

/** Returns what a filter needs of the log. Without a filter, a list does not render again when the log changes. */
export const useSeenHealth = (filter: HealthFilter | ''): SeenHealth =>
  useStore(store, seen => (filter === '' ? waiting : seen))
