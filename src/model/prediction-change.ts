import { drillLines, type DrillLine } from './fire-drill'
import type { Prediction } from './receivers'

/** What changed between two predictions: who is notified in addition, and who no longer. */
export interface PredictionChange {
  added: readonly DrillLine[]
  removed: readonly DrillLine[]
}

/**
 * Returns what changed between two predictions; null if the same policies send to the same channels. If only one of
 * them is known, the result is a change that names no one.
 */
export function predictionChange(before: Prediction | null, now: Prediction | null): PredictionChange | null {
  if (!before || !now) return before === now ? null : { added: [], removed: [] }
  const added = missingIn(before, now)
  const removed = missingIn(now, before)
  return added.length + removed.length > 0 ? { added, removed } : null
}

/** Returns the lines of a prediction that another one lacks. */
function missingIn(other: Prediction, prediction: Prediction): DrillLine[] {
  const known = new Set(drillLines(other).map(keyOf))
  return drillLines(prediction).filter(line => !known.has(keyOf(line)))
}

const keyOf = ({ policyId, channelId }: DrillLine): string => JSON.stringify([policyId, channelId])
