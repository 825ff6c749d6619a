import type { Bucket } from '~/model/time-buckets'
import { instantOf } from '~/model/time-range'
import { paths } from '~/paths'

/** Returns the path of the log with exactly the attempts in a time bucket. */
export const attemptsOfBucket = ({ from, until }: Bucket): string =>
  paths.deliveries({ from: instantOf(from), to: instantOf(until), view: 'attempts' })
