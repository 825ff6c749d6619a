import { useFavicon } from '~/ui/brand/favicon'
import { Mark } from '~/ui/brand/mark'
import { useCounts } from './counts'
import { useDecidedHealth } from './decided-health'

/** The mark, which shows here and in the browser's tab when a count of the navigation means trouble. */
export default function LiveMark() {
  const isFailing = Object.values(useCounts()).some(count => count?.isBad)
  useFavicon(isFailing)
  useDecidedHealth()
  return <Mark isFailing={isFailing} />
}
