import type { Bucket } from '~/model/time-buckets'
import { instantOf } from '~/model/time-range'
import { paths } from '~/paths'

/** Returns the address of the log with exactly the attempts of a bucket of time. */
export const attemptsOfBucket = ({ from, until }: Bucket): string =>
  paths.deliveries({ from: instantOf(from), to: instantOf(until), view: 'attempts' })
