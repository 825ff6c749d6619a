import { leftOutReasons } from './resend-plan'
import type { ResendRun } from './resend-run'

/**
 * Returns the report of a run, without addresses or bodies: the columns, a line for each item, and one for each reason
 * for which the plan left out notifications. The last column adds up to the number that the plan was made for.
 */
export function resendReport(
  { items, leftOut }: ResendRun,
  channelName: (id: string) => string | null | undefined,
): readonly (readonly (string | number)[])[] {
  const columns = ['resentAttemptId', 'timestamp', 'channelId', 'channelName', 'state', 'problem', 'count']
  return [
    columns,
    ...items.map(({ attemptId, timestamp, channelId, state, problem, isInterrupted }) => [
      attemptId,
      timestamp,
      channelId,
      channelName(channelId) ?? '',
      state,
      isInterrupted ? 'interrupted' : problem,
      1,
    ]),
    ...leftOutReasons.flatMap(reason => {
      const count = leftOut[reason] ?? 0
      return count > 0 ? [['', '', '', '', 'left-out', reason, count]] : []
    }),
  ]
}
