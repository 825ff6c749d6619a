import type { Policy } from '~/contract/policies'
import { resultOf, type DrillLine, type DrillOutcome, type DrillResults } from '~/model/fire-drill'
import type { Notification } from '~/model/notifications'

/** A delivery of a drill: one that was predicted, or one that was found. */
export interface DrillRow {
  id: string
  line: DrillLine
  outcome: DrillOutcome
  isExpected: boolean
}

/** Results that need attention come first; all others keep their order. */
const isUrgent = ({ outcome, isExpected }: DrillRow) =>
  !isExpected || ['failed', 'missing', 'unknown'].includes(resultOf(outcome))

/** Returns the rows of a drill. */
export function drillRows(
  { lines, unexpected }: DrillResults,
  policies: ReadonlyMap<string, Policy>,
): DrillRow[] {
  const expected = lines.map(({ line, outcome }) => ({
    id: `${line.policyId} ${line.channelId}`,
    line,
    outcome,
    isExpected: true,
  }))
  const others = unexpected.map(notification => ({
    id: notification.id,
    line: senderOf(notification, policies),
    outcome: { kind: 'sent' as const, notification },
    isExpected: false,
  }))
  const rows: DrillRow[] = [...others, ...expected]
  return rows.toSorted((one, other) => Number(isUrgent(other)) - Number(isUrgent(one)))
}

function senderOf({ first }: Notification, policies: ReadonlyMap<string, Policy>): DrillLine {
  const policy = policies.get(first.policyId)
  const channel = policy?.channelId === first.channelId ? policy.channel : null
  return {
    policyId: first.policyId,
    policyName: policy?.name ?? '',
    channelId: first.channelId,
    channelName: channel?.name ?? '',
    channelType: channel?.channelType ?? '',
  }
}
