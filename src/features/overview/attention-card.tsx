import { IconBellOff, IconBolt, IconCircleCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import { unreadableIn } from '~/model/unreadable'
import type { Range } from '~/model/ranges'
import type { NoEffectReason } from '~/model/mutes'
import { isBuiltFrom } from '~/model/notifications'
import type { UnreachedEvents } from '~/model/routing-gaps'
import { paths } from '~/paths'
import { Card } from '~/ui/basics/card'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { AttentionRow } from './attention-row'
import classes from './attention.module.css'
import { DoubledRow, FailingRow, MoreFailingRow, RepairedRow, TestedRow } from './channel-attention'
import type { Overview } from './overview-data'
import { PendingRows } from './pending-rows'

/** The rows that are shown at first, and their height in pixels. */
const MAX_ROWS = 5
const rowHeight = 55

/** The rows that each press shows in addition. */
const MORE_ROWS = 50

/** The failing channels that are shown: the list of channels shows all of them. */
const MAX_FAILING = 5

/** The rows of a kind that are shown before those of the next kind; the others follow at the end. */
const MAX_FIRST = 3

/** What is wrong, since when, and what to press. What cannot be known, because a read failed, is left out. */
export function AttentionCard({ overview, range }: { overview: Overview; range: Range }) {
  const t = useTranslations()
  const { summary, doubled, unreached, withoutEffect, isMissing } = overview
  const isPending =
    (!isMissing.deliveries && summary === undefined) ||
    (!isMissing.channels && !isMissing.deliveries && summary?.inTrouble === undefined) ||
    (!isMissing.policies && doubled === undefined) ||
    (!isMissing.policies && !isMissing.catalog && unreached === undefined) ||
    (!isMissing.policies && !isMissing.mutes && withoutEffect === undefined)
  return (
    <Card title={t('overview.attention.title')} className={classes['card']}>
      {isPending ? (
        <PendingRows count={MAX_ROWS} height={rowHeight} />
      ) : (
        <Found overview={overview} rows={rowsOf(overview, range)} />
      )}
    </Card>
  )
}

/** What was found; if there is nothing, whether that is certain. */
function Found({ overview, rows }: { overview: Overview; rows: readonly ReactElement[] }) {
  const t = useTranslations()
  if (isAllGood(overview))
    return (
      <>
        <AllGood overview={overview} />
        <Rows rows={rows} />
      </>
    )
  const { undelivered = 0, beingResent = 0 } = overview.summary?.figures ?? {}
  return rows.length === 0 && undelivered + beingResent === 0 ? (
    <Text tone="dimmed" className={classes['calm']}>
      {t('overview.attention.nothing-found')}
    </Text>
  ) : (
    <Rows rows={rows} />
  )
}

/** The most urgent rows, and a button for the others: the cards below have the same position from the start. */
function Rows({ rows }: { rows: readonly ReactElement[] }) {
  const t = useTranslations()
  const [count, setCount] = useState(MAX_ROWS)
  const rest = rows.length - count
  return (
    <>
      <ul className="plain-list">{rows.slice(0, count)}</ul>
      {rest > 0 && (
        <div className={classes['rest']}>
          <TextButton onClick={() => setCount(count + MORE_ROWS)}>
            {t('overview.attention.rest', { count: Math.min(rest, MORE_ROWS) })}
          </TextButton>
        </div>
      )}
    </>
  )
}

function rowsOf(
  { summary, reach, doubled = [], unreached, withoutEffect = [] }: Overview,
  range: Range,
): ReactElement[] {
  const { failing = [], tested = [], repaired = [] } = summary?.inTrouble ?? {}
  const ofRange = { range, isAtLeast: !reach.isCovered }
  const repairedRows = repaired.map(row => <RepairedRow key={row.channel.id} {...row} {...ofRange} />)
  const doubledRows = doubled.map(row => <DoubledRow key={`twice ${row.channelId}`} {...row} />)
  return [
    ...failing.slice(0, MAX_FAILING).map(row => <FailingRow key={row.channel.id} {...row} {...ofRange} />),
    ...(failing.length > MAX_FAILING
      ? [<MoreFailingRow key="failing" count={failing.length - MAX_FAILING} />]
      : []),
    ...tested.map(row => <TestedRow key={row.channel.id} {...row} {...ofRange} />),
    ...repairedRows.slice(0, MAX_FIRST),
    ...doubledRows.slice(0, MAX_FIRST),
    ...(unreached && unreached.count > 0 ? [<UnreachedRow key="unreached" {...unreached} />] : []),
    ...(withoutEffect.length > 0 ? [<MutesRow key="mutes" reasons={withoutEffect} />] : []),
    ...repairedRows.slice(MAX_FIRST),
    ...doubledRows.slice(MAX_FIRST),
  ]
}

function UnreachedRow({ count, paused }: UnreachedEvents) {
  const t = useTranslations()
  const text = t('overview.attention.unreached', { count })
  return (
    <AttentionRow
      tile={IconBolt}
      detail={
        paused > 0
          ? t('overview.attention.unreached-paused', { count: paused })
          : t('overview.attention.unreached-none')
      }
      actions={[
        { label: t('overview.attention.create-policy'), to: paths.newPolicy(), about: text },
        {
          label: t('overview.attention.review'),
          to: paths.events({ coverage: 'unreached' }),
          about: text,
        },
      ]}
    >
      {text}
    </AttentionRow>
  )
}

const muteReasons: readonly NoEffectReason[] = ['paused', 'gone', 'entity']

function MutesRow({ reasons }: { reasons: readonly NoEffectReason[] }) {
  const t = useTranslations()
  const text = t('overview.attention.mutes', { count: reasons.length })
  const detail = muteReasons.flatMap(reason => {
    const count = reasons.filter(one => one === reason).length
    return count > 0 ? [t(`overview.attention.mutes-${reason}`, { count })] : []
  })
  return (
    <AttentionRow
      tile={IconBellOff}
      detail={detail.join(' · ')}
      actions={[
        { label: t('overview.attention.review'), to: paths.mutes({ pointless: 'yes' }), about: text },
      ]}
    >
      {text}
    </AttentionRow>
  )
}

/**
 * Returns whether everything arrives. That is unknown if a read failed, if a row could not be read, and until the whole
 * range is loaded and counted.
 */
function isAllGood({ deliveries, summary, reach, lists, isMissing }: Overview): boolean {
  if (!deliveries || !summary || Object.values(isMissing).some(Boolean)) return false
  if (!reach.isCovered || !isBuiltFrom(summary.log, deliveries.rows) || unreadableIn(lists) > 0) return false
  const { failing, tested } = summary.inTrouble ?? {}
  const { undelivered, beingResent } = summary.figures
  return undelivered + beingResent === 0 && failing?.length === 0 && tested?.length === 0
}

/** That everything arrives, with what was checked. */
function AllGood({ overview: { channels, policies, mutes, summary } }: { overview: Overview }) {
  const t = useTranslations()
  return (
    <div className={classes['calm']}>
      <IconCircleCheck size={20} stroke={1.6} aria-hidden className={classes['calm-icon']} />
      <div>
        <Text weight="medium">{t('overview.attention.all-good')}</Text>
        <Text size="xs" tone="dimmed">
          {t('overview.attention.checked', {
            channels: channels?.length ?? 0,
            notifications: summary?.figures.notifications ?? 0,
            policies: policies?.length ?? 0,
            mutes: mutes?.length ?? 0,
          })}
        </Text>
      </div>
    </div>
  )
}
