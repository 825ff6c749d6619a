import { useQueryClient } from '@tanstack/react-query'
import { IconSend } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { startRun } from '~/api/resend-run'
import type { Notification } from '~/model/notifications'
import {
  leftOutReasons,
  overridableReasons,
  type OverridableReason,
  type ResendPlan,
} from '~/model/resend-plan'
import type { ResendItem, ResendRun } from '~/model/resend-run'
import { paths } from '~/paths'
import { Button, LinkButton } from '~/ui/basics/button'
import { Notice } from '~/ui/basics/notice'
import { Segments } from '~/ui/basics/segments'
import { EmptyState, ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { useListText } from '~/ui/text/list-text'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { useSinceText } from '~/ui/text/since-text'
import { channelName } from '~/features/deliveries/delivery-names'
import { queryOf, type DeliveryState } from '~/features/deliveries/delivery-filters'
import { FailedNotes } from './failed-notes'
import { plannedState, useLoadedPlan } from './loaded-plan'
import { LeftOut } from './left-out'
import { keptSelection } from '~/features/deliveries/log-selection'
import { NothingPlanned } from './nothing-planned'
import { ResendTable } from './resend-table'
import classes from './resend.module.css'

/** Notifications per second that can be selected. */
const speeds = ['1', '2', '5'] as const
type Speed = (typeof speeds)[number]

const noItems: readonly ResendItem[] = []
const none: ReadonlySet<OverridableReason> = new Set()

/** What will be resent and what will not, before anything is sent. */
export function ResendPlanView({ state, run }: { state: DeliveryState; run: ResendRun | null }) {
  const t = useTranslations()
  const [overruled, setOverruled] = useState(none)
  const [params] = useSearchParams()
  const runId = params.get('again')
  // If the run is gone, it is unknown what failed again. That must not select everything in the log.
  const again = runId === null ? null : runId === run?.id ? run.items : noItems
  const selection = params.get('selection')
  const selected = useMemo(() => (selection === null ? null : keptSelection(selection)), [selection])
  const { plan, known, checkedSince, window, lists, names, more, error, retry } = useLoadedPlan(
    state,
    overruled,
    again,
    selected,
  )
  const listText = useListText()
  const since = useSinceText(checkedSince ?? window?.rows.at(-1)?.timestamp) ?? '–'
  const receivers = useMemo(() => new Set(plan?.items.map(({ last }) => last.channelId)), [plan])
  const rows = useMemo(() => plan?.items.map(rowOf) ?? [], [plan])
  if (selection !== null && selected === null) return <Lost what="selection" state={state} />
  if (again === noItems) return <Lost what="result" state={state} />
  if (error) return <ErrorBanner error={error} retry={retry} />
  if (!plan || !window)
    return (
      <Text tone="dimmed" role="status">
        {t('resends.plan.checking')}
      </Text>
    )
  const count = plan.items.length
  const isChannelGone = state.channel !== '' && channelName(names, state.channel) === null
  const reasons = leftOutReasons.filter(reason => plan.leftOut[reason])
  const onlyReason = overridableReasons.find(
    reason => count === 0 && reasons.length === 1 && reasons[0] === reason,
  )
  const planQuery = selection === null ? queryOf(state) : { ...queryOf(state), selection }
  const canCheckMore = window.hasMore && checkedSince === null && selection === null
  const extent = canCheckMore ? 'looked' : window.hasMore ? 'covered' : 'whole'
  // More than the range may be loaded.
  const checked =
    extent === 'covered'
      ? window.rows.filter(({ at }) => at === null || at >= (checkedSince ?? 0))
      : window.rows
  const looked = t(`resends.plan.${extent}`, { count: checked.length, since })
  return (
    <>
      <section className={classes['facts']} aria-label={t('resends.title')}>
        {count === 0 ? (
          <NothingPlanned leftOut={plan.leftOut} onlyReason={onlyReason} isChannelGone={isChannelGone}>
            {looked}
          </NothingPlanned>
        ) : (
          <>
            <p className={classes['count']}>{t('resends.plan.count', { count })}</p>
            <Text>
              {t('resends.plan.to', {
                channels: listText([...receivers].map(id => channelName(names, id) ?? id)),
              })}
            </Text>
            <Text tone="dimmed">{looked}</Text>
          </>
        )}
        {canCheckMore && !isChannelGone && (
          <TextButton onClick={() => more.load(({ rows }) => rows.length > window.rows.length)}>
            {t('resends.plan.more')}
          </TextButton>
        )}
        {!onlyReason && <LeftOut leftOut={plan.leftOut} planned={count} />}
        <UnreadableNotice lists={lists} />
        <Overrule plan={plan} overruled={overruled} change={setOverruled} />
        <FailedNotes receivers={receivers} known={known} returnTo={paths.resend(planQuery)} />
        {count > 0 ? (
          <>
            <Text tone="dimmed">{t('resends.plan.duplicates')}</Text>
            <Start plan={plan} state={state} />
          </>
        ) : (
          <div className={classes['actions']}>
            <LogLink state={state} />
          </div>
        )}
      </section>
      {count > 0 && <ResendTable rows={rows} names={names} />}
    </>
  )
}

/**
 * A selection is known only in the tab that made it, until its next one, and a result until it is cleared. Nothing else
 * may be sent instead.
 */
function Lost({ what, state }: { what: 'selection' | 'result'; state: DeliveryState }) {
  const t = useTranslations()
  return (
    <EmptyState
      title={t(`resends.plan.lost.${what}`)}
      action={
        <LinkButton to={paths.deliveries(queryOf(state))} variant="default">
          {t('resends.plan.view')}
        </LinkButton>
      }
    >
      {t('resends.plan.lost.text')}
    </EmptyState>
  )
}

const rowOf = (notification: Notification) => ({
  attemptId: notification.last.id,
  channelId: notification.last.channelId,
  timestamp: notification.first.timestamp,
  notification,
})

/** The reasons for leaving out notifications that the user can overrule. */
function Overrule({
  plan: { leftOut },
  overruled,
  change,
}: {
  plan: ResendPlan
  overruled: ReadonlySet<OverridableReason>
  change: (overruled: ReadonlySet<OverridableReason>) => void
}) {
  const t = useTranslations()
  const offered = overridableReasons.filter(reason => leftOut[reason] || overruled.has(reason))
  const toggle = (reason: OverridableReason) => {
    const next = new Set(overruled)
    if (!next.delete(reason)) next.add(reason)
    change(next)
  }
  return offered.map(reason => (
    <label key={reason} className={classes['option']}>
      <input type="checkbox" checked={overruled.has(reason)} onChange={() => toggle(reason)} />
      <span>{t(`resends.plan.include.${reason}`)}</span>
    </label>
  ))
}

/** A link to what the plan was made from. */
function LogLink({ state }: { state: DeliveryState }) {
  const t = useTranslations()
  return (
    <LinkButton to={paths.deliveries(queryOf(plannedState(state)))} variant="default">
      {t('resends.plan.view')}
    </LinkButton>
  )
}

function Start({ plan, state }: { plan: ResendPlan; state: DeliveryState }) {
  const t = useTranslations()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [speed, setSpeed] = useState<Speed>('2')
  const [problem, setProblem] = useState<'elsewhere' | 'not-stored' | null>(null)
  const start = async () => {
    const result = await startRun(client, plan, Number(speed))
    if (result === 'started') void navigate(paths.resend(), { replace: true })
    else setProblem(result)
  }
  return (
    <>
      {problem && <Notice kind="bad">{t(`resends.plan.${problem}`)}</Notice>}
      <div className={classes['actions']}>
        <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => void start()}>
          {t('resends.plan.start', { count: plan.items.length })}
        </Button>
        <LogLink state={state} />
        <div className={classes['speed']}>
          <Text tone="dimmed">{t('resends.plan.speed')}</Text>
          <Segments<Speed>
            label={t('resends.plan.speed')}
            value={speed}
            options={speeds.map(value => ({ value, label: value }))}
            onChange={setSpeed}
          />
        </div>
      </div>
      <Text size="xs" tone="dimmed">
        {t('resends.run.leave')}
      </Text>
    </>
  )
}
