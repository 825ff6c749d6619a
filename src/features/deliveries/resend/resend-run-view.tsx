import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import { pauseRun, resumeRun, stopRun } from '~/api/resend-run'
import { closeRun } from '~/api/resend-store'
import type { NotificationLog } from '~/model/notifications'
import {
  isLeftToResend,
  itemCounts,
  type ItemState,
  type ResendItem,
  type ResendRun,
} from '~/model/resend-run'
import { resendReport } from '~/model/resend-report'
import { paths } from '~/paths'
import { Button, LinkButton } from '~/ui/basics/button'
import { downloadCsv } from '~/ui/basics/download'
import { Notice } from '~/ui/basics/notice'
import { useTimeText } from '~/ui/text/time-text'
import { channelName, useDeliveryNames } from '~/features/deliveries/delivery-names'
import { FailedNotes } from './failed-notes'
import { LeftOut } from './left-out'
import { ResendTable, type ResendRow } from './resend-table'
import classes from './resend.module.css'

/** The states in the order in which their counts are shown. */
const order: readonly ItemState[] = [
  'unknown',
  'failed',
  'refused',
  'sending',
  'sent',
  'waiting',
  'delivered',
  'recovered',
]

/** The states of the rows that come first, as they need a user. All others stay where they are. */
const urgent: readonly ItemState[] = ['unknown', 'failed', 'refused']
const rank = ({ state }: ResendItem) => (urgent.includes(state) ? urgent.indexOf(state) : urgent.length)

/** A run of resends: how far it is, what became of each item, and what can be done about it. */
export function ResendRunView({
  run,
  isElsewhere,
  isPlanWaiting,
}: {
  run: ResendRun
  isElsewhere: boolean
  /** Whether the user has asked for another plan, which is shown once the run is over. */
  isPlanWaiting: boolean
}) {
  const t = useTranslations()
  const { names } = useDeliveryNames()
  const { log, known } = useLatestNotifications()
  const counts = itemCounts(run)
  const total = run.items.length
  const done = total - counts.waiting - counts.sending
  const sent = done - counts.recovered - counts.refused - counts.unknown
  const overText =
    counts.sent > 0
      ? t('resends.run.open', { sent, open: counts.sent })
      : t('resends.run.over', { sent, delivered: counts.delivered, failed: counts.failed })
  const rowOf = useRowOf(log)
  // Earlier failures say nothing about a channel that may have been fixed since.
  const receivers = useMemo(
    () => new Set(run.items.flatMap(({ channelId, state }) => (state === 'failed' ? channelId : []))),
    [run.items],
  )
  const rows = useMemo(
    () => run.items.toSorted((one, other) => rank(one) - rank(other)).map(rowOf),
    [run.items, rowOf],
  )
  return (
    <>
      <section className={classes['facts']} aria-label={t('resends.title')}>
        {isPlanWaiting && <Notice kind="warn">{t('resends.run.plan-waiting')}</Notice>}
        {/* Announced when the run is over: until then, it changes several times a second. */}
        <p className={classes['count']} role="status" aria-live={run.state === 'over' ? 'polite' : 'off'}>
          {run.state === 'over' ? overText : t('resends.run.progress', { done, total })}
        </p>
        {run.state !== 'over' && (
          <progress
            className={classes['progress']}
            value={done}
            max={total}
            aria-label={t('resends.run.progress', { done, total })}
          />
        )}
        <ul className={classes['states']}>
          {order
            .filter(state => counts[state] > 0)
            .map(state => (
              <li key={state}>
                {t('resends.run.count', { state: t(`resends.run.state.${state}`), count: counts[state] })}
              </li>
            ))}
        </ul>
        <LeftOut leftOut={run.leftOut} planned={total} />
        <Rest run={run} />
        {counts.unknown > 0 && (
          <Notice kind="warn">{t('resends.run.unknown', { count: counts.unknown })}</Notice>
        )}
        <FailedNotes receivers={receivers} known={known} returnTo={paths.resend()} />
        {isElsewhere ? (
          <Notice kind="info">{t('resends.run.elsewhere')}</Notice>
        ) : (
          <Actions run={run} isPlanWaiting={isPlanWaiting} />
        )}
      </section>
      <ResendTable rows={rows} names={names} />
    </>
  )
}

/**
 * Returns the row of an item: the same object until the item changes, so that only changed rows render. A new log
 * changes none of them, because what a notification is about stays the same.
 */
function useRowOf(log: NotificationLog | undefined): (item: ResendItem) => ResendRow {
  const [rows] = useState(() => new WeakMap<ResendItem, ResendRow>())
  return useCallback(
    item => {
      const known = rows.get(item)
      if (known?.notification) return known
      const row = { ...item, notification: log?.of(item.attemptId) ?? null, item }
      rows.set(item, row)
      return row
    },
    [rows, log],
  )
}

/** Why a run does not go on. */
function Rest({ run: { pause, hold } }: { run: ResendRun }) {
  const t = useTranslations()
  const textOf = useTimeText()
  if (pause)
    return <Notice kind={pause === 'user' ? 'info' : 'warn'}>{t(`resends.run.pause.${pause}`)}</Notice>
  if (!hold) return null
  return (
    <Notice kind="info">
      {hold.reason === 'busy'
        ? t('resends.run.hold.busy', { time: textOf(hold.until, 'clockSecond') })
        : t('resends.run.hold.offline')}
    </Notice>
  )
}

function Actions({ run, isPlanWaiting }: { run: ResendRun; isPlanWaiting: boolean }) {
  const t = useTranslations()
  const client = useQueryClient()
  const exportReport = useReport(run)
  const count = run.items.filter(isLeftToResend).length
  const unsent = itemCounts(run).waiting
  return (
    <div className={classes['actions']}>
      {run.state === 'running' && (
        <Button variant="default" onClick={pauseRun}>
          {t('resends.run.actions.pause')}
        </Button>
      )}
      {run.state === 'paused' && (
        <Button onClick={() => resumeRun(client)}>{t('resends.run.actions.resume')}</Button>
      )}
      {run.state === 'over' && count > 0 && (
        <LinkButton to={paths.resend({ again: run.id })}>
          {unsent === 0
            ? t('resends.run.again', { count })
            : unsent === count
              ? t('resends.run.unsent', { count })
              : t('resends.run.again-and-unsent', { count, failed: count - unsent, unsent })}
        </LinkButton>
      )}
      {run.state !== 'over' && (
        <Button variant="default" isDangerous onClick={() => stopRun(client)}>
          {t('resends.run.actions.stop')}
        </Button>
      )}
      <Button variant="default" onClick={exportReport}>
        {t('resends.run.actions.report')}
      </Button>
      {run.state === 'over' && (
        <Button variant="subtle" onClick={closeRun}>
          {t(`resends.run.actions.${isPlanWaiting ? 'continue' : 'close'}`)}
        </Button>
      )}
    </div>
  )
}

/** Returns what saves the report. */
function useReport(run: ResendRun): () => void {
  const { names } = useDeliveryNames()
  return () =>
    downloadCsv(
      resendReport(run, id => channelName(names, id)),
      'resends.csv',
    )
}
