import { useEffect, useMemo, useState } from 'react'
import { inSlices } from '~/api/device/slices'
import type { Channel } from '~/contract/channels'
import type { Known } from '~/model/channel-health'
import { summarize, type RangeSummary } from '~/model/overview'
import { ranges, type Range } from '~/model/ranges'
import { useNow } from '~/ui/text/now'
import { useZone } from '~/ui/text/time-text'

/** The number of notifications that are counted at once: a few milliseconds. More are counted in slices. */
const MAX_AT_ONCE = 2000

/**
 * Returns the summary of a range that ends now; undefined until it is known. That of a long log is computed in slices:
 * until it is ready, the previous one of the same range is returned.
 */
export function useRangeSummary(
  known: Known | undefined,
  channels: readonly Channel[] | undefined,
  range: Range,
): RangeSummary | undefined {
  const until = useNow()
  const zone = useZone()
  const isShort = known !== undefined && known.log.all.length <= MAX_AT_ONCE
  const short = useMemo(
    () => (known && isShort ? result(summarize(known, channels, spanOf(range, until, zone))) : undefined),
    [known, isShort, channels, range, until, zone],
  )
  const [long, setLong] = useState<{ range: Range; summary: RangeSummary }>()
  useEffect(() => {
    if (!known || isShort) return undefined
    let isCurrent = true
    const count = async () => {
      const summary = await inSlices(summarize(known, channels, spanOf(range, until, zone)))
      if (isCurrent) setLong({ range, summary })
    }
    void count()
    return () => {
      isCurrent = false
    }
  }, [known, isShort, channels, range, until, zone])
  return short ?? (long?.range === range ? long.summary : undefined)
}

const spanOf = (range: Range, until: number, zone: string) => ({ since: until - ranges[range], until, zone })

function result<Result>(steps: Generator<undefined, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
