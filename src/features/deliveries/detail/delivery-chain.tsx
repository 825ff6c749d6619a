import { useId } from 'react'
import { useLocation, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextButton, TextLink } from '~/ui/basics/text-link'
import { useLoadMore, type DeliveryFilters } from '~/api/deliveries'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from '~/model/delivery-summary'
import { isPast } from '~/model/delivery-window'
import { kindOf, retriedAmong, type Notification, type Verdict } from '~/model/notifications'
import { paths } from '~/paths'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { LongList } from '~/ui/basics/long-list'
import { ErrorBanner } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import { useTimeText } from '~/ui/text/time-text'
import { AttemptDiff } from './attempt-diff'
import { comparedParam } from '~/features/deliveries/compared'
import classes from './delivery-detail.module.css'
import { useDurationText } from '~/features/deliveries/duration-text'
import { verdictKinds } from '~/ui/domain/notification-outcome'

/** All attempts of a notification, their outcome, and the differences between two of them if the user compares them. */
export function DeliveryChain({
  notification: { id, attempts, first, isPartial, verdict },
  shown,
  rows,
  filters,
}: {
  notification: Notification
  /** The id of the attempt that is looked at. */
  shown: string
  /** All that are loaded. */
  rows: readonly DeliverySummary[]
  filters: DeliveryFilters
}) {
  const t = useTranslations()
  const titleId = useId()
  const [params] = useSearchParams()
  const isRetried = retriedAmong(attempts)
  const isCompared = (row: DeliverySummary) => row.id === shown || row.id === params.get(comparedParam)
  const [older, newer] = attempts.filter(isCompared)
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId} className={classes['attempts']}>
      <Title order={3} size="small" id={titleId}>
        {t('deliveries.chain.title')}
      </Title>
      <div role="status">
        <VerdictText verdict={verdict} />
      </div>
      {isPartial && <Missing id={id} filters={filters} />}
      <LongList
        items={attempts}
        row={row => (
          <Attempt
            key={row.id}
            row={row}
            start={first.timestamp}
            isShown={row.id === shown}
            isCompared={isCompared(row)}
            isRetried={isRetried(row)}
          />
        )}
        list={rows => (
          <ol className={classes['chain']} aria-labelledby={titleId}>
            {rows}
          </ol>
        )}
      />
      {older && newer && <AttemptDiff older={older} newer={newer} rows={rows} filters={filters} />}
    </Stack>
  )
}

function VerdictText({ verdict }: { verdict: Verdict }) {
  const t = useTranslations()
  const durationOf = useDurationText()
  const text = () => {
    switch (verdict.kind) {
      case 'recovered':
        return verdict.milliseconds === null
          ? t('deliveries.chain.recovered-eventually', { attempt: verdict.attempt })
          : t('deliveries.chain.recovered', {
              attempt: verdict.attempt,
              duration: durationOf(verdict.milliseconds),
            })
      case 'retrying':
        return t('deliveries.chain.retrying', { attempts: verdict.attempts })
      case 'failed':
        return t('deliveries.chain.failed', { attempts: verdict.attempts })
      case 'unknown':
        return verdict.status === null
          ? t('deliveries.chain.no-status')
          : t('deliveries.chain.unknown', { status: verdict.status })
      default:
        return t(`deliveries.chain.${verdict.kind}`)
    }
  }
  return <Status kind={verdictKinds[verdict.kind]}>{text()}</Status>
}

function Attempt({
  row,
  start,
  isShown,
  isCompared,
  isRetried,
}: {
  row: DeliverySummary
  /** When the first one began. */
  start: string
  isShown: boolean
  isCompared: boolean
  isRetried: boolean
}) {
  const t = useTranslations()
  const { search } = useLocation()
  const timeOf = useTimeText()
  const durationOf = useDurationText()
  const [began, at] = [millisecondsOf(start), row.at]
  const since = began === null || at === null ? 0 : at - began
  const time = <time dateTime={row.timestamp}>{timeOf(row.timestamp, 'second')}</time>
  return (
    <li data-shown={isShown || undefined} aria-current={isShown || undefined}>
      <span className={classes['kind']}>{t(`deliveries.chain.kind.${kindOf(row)}`)}</span>
      {isShown ? (
        <span>{time}</span>
      ) : (
        <TextLink to={{ pathname: paths.delivery(row.id), search }}>{time}</TextLink>
      )}
      <DeliveryStatus attempt={row} isRetried={isRetried} />
      <Text tone="dimmed" as="span">
        {row.status !== 'pending' && (row.code || t('deliveries.no-answer'))}
      </Text>
      <Text tone="dimmed" as="span" className={classes['since']}>
        {since > 0 && `+${durationOf(since)}`}
      </Text>
      <span className={classes['compare']}>
        {!isShown && <Compare id={row.id} isCompared={isCompared} />}
      </span>
    </li>
  )
}

/** A button that compares an attempt with the shown one, or stops comparing. */
function Compare({ id, isCompared }: { id: string; isCompared: boolean }) {
  const t = useTranslations()
  const [, setParams] = useSearchParams()
  return (
    <TextButton
      aria-pressed={isCompared}
      onClick={() =>
        setParams(
          params => {
            if (isCompared) params.delete(comparedParam)
            else params.set(comparedParam, id)
            return params
          },
          { replace: true },
        )
      }
    >
      {t(isCompared ? 'deliveries.diff.stop' : 'deliveries.diff.compare')}
    </TextButton>
  )
}

/** What came before is not loaded: it can be, unless the log has let go of it. */
function Missing({ id, filters }: { id: string; filters: DeliveryFilters }) {
  const t = useTranslations()
  const more = useLoadMore(filters)
  return (
    <>
      <Group gap="xs">
        <Text tone="dimmed">{t('deliveries.chain.missing')}</Text>
        <Button
          size="xs"
          variant="default"
          loading={more.isLoading}
          onClick={() => more.load(window => isPast(window, id) || window.rows.some(row => row.id === id))}
        >
          {t('deliveries.chain.load')}
        </Button>
      </Group>
      {more.error && <ErrorBanner error={more.error} retry={more.retry} />}
    </>
  )
}
