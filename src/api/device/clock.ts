import { httpDateOf } from '~/contract/timestamp'
import { createStore, useStore } from './store'

/** Milliseconds up to which two clocks count as equal: every age and every filter is coarser than that. */
const tolerance = 2 * 60_000
/** Milliseconds by which two measurements of one difference may vary. */
const jitter = 10_000

/** By how many milliseconds the server's clock is ahead of this device's; 0 if they agree or it is not known. */
const skew = createStore(0)

/** Returns the time by this device's clock: for timers, and for what only this device compares. */
export const deviceNow = (): number => Date.now()

/** Returns the time by the server's clock, as far as it is known: for what is compared with the service's timestamps. */
export const serverNow = (): number => Date.now() + skew.get()

/**
 * Compares the clocks by an answer's `Date` header. Without a header nothing changes: another origin has to expose it
 * (`Access-Control-Expose-Headers: Date, Age`). Neither does an answer out of a shared cache change anything.
 */
export function noteServerDate(headers: Headers, sentAt: number): void {
  const measured = skewOf(headers, sentAt, deviceNow())
  if (measured === null) return
  if (measured !== 0 && Math.abs(measured - skew.get()) < jitter) return
  skew.set(measured)
}

/**
 * Returns by how many milliseconds the server's clock is at least ahead of the device's, negative where it is behind;
 * 0 within the tolerance, null where the answer does not show it. The server wrote the date, in full seconds, at some
 * time between the request and its answer.
 */
export function skewOf(headers: Headers, sentAt: number, receivedAt: number): number | null {
  const date = httpDateOf(headers.get('date') ?? '')
  if (date === null || Number(headers.get('age')) > 0) return null
  const least = date - receivedAt
  const greatest = date + 1000 - sentAt
  const nearest = Math.max(least, Math.min(greatest, 0))
  return Math.abs(nearest) > tolerance ? nearest : 0
}

/** Calls a listener whenever the known difference changes, until what it returns is called. */
export const onSkewChange = skew.subscribe

/** Returns by how many milliseconds the server's clock is ahead of this device's; 0 if they agree or it is not known. */
export const useClockSkew = (): number => useStore(skew)
