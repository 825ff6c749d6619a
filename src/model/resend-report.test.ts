import { expect, test } from 'vitest'
import { notificationLogOf } from './notifications'
import { resendReport } from './resend-report'
import { interrupted, newRun, withItem } from './resend-run'
import { summary } from './test-deliveries'

test('a report has each item and how many were left out for which reason, which adds up to the plan', () => {
  const { all } = notificationLogOf([summary({ id: 'b' }), summary({ id: 'a', channelId: 'gone' })])
  const run = newRun('run', { items: all, leftOut: { muted: 9, delivered: 2 } }, 2)
  const report = resendReport(run, id => (id === 'c' ? 'Pager' : undefined))
  expect(report).toEqual([
    ['resentAttemptId', 'timestamp', 'channelId', 'channelName', 'state', 'problem', 'count'],
    ['b', '2026-03-02T09:00:00Z', 'c', 'Pager', 'waiting', '', 1],
    ['a', '2026-03-02T09:00:00Z', 'gone', '', 'waiting', '', 1],
    ['', '', '', '', 'left-out', 'delivered', 2],
    ['', '', '', '', 'left-out', 'muted', 9],
  ])
})

test('a report names the reason for an item whose call was interrupted', () => {
  const { all } = notificationLogOf([summary({ id: 'a' })])
  const run = newRun('run', { items: all, leftOut: {} }, 2)
  const [, line] = resendReport(interrupted(withItem(run, 0, { state: 'sending' })), () => 'Pager')
  expect(line?.slice(-3)).toEqual(['unknown', 'interrupted', 1])
})
