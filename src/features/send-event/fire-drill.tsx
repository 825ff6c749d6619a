import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { drillCounts, type Drill, type DrillResults } from '~/model/fire-drill'
import { paths } from '~/paths'
import { Button } from '~/ui/basics/button'
import { downloadCsv } from '~/ui/basics/download'
import { Group, Stack } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import { Text, Title } from '~/ui/basics/text'
import { TextButton, TextLink } from '~/ui/basics/text-link'
import { drillReport } from './drill-report'
import { drillRows } from './drill-rows'
import { DrillNote, DrillTable } from './drill-table'
import { useDrillWatch, type WatchedDrill } from './drill-watch'

/** The predicted deliveries of a sent event, each followed until it is delivered, failed, or missing. */
export function FireDrill({ drill }: { drill: Drill }) {
  const t = useTranslations()
  const watched = useDrillWatch(drill)
  const { results, inbox, policies, decisions, error, retry } = watched
  const rows = results && drillRows(results, policies)
  return (
    <Stack gap="sm">
      <Title order={3} size="small">
        {t('sendEvent.sent.receivers')}
      </Title>
      {Boolean(error) && <ErrorBanner error={error} retry={retry} />}
      <div role="status">
        {results ? <Counts results={results} /> : !error && <Text tone="dimmed">{t('common.loading')}</Text>}
      </div>
      <Watching watched={watched} />
      {rows && rows.length > 0 && (
        <DrillTable rows={rows} hasPrediction={drill.lines !== null} decisions={decisions} />
      )}
      {!rows && !error && <Skeleton height={120} />}
      {inbox && <InboxLine outcome={inbox} />}
      {rows && (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadCsv(drillReport(drill, rows), 'sent-event.csv')}
          >
            {t('resends.run.actions.report')}
          </Button>
        </Group>
      )}
      <DrillNote />
    </Stack>
  )
}

function Counts({ results }: { results: DrillResults }) {
  const t = useTranslations()
  const counts = drillCounts(results)
  const order = ['delivered', 'failed', 'open', 'missing', 'unknown'] as const
  const shown = order.filter(result => result === 'delivered' || counts[result] > 0)
  const texts = shown.map(result =>
    t(`sendEvent.drill.count.${result}`, { count: counts[result], total: results.lines.length }),
  )
  const unexpected = results.unexpected.length
  if (unexpected > 0) texts.push(t('sendEvent.drill.count.unexpected', { count: unexpected }))
  return <Text weight="medium">{texts.join(' · ')}</Text>
}

/** Whether the deliveries are being followed. */
function Watching({ watched: { isWatching, watchAgain } }: { watched: WatchedDrill }) {
  const t = useTranslations()
  return (
    <Text size="xs" tone="dimmed">
      <span>{t(isWatching ? 'sendEvent.drill.watching' : 'sendEvent.drill.stopped')}</span>{' '}
      {!isWatching && (
        <TextButton isInherited onClick={watchAgain}>
          {t('sendEvent.drill.again')}
        </TextButton>
      )}
    </Text>
  )
}

/** The notification that the event causes in the user's own inbox, which no policy sends. */
function InboxLine({ outcome }: { outcome: NonNullable<WatchedDrill['inbox']> }) {
  const t = useTranslations()
  const kinds = { delivered: 'good', waiting: 'busy', missing: 'none', unknown: 'none' } as const
  return (
    <Text>
      <TextLink to={paths.inbox()}>{t('sendEvent.drill.inbox.title')}</TextLink>{' '}
      <Status kind={kinds[outcome]}>{t(`sendEvent.drill.inbox.${outcome}`)}</Status>
    </Text>
  )
}
