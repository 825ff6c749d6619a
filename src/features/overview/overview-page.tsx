import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { rangeNames, type Range } from '~/model/ranges'
import { Card } from '~/ui/basics/card'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { Segments } from '~/ui/basics/segments'
import { ErrorBanner } from '~/ui/basics/states'
import type { Loadable } from '~/ui/loading/lazy-page'
import { Page } from '~/ui/page/page'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { useUrlState } from '~/ui/page/url-state'
import { AttemptsCard } from './attempts-card'
import { AttentionCard } from './attention-card'
import { FigureStrip } from './figure-strip'
import { LatestCard } from './latest-card'
import { useOpenSetup } from './open-setup'
import { overviewState, useOverview } from './overview-data'
import classes from './overview.module.css'
import { PendingRows } from './pending-rows'
import { ReachText } from './reach-text'
import { SetupGuide } from './setup-guide'

/** The start page: whether notifications arrive, what is wrong, and what to press. */
export default function OverviewPage({ inbox: InboxCard }: { inbox: ComponentType & Loadable }) {
  const t = useTranslations()
  const [{ last }, setState] = useUrlState(overviewState)
  const overview = useOverview(last)
  const setup = useOpenSetup()
  const hasFigures = overview.summary !== undefined || overview.isMissing.deliveries
  return (
    <Page
      title={t('pages.overview')}
      action={
        !setup && (
          <Segments<Range>
            label={t('overview.range.label')}
            value={last}
            options={rangeNames.map(value => ({ value, label: t(`overview.range.${value}`) }))}
            onChange={value => setState({ last: value }, { replace: true })}
          />
        )
      }
    >
      {overview.error && <ErrorBanner error={overview.error} retry={overview.retry} />}
      <UnreadableNotice lists={overview.lists} />
      {!setup && (
        <div className={classes['top']}>
          <FigureStrip overview={overview} range={last} />
          <ReachText overview={overview} range={last} />
        </div>
      )}
      <div className={classes['cards']}>
        {setup ? (
          <SetupGuide setup={setup} />
        ) : (
          <>
            <AttentionCard overview={overview} range={last} />
            <AttemptsCard overview={overview} range={last} />
            <LatestCard overview={overview} />
          </>
        )}
        {hasFigures || InboxCard.isLoaded() ? (
          <PartBoundary pending={<PendingInbox />}>
            <InboxCard />
          </PartBoundary>
        ) : (
          <PendingInbox />
        )}
      </div>
    </Page>
  )
}

/** A placeholder of the same size as the card, whose code is loaded after the first figures. */
function PendingInbox() {
  const t = useTranslations()
  return (
    <Card title={t('overview.inbox.title')}>
      <div className={classes['inbox']}>
        <PendingRows count={5} height={49} />
      </div>
    </Card>
  )
}
