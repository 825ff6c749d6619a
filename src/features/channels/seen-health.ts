import { useCallback, useState } from 'react'
import { createStore, useStore } from '~/api/device/store'
import { rememberedFailing } from '~/api/failing-channels'
import type { Channel } from '~/contract/channels'
import type { Known } from '~/model/channel-health'
import type { HealthKindOf } from './channel-order'

/**
 * What the delivery log says about the health of the channels. The list does not wait for the log, nor for the code that
 * reads it: a part of the page that is loaded later reports it here.
 */
export type SeenHealth =
  | { step: 'waiting' }
  | { step: 'known'; known: Known; kindOf: HealthKindOf }
  | { step: 'failed'; error: unknown; retry: () => void }

const waiting: SeenHealth = { step: 'waiting' }
const store = createStore<SeenHealth>(waiting)

/** Reports what is known of the log, and the health of the channels in it. */
export function reportHealth(known: Known, kindOf: HealthKindOf): void {
  const last = store.get()
  if (last.step !== 'known' || last.known !== known) store.set({ step: 'known', known, kindOf })
}

/** Reports that no log is loaded, such as after the demo was reset: what was known is about another one. */
export const reportNoLog = (): void => store.set(waiting)

/** Reports that the log could not be read. What is known already stays. */
export function reportUnreadableLog(error: unknown, retry: () => void): void {
  if (store.get().step !== 'known') store.set({ step: 'failed', error, retry })
}

/**
 * Returns a test for channels that were known to be failing when the page was opened, which the navigation remembers. It
 * doesn't change later, so that no row moves while someone is about to click it.
 */
export function useIsFailing(): (channel: Channel) => boolean {
  const [failing] = useState(rememberedFailing)
  return useCallback(({ id, policyCount }) => policyCount !== 0 && failing.has(id), [failing])
}

/** Returns what is known of the log. The cells of the list use this, so that they don't each read the log. */
export const useSeenLog = (): SeenHealth => useStore(store)

/** Returns the health of the channels. A list that doesn't need it does not render again when the log changes. */
export const useSeenHealth = (isNeeded: boolean): SeenHealth =>
  useStore(store, seen => (isNeeded ? seen : waiting))
